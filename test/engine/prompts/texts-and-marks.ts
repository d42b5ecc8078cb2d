import { says } from './row';
import type { Family } from './row';

const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const withLogo = { files: ['harbour.mp4', 'logo.png'] } as const;
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
  ],
}; // prettier-ignore
