import { cut, says } from './row';
import type { Family } from './row';

const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const twoAndSong = { files: ['harbour.mp4', 'beach.mp4', 'song.mp3'] } as const;
const twoAndPhotos = { files: ['harbour.mp4', 'beach.mp4', 'photo1.jpg', 'photo2.jpg'] } as const;
const photosAndSong = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg', 'song.mp3'] } as const;

/** Several wishes of all kinds in one message, as they are written in one go. */
export const mixedWishes: Family = {
  name: 'several wishes of all kinds in one message',
  rows: [
    // Cut lists.
    says('harbour 0-10, beach 5-15, drone 0-5', edited(3), { sources: [[0, 10_000], [5000, 15_000], [0, 5000]] }, three),
    says('first 5 sec of beach, then harbour from 0:10 to 0:20', edited(3), { order: ['beach.mp4', 'harbour.mp4'], lengths: [5000, 10_000] }, two),
    says('10s of harbour, then 10s of beach, no sound', edited(3), { lengths: [10_000, 10_000], volumes: [0, 0] }, two),
    says('start with the drone, then harbour trimmed to 12 seconds, then beach. fade between each of them.', edited(3), { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'], transitionKinds: ['fade', 'fade'] }, three),
    says('beach before harbour, and both black and white', edited(2), { order: ['beach.mp4', 'harbour.mp4'] }, two),
    // Silence of the sound is none to be cut.
    says('speed 2x, no sound, 1:1', [{ edit: 'setSpeed', factor: 2 }, { edit: 'setVolume' }, { edit: 'setCanvas' }]),
    says('put beach before harbour, cut both to 8 seconds, no sound', [{ edit: 'moveClips' }, { edit: 'trimToLength', of: { clips: [1, 2] } }, { edit: 'setVolume' }], {}, two),
    // Units and lengths that are said once.
    says('put photo1 between harbour and beach for 3 seconds and photo2 at the very end for 5', edited(2), { lengthMs: 68_000 }, twoAndPhotos),
    says('make the first one 5 seconds and the second 8, dissolve between them', edited(3), { transitionKinds: ['dissolve'], lengths: [5000, 8000] }, two),
    says('trim two seconds off the start and end of every clip', { edit: 'cutRanges', ranges: [cut(0, 2000), cut(-2000, 'end')], clip: 'each' }, {}, two),
    says('cut 2 seconds off the start and the end', { edit: 'cutRanges', ranges: [cut(0, 2000), cut(-2000, 'end')] }),
    says('remove the last 10 seconds and the 5 seconds before that too', { edit: 'trimEnd', lengthMs: 15_000 }),
    // What comes after a stretch needs nothing to be done.
    says('lower the volume by 6dB from 0:30 to 0:50, then back to normal, denoise the whole thing', [{ edit: 'setVolume' }, { edit: 'denoise' }]),
    says('zoom in on the center between 0:15 and 0:25 and then back to normal', { edit: 'zoomClips', target: { range: cut(15_000, 25_000) } }),
    // Parts beside one that was cut.
    says('cut 0:50-1:10, then speed up everything before that by 1.5x', edited(2), { speeds: [1.5, 1] }),
    says('cut 0:30-0:40 and mute the rest of the video after that', edited(2), { volumes: [100, 0] }),
    says('split it into 4 equal parts and delete the third', edited(2), { sources: [[0, 30_000], [30_000, 60_000], [90_000, 120_000]] }),
    says('so the first half minute is just me setting up, you can chuck that, and the end from 1:50 on is me reaching for the camera so that too', 'edited', { sources: [[30_000, 110_000]] }),
    says('remove the pauses. oh and the last 5 seconds. oh and make it louder', [{ edit: 'trimSilences' }, { edit: 'trimEnd', lengthMs: 5000 }, { edit: 'setVolume', target: 'everything' }]),
    // Lists in brackets and by name.
    says('Please (1) shorten the gaps to 0.4s, (2) reduce the hiss, (3) bring the level up to -14 LUFS', [{ edit: 'trimSilences', pauseMs: 400 }, { edit: 'denoise' }, { edit: 'normalizeLoudness', loudness: -14 }]),
    says('First: remove first 10 sec. Second: add caption "Live" bottom right. Third: make it 1:1.', [{ edit: 'trimStart' }, 'edited', { edit: 'setCanvas' }]),
    // Music beside other things.
    says('music at 15% while I talk, full volume in the last 10 seconds', [{ edit: 'addMusic', volume: 15, from: 0, to: 'end' }, { edit: 'setVolume', target: { range: cut(-10_000, 'end'), of: 'music' }, change: { percent: 100 } }], {}, withSong),
    says('add song.mp3 but only from 1:00 to 1:15 of it, at half volume, beginning when the beach clip begins', { edit: 'addMusic', from: 40_000, songMs: 60_000, lengthMs: 15_000, volume: 50 }, {}, twoAndSong),
    says('use 1:00-1:30 of song.mp3 as music', { edit: 'addMusic', from: 0, songMs: 60_000, lengthMs: 30_000 }, {}, withSong),
    says('make a slideshow, 4 seconds each, crossfades between, song.mp3 as soundtrack cut to length', edited(3), { music: [{ file: 'song.mp3', startMs: 0, endMs: 11_000 }] }, photosAndSong),
    says('silence gone, music in (song.mp3, low), colours a bit punchier', [{ edit: 'trimSilences' }, { edit: 'addMusic', volume: 20 }, { edit: 'gradeClips' }], {}, withSong),
    // Texts.
    says('make it landscape with blurred sides, turn the saturation up, and call it "My trip" in the intro', edited(3), { titles: [{ text: 'My trip', startMs: 0 }] }),
    says('make the title "Budget" red, at the bottom and have it fade in', [{ edit: 'addTitle', color: '#ff0000', place: 'bottom' }, { edit: 'changeTitle' }]),
    says("there's a hum, take that away. And can you put my name, Lisa Park, in the lower third at the start?", [{ edit: 'denoise' }, { edit: 'addTitle', text: 'Lisa Park', role: 'lowerThird' }]),
    says('end with a card: white background, "thank you!", 5 secs', { edit: 'addCard', text: 'thank you!', lengthMs: 5000, background: '#ffffff' }),
    says('all clips 6 seconds, except the drone, leave that one whole', { edit: 'trimToLength', of: { clips: [1, 2] } }, {}, three),
    says('trim the silence, but only in the second half', { edit: 'trimSilences', within: { range: cut(60_000, 'end') } }),
    says('make a 10 second teaser from 0:50 and put "Coming soon" at the end of it', [{ edit: 'keepRanges', ranges: [cut(50_000, 60_000)] }, 'edited'], { titles: [{ text: 'Coming soon', endMs: 10_000 }] }),
    says('use only the sound of harbour', { edit: 'setVolume', target: { clips: [2] }, change: { percent: 0 } }, {}, two),
    // Corrections.
    says('mute 0:10-0:20, sorry, 0:15-0:25, and add the title "Hi"', [{ edit: 'setVolume', target: { range: cut(15_000, 25_000) } }, { edit: 'addTitle' }]),
    says('rotate it, no not rotate, flip it horizontally, and make it a bit brighter', [{ edit: 'flipClips' }, { edit: 'gradeClips' }]),
    says('cut the first 5 seconds, no wait 8 and the last 3', [{ edit: 'trimStart', lengthMs: 8000 }, { edit: 'trimEnd', lengthMs: 3000 }]),
    says('show "50% OFF" in yellow at 0:10, actually make that red, and a bit larger', { edit: 'addTitle', color: '#ff0000', size: 12 }),
    // Each by its number.
    says('1st clip 5s, 2nd 4s, 3rd 6s, wipes in between', edited(4), { transitionKinds: ['wipeleft', 'wipeleft'] }, three),
    says('trim harbour to its last 10 seconds and beach to its first 10, song.mp3 below', [{ edit: 'keepRanges', ranges: [cut(-10_000, 'end')], clip: 1 }, { edit: 'keepRanges', ranges: [cut(0, 10_000)], clip: 2 }, { edit: 'addMusic' }], {}, twoAndSong),
    says('text "One" at 5s, "Two" at 15s, both top left', edited(2), { titles: [{ place: 'top-left' }, { place: 'top-left' }] }),
    says('crop to 1:1 and add vignette, 2 dB louder', [{ edit: 'setCanvas' }, { notHere: /filter/ }, { edit: 'setVolume' }]),
    says('brighter, sharper, louder', [{ edit: 'gradeClips' }, { notHere: /sharper/ }, { edit: 'setVolume' }]),
    says('remove first 3s & last 3s & all silence', [{ edit: 'cutRanges' }, { edit: 'trimSilences' }]),
    says('bg music (song.mp3) at 25%, except between 0:40 and 1:00 where it should be silent', [{ edit: 'addMusic', volume: 25 }, { edit: 'setVolume', target: { range: cut(40_000, 60_000), of: 'music' } }], {}, withSong),
    says('add the music with a 3 s fade at both ends', { edit: 'addMusic', fadeInMs: 3000, fadeOutMs: 3000 }, {}, withSong),
    says('take the bit from 0:30 to 0:40, put it at the very beginning as a teaser', { edit: 'moveStretch', range: cut(30_000, 40_000) }),
    says('can you cut 10 seconds from the start, add "Chapter One" as a title there, and make the whole video warmer?', edited(3), { titles: [{ text: 'Chapter One', startMs: 0 }] }),
  ],
}; // prettier-ignore
