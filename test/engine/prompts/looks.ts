import { says } from './row';
import type { Family } from './row';

const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const withLogo = { files: ['harbour.mp4', 'logo.png'] } as const;
const phone = { files: ['phone.mp4'] } as const;
const subtitled = { files: ['talk.mp4', 'talk.srt'] } as const;

/** Texts at several moments, exceptions, what a video is now, and what stays as it is. */
export const looks: Family = {
  name: 'what is shown, and where not',
  rows: [
    // The same at several moments.
    says('text at 0:20 and again at 1:20 saying Subscribe!', edited(2), { titles: [{ text: 'Subscribe!', startMs: 20_000 }, { text: 'Subscribe!', startMs: 80_000 }] }),
    says('put "Link in bio" on screen at 15s, 45s and 1:15', edited(3), { lengthMs: 120_000, titles: [{ startMs: 15_000 }, { startMs: 45_000 }, { startMs: 75_000 }] }),
    says('title "Part one" at 0:10, then again at 1:10, 2 seconds each', edited(2), { titles: [{ startMs: 10_000, endMs: 12_000 }, { startMs: 70_000, endMs: 72_000 }] }),
    says('0:20和1:20都出现文字“记得点赞”', edited(2), { titles: [{ startMs: 20_000 }, { startMs: 80_000 }] }),
    says('0:20和1:20各显示一次“点个关注”', edited(2), { titles: [{ startMs: 20_000 }, { startMs: 80_000 }] }),
    // Where a text begins and ends.
    says('put my name, Sandra Okafor, in the bottom left for the first 6 seconds', edited(1), { titles: [{ text: 'Sandra Okafor', endMs: 6000, place: 'bottom-left' }] }),
    says('add my name (Tom Reyes) as a lower third at 0:05', edited(1), { titles: [{ text: 'Tom Reyes', startMs: 5000, place: 'bottom-left' }] }),
    says('add an intro card with white background: Lesson 3 - Photosynthesis', edited(1), { titles: [{ text: 'Lesson 3 - Photosynthesis' }] }),
    says('write our website www.acme.io at the bottom at the end', edited(1), { titles: [{ text: 'www.acme.io', startMs: 117_000 }] }),
    says('finish with an outro that says See you next week', edited(1), { titles: [{ text: 'See you next week' }] }),
    says('small white text in the lower right corner saying filmed in Oslo, the whole time', edited(1), { titles: [{ text: 'filmed in Oslo', startMs: 0 }] }),
    says('Write "Chapter 2" at one minute, fading in and out', edited(1), { titles: [{ startMs: 60_000, style: { fadeMs: 500 } }] }),
    says('intro title card on dark blue, white letters: "Q&A"', [{ edit: 'addCard', text: 'Q&A', background: '#003880', color: '#ffffff' }]),
    // Captions of a file, and what is said of them.
    says('captions pls, yellow text w/ black outline, a bit bigger', [{ edit: 'addCaptions', color: '#ffff00', size: 7 }], undefined, subtitled),
    // All transitions but one, and kinds that there are not.
    says('dissolves everywhere but not between the last two', [{ edit: 'addTransitions', kind: 'dissolve', into: [2] }], undefined, three),
    says('wipe between all clips, except before the last one', [{ edit: 'addTransitions', kind: 'wipeleft', into: [2] }], undefined, three),
    says('每段之间都用闪白转场，最后两段之间不要', [{ edit: 'addTransitions', kind: 'fadewhite', into: [2] }], { clips: 3 }, three),
    says('对比度加强,饱和度降10%', [{ edit: 'gradeClips', contrast: { by: 20 } }, { edit: 'gradeClips', saturation: { by: -10 } }]),
    says('raise the contrast and lower the saturation by 10%', [{ edit: 'gradeClips', contrast: { by: 20 } }, { edit: 'gradeClips', saturation: { by: -10 } }]),
    says('no only the first 10 seconds', { edit: 'gradeClips', target: { range: { start: 0, end: 10_000 } } }, { lengthMs: 120_000 }, { after: ['make it black and white'] }),
    says('make it black and white\nno only the first 10 seconds', { edit: 'gradeClips', target: { range: { start: 0, end: 10_000 } } }, { lengthMs: 120_000 }),
    says('put a title card "Part 2" between the two clips', { edit: 'addCard', at: { before: 2 } }, { clips: 3 }, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('两个片段之间加黑屏2秒', { edit: 'addCard', at: { before: 2 } }, { clips: 3 }, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('put a title card "Part 2" between the clips', 'notUnderstood', {}, three),
    says('fades between all clips but not between the last two', 'notUnderstood', {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('每段之间都用闪白转场，最后两段之间不要', 'notUnderstood', {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('crossfade between all the clips except the third one', 'notUnderstood', {}, three),
    says('not between the last two', [{ edit: 'removeTransitions', into: [-1] }], undefined, { ...three, after: ['add a crossfade between all the clips'] }),
    says('a cross dissolve of one second in the middle', [{ edit: 'addTransitions', durationMs: 1000, into: [2] }], undefined, two),
    says('use a star-burst explosion transition between the clips', [{ notHere: /star-burst explosion.*dissolve/ }], undefined, two),
    says('what transitions do you have?', [{ answered: /fade, dissolve/ }], undefined, two),
    says('有哪些转场？', [{ answered: /淡化、叠化/ }], undefined, two),
    // What a video is now, and what stays.
    says('make this vertical video 16:9 with a blurred background', [{ edit: 'setCanvas', ratio: { width: 16, height: 9 }, fit: 'blur' }], undefined, phone),
    says('make this vertical video horizontal', [{ edit: 'setCanvas', ratio: { width: 16, height: 9 } }], undefined, phone),
    says('black and white for the beach, leave harbour as is', edited(1), { clips: 3 }, three),
    says('leave harbour as is', 'courtesy', {}, three),
    says('flip the beach clip so that people walk left to right and cool down the colours of both', edited(2), { effects: [{ grade: { warmth: -20 } }, { grade: { warmth: -20 } }] }, two),
    says('rotate the first clip because it is sideways and brighten both', [{ edit: 'rotateClips' }, { edit: 'gradeClips', target: { clips: [1, 2] } }], undefined, two),
    says("it's too dark, make it brighter", [{ edit: 'gradeClips', brightness: { by: 20 } }]),
    says('desaturate by half', [{ edit: 'gradeClips', saturation: { by: -50 } }]),
    // Pictures and logos.
    says('show photo1 for 3 s, photo2 for 6 and photo3 for 4', edited(3), { lengths: [3000, 6000, 4000] }, photos),
    says('第一张3秒，第二张6秒，第三张4秒', edited(3), { lengths: [3000, 6000, 4000] }, photos),
    says('slideshow, 3 secs each with slow zoom', [{ edit: 'setImageLengths' }, { edit: 'zoomClips' }], { lengths: [3000, 3000, 3000] }, photos),
    says('logo appears at 5 seconds and disappears at 12', [{ edit: 'addOverlay', start: 5000, end: 12_000 }], undefined, withLogo),
    says('stick our logo in the top right corner, small and slightly see-through, the whole way through', [{ edit: 'addOverlay', place: 'top-right', width: 9, opacity: 70 }], undefined, withLogo),
    // Found by strangers' words.
    says("title card 'Part 1' at the start, 'Part 2' at 1:00", [{ edit: 'addCard', text: 'Part 1' }, { edit: 'addCard', text: 'Part 2', at: { moment: 60_000 } }], { lengthMs: 126_000 }),
    says("lower third 'Jo Lee, Host' at 5 seconds for 4 seconds then 'Sam Roe, Guest' at 20 seconds for 4 seconds", edited(2), { titles: [{ place: 'bottom-left' }, { text: 'Sam Roe, Guest', place: 'bottom-left' }] }),
    says('name tag for the speaker: Lena Hoffmann, from second 4 to second 9', edited(1), { titles: [{ text: 'Lena Hoffmann', startMs: 4000, endMs: 9000, place: 'bottom-left' }] }),
    says('show photo1 in the corner while I talk about it, from 0:40 to 0:55', [{ edit: 'addOverlay', start: 40_000, end: 55_000, width: undefined }], undefined, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('20 second slideshow of these pictures', edited(1), { lengthMs: { from: 19_900, to: 20_000 } }, photos),
    says('put the subtitles on with a black see-through background and slightly larger', [{ edit: 'addCaptions', size: 7, style: { box: { color: '#000000', opacity: 50 } } }], undefined, subtitled),
    says('add a half-second cross dissolve at the cut', [{ edit: 'addTransitions', durationMs: 500, into: [2] }], undefined, two),
    says('use a circle one between the clips', [{ edit: 'addTransitions', kind: 'circleopen', into: 'all' }], undefined, two),
    says('所有转场都用叠化，除了第一个', [{ edit: 'addTransitions', kind: 'dissolve', into: [3] }], undefined, three),
    says('quick punch in at 0:33 and back out at 0:36', [{ edit: 'zoomClips', target: { range: { start: 33_000, end: 36_000 } } }]),
    says('从第10秒起在右上角一直显示“直播回放”', edited(1), { titles: [{ startMs: 10_000, place: 'top-right' }] }),
    says('also give them a dark box behind', [{ edit: 'changeTitle', of: 'caption' }], undefined, { ...subtitled, after: ['add subtitles'] }),
    says('fade it in', [{ edit: 'changeTitle', style: { fadeMs: 500 } }], undefined, { after: ['add the title "Hi"'] }),
    says('make both clips match in colour', [{ notHere: /./ }], undefined, two),
  ],
}; // prettier-ignore
