import { says } from './row';
import type { Family } from './row';

const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const withLogo = { files: ['harbour.mp4', 'logo.png'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const subtitled = { files: ['talk.mp4', 'talk.srt'] } as const;

/** Texts without quotes, on clips and in lists; cards that open and close; logos that are not there yet. */
export const textsAndMarks: Family = {
  name: 'texts and logos, in the words of those who want them',
  rows: [
    // Prepositions and lengths in a text are the text's.
    says('Add a title at the beginning that says Weeknight Pasta in 20 Minutes', edited(1), { titles: [{ text: 'Weeknight Pasta in 20 Minutes', startMs: 0 }] }),
    says('add the title 10 Tips in 10 Minutes at the beginning for 4 seconds', edited(1), { titles: [{ text: '10 Tips in 10 Minutes', endMs: 4000 }] }),
    says('add a title saying Ready in 5 minutes at the start', edited(1), { titles: [{ text: 'Ready in 5 minutes', endMs: 3000 }] }),
    says('add white bold text with a black outline reading WAIT FOR IT at 0:45', edited(1), { titles: [{ text: 'WAIT FOR IT', startMs: 45_000 }] }),
    says('add a subtitle line: Filmed on location in Porto', edited(1), { captions: [{ text: 'Filmed on location in Porto' }] }),
    says('at 0:07 show my name: Tomasz Wilk, Head Coach', edited(1), { titles: [{ text: 'Tomasz Wilk, Head Coach', startMs: 7000 }] }),
    says('when I start talking at 0:07 show my name: Tomasz Wilk', edited(1), { titles: [{ text: 'Tomasz Wilk', startMs: 7000 }] }),
    // Names in capitals that stand somewhere are a text.
    says('put Episode 12 on screen at the start', edited(1), { titles: [{ text: 'Episode 12' }] }),
    says('show Kim Lee at the bottom left from 0:05 to 0:09', edited(1), { titles: [{ text: 'Kim Lee', place: 'bottom-left', startMs: 5000, endMs: 9000 }] }),
    says('add Lens Flare at 0:10', { notHere: /filter/ }),
    says('add Motion Tracking to it', 'notUnderstood'),
    // What is said of a text behind a comma is no more of it.
    says('add an outro screen saying See you next week, fade it in', [{ edit: 'addCard', text: 'See you next week' }, { edit: 'changeTitle', style: { fadeMs: 500 } }]),
    says('add a title saying See you soon and fade it in', edited(2), { titles: [{ text: 'See you soon', style: { fadeMs: 500 } }], fade: { inMs: 0, outMs: 0 } }),
    says('the text ICELAND in big letters in the middle, fading in slowly', edited(1), { titles: [{ text: 'ICELAND', style: { fadeMs: 1500 } }], fade: { inMs: 0, outMs: 0 } }),
    says('title with a fade in and fade out of one second: "The Long Way Home"', edited(1), { titles: [{ endMs: 3000, style: { fadeMs: 1000 } }] }),
    // Letters that are seen through, and plates.
    says('put my handle @cookwithmo in the lower left for the entire video, smallish, slightly see-through', edited(1), { titles: [{ text: '@cookwithmo', startMs: 0, size: 5, place: 'bottom-left', style: { opacity: 70 } }] }),
    says('add the text watermark "@me" bottom right at 40% opacity', edited(1), { titles: [{ style: { opacity: 40 } }] }),
    says('全程显示文字“@小美厨房”，右下角，半透明', edited(1), { titles: [{ startMs: 0, place: 'bottom-right', style: { opacity: 50 } }] }),
    says('show a text box that says "Link in description" from 1:10 to 1:20 with a dark background behind it', edited(1), { titles: [{ style: { box: { color: '#000000' } } }] }),
    says('use talk.srt for captions, white text on a black bar, big enough to read on a phone', [{ edit: 'addCaptions', style: { box: { color: '#000000', opacity: 80 } } }], undefined, subtitled),
    says('add the attached subtitles', [{ edit: 'addCaptions' }], undefined, subtitled),
    // On a clip.
    says('title "Beach" at the start of the second clip', edited(1), { titles: [{ startMs: 40_000, endMs: 43_000 }] }, two),
    says('caption the second clip "Later that day..." for its first 3 seconds', edited(1), { captions: [{ startMs: 40_000, endMs: 43_000 }] }, two),
    says('title "The end" for the last 4 seconds of the first clip', edited(1), { titles: [{ startMs: 36_000, endMs: 40_000 }] }, two),
    says('title "Look" 2 seconds into the second clip', edited(1), { titles: [{ startMs: 42_000, endMs: 45_000 }] }, two),
    says('title "Port" on the first clip and "Sand" on the second', edited(2), { titles: [{ text: 'Port', endMs: 40_000 }, { text: 'Sand', startMs: 40_000 }] }, two),
    // Lists with times.
    says("Add these captions: 0:00-0:04 Hi, I'm Lena. 0:04-0:09 Today we talk about bees. 0:09-0:14 Let's go!", edited(3), { captions: [{ text: "Hi, I'm Lena.", endMs: 4000 }, { startMs: 4000 }, { text: "Let's go!" }] }),
    says('titles: Intro at 0:00, Basics at 0:30, Outro at 1:50', edited(3), { titles: [{ text: 'Intro', startMs: 0 }, { text: 'Basics', startMs: 30_000 }, { text: 'Outro' }] }),
    says('加字幕：0:00-0:03 大家好 0:03-0:08 今天讲分数', edited(2), { captions: [{ text: '大家好', endMs: 3000 }, { text: '今天讲分数', startMs: 3000 }] }),
    // Cards that open and close.
    says('Open with a card reading Summer in Nazaré for three seconds', [{ edit: 'addCard', at: 'start', text: 'Summer in Nazaré', lengthMs: 3000 }]),
    says('kick things off with a title card: Road to Lisbon', [{ edit: 'addCard', at: 'start', text: 'Road to Lisbon' }]),
    says('finish with "Thanks for watching" on black', [{ edit: 'addCard', at: 'end', background: '#000000' }]),
    // A logo that is uploaded and nowhere to be seen.
    says('the logo should only show up during the last ten seconds, bottom right', [{ edit: 'addOverlay', place: 'bottom-right', start: -10_000 }], undefined, withLogo),
    says('make the logo about 15% of the width', [{ edit: 'addOverlay', width: 15 }], undefined, withLogo),
    says('make the logo bigger', { refused: /lies over the picture/ }, {}, withLogo),
    says('watermark with our logo, small, at half opacity in the upper left corner', [{ edit: 'addOverlay', opacity: 50, place: 'top-left', width: 9 }], undefined, withLogo),
    says('logo bottom right all the time, opacity 60', [{ edit: 'addOverlay', opacity: 60, start: 0, end: 'end' }], undefined, withLogo),
    // What is said of one clip, and what is asked for after a complaint.
    says('the drone shot looks dull next to the other one, boost its colours by 20 percent', [{ edit: 'gradeClips', target: { clips: [2] }, saturation: { by: 20 } }], undefined, { files: ['beach.mp4', 'drone.mp4'] }),
    says('the second clip looks dull, boost the colours', [{ edit: 'gradeClips', target: { clips: [2] } }], undefined, two),
    says("it's too dark, please fix", [{ edit: 'gradeClips', brightness: { by: 20 } }]),
    says('the video is upside down, fix it', [{ edit: 'rotateClips', degrees: 180 }]),
    says('warm the image a bit', [{ edit: 'gradeClips', target: 'all', warmth: { by: 10 } }]),
    says('mirror it left to right', [{ edit: 'flipClips', flip: 'horizontal' }]),
    says('make it cinematic 21:9 with black bars top and bottom', [{ edit: 'setCanvas', fit: 'crop' }]),
    says('make the whole thing 1:1', [{ edit: 'setCanvas', ratio: { width: 1, height: 1 } }]),
    // Pictures one after another.
    says('slideshow, 15 seconds total, crossfade between pictures', edited(2), { clips: 3 }, photos),
    says('turn these pictures into a slideshow with the song underneath', [{ edit: 'setImageLengths' }, { edit: 'addMusic', media: 'song.mp3' }], undefined, { files: ['photo1.jpg', 'photo2.jpg', 'song.mp3'] }),
    says('照片做成幻灯片，总时长12秒', [{ edit: 'setImageLengths', length: { totalMs: 12_000 } }], undefined, photos),
    // Said after it.
    says('actually make it Lesson 5', { edit: 'changeTitle' }, { titles: [{ text: 'Lesson 5' }] }, { after: ['title "Lesson 4" at the beginning'] }),
    says('change it so it reads Lesson Five', { edit: 'changeTitle' }, { titles: [{ text: 'Lesson Five' }] }, { after: ['title "Lesson 4" at the beginning'] }),
    says('no, the other corner, bottom right', { edit: 'changeOverlay', place: 'bottom-right' }, {}, { ...withLogo, after: ['logo top left'] }),
    says('other side please', { edit: 'changeOverlay', place: 'top-right' }, { overlays: [{ place: 'top-right' }] }, { ...withLogo, after: ['logo top left'] }),
    says('再淡一点', { edit: 'changeOverlay', opacity: 60 }, {}, { ...withLogo, after: ['加上logo'] }),
    says("I'd rather have the blurred sides than a crop", { edit: 'setFit', fit: 'blur' }, {}, { after: ['make it vertical'] }),
    says('hmm, go back to widescreen', { edit: 'setCanvas', ratio: { width: 16, height: 9 } }, {}, { after: ['square please'] }),
    says('no, bring the colours back', { edit: 'gradeClips', saturation: { to: 0 } }, {}, { after: ['black and white'] }),
    says('take the zoom out', { edit: 'zoomClips', zoom: 'none' }, {}, { after: ['zoom to 130% on the middle'] }),
    says('caption the start with "No fluff" and go 9:16', [{ edit: 'addTitle' }, { edit: 'setCanvas' }]),
    says('太亮了，减一半', { edit: 'gradeClips', brightness: { by: 10 } }, {}, { after: ['亮度加20%'] }),
    says('自动识别语音生成字幕', { notHere: /字幕/ }),
    says('左右分屏播放这两段', [{ edit: 'sideBySide', layout: 'row' }], undefined, two),
    says('第25秒的时候插一张photo1.jpg盖在画面上，显示4秒，声音不断', [{ edit: 'addOverlay', start: 25_000, lengthMs: 4000 }], undefined, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('insert photo1.jpg at the beginning for 3 secs with the words "Meanwhile" on it', [{ edit: 'addClips' }, { edit: 'addTitle' }], { titles: [{ text: 'Meanwhile', startMs: 0, endMs: 3000 }] }, { files: ['harbour.mp4', 'photo1.jpg'] }),
    // Of the plate behind a text, and of cards.
    says('put a red banner at the bottom with white text "BREAKING: school closed"', edited(1), { titles: [{ place: 'bottom', style: { box: { color: '#ff0000' } } }] }),
    says('captions from the file please, boxed with 50% black behind the text', [{ edit: 'addCaptions', style: { box: { color: '#000000', opacity: 50 } } }], undefined, subtitled),
    says('add a closing slide in dark blue that says See you there', [{ edit: 'addCard', at: 'end', background: '#003880', text: 'See you there' }]),
    says('add an intro card with text in yellow saying Hi', [{ edit: 'addCard', text: 'Hi', color: '#ffff00' }]),
    says('End title "Directed by Ana" fade in over 1 sec', edited(1), { titles: [{ style: { fadeMs: 1000 } }], fade: { inMs: 0, outMs: 0 } }),
    says('add the speaker\'s name "Dr. Lena Fuchs" as a lower third when she appears at 0:06', edited(1), { titles: [{ startMs: 6000, role: 'lowerThird' }] }),
    says('brand the video with logo.png in the upper left, about 10% wide', [{ edit: 'addOverlay', width: 10, place: 'top-left' }], undefined, withLogo),
    says('make it start at 0:10', { edit: 'changeOverlay', start: 10_000 }, {}, { ...withLogo, after: ['logo top left'] }),
    says('and longer, 6 seconds', { edit: 'changeTitle', lengthMs: 6000 }, {}, { after: ['add title Homemade Bread'] }),
    says('in red please', { edit: 'changeTitle' }, { titles: [{ size: 11.2, color: '#ff0000' }] }, { after: ['text "50% off" center', 'bigger'] }),
    says('wrong text, it\'s "Our Trip"', { edit: 'changeTitle', text: 'Our Trip' }, {}, { after: ['add the title "My Trip"'] }),
    says('make the first clip as bright as the second', { notHere: /look/ }, {}, two),
    says('I want to post this as a Reel', [{ edit: 'setCanvas', ratio: { width: 9, height: 16 } }]),
    says('标题放在顶部：周末木工，白色，停留4秒', edited(1), { titles: [{ text: '周末木工', place: 'top', endMs: 4000 }] }),
    says('三张图各放3秒，中间用淡入淡出衔接', [{ edit: 'setImageLengths' }, { edit: 'addTransitions' }], undefined, photos),
  ],
}; // prettier-ignore
