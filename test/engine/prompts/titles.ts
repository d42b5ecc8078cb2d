import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const hello = after('add the title "Hello" at 0:05 for 4 seconds');

/** Titles and lower thirds over the talk (2:00); a title lasts 3 seconds where nothing is said. */
export const titles: Family = {
  name: 'titles',
  rows: [
    says('add a title that says "Harbour Tour"', { edit: 'addTitle' }, { titles: [{ text: 'Harbour Tour', startMs: 0 }] }),
    says('add the title "Hello" at 0:05 for 4 seconds', { edit: 'addTitle' }, { titles: [{ text: 'Hello', startMs: 5000, endMs: 9000 }] }),
    says('put "Part 1" at the top for the first 5 seconds', { edit: 'addTitle' }, { titles: [{ text: 'Part 1', startMs: 0, endMs: 5000, place: 'top' }] }),
    says('show the text "Subscribe!" from 1:50 until the end', { edit: 'addTitle' }, { titles: [{ text: 'Subscribe!', startMs: 110_000, endMs: 120_000 }] }),
    says('add a title saying Welcome to my channel', { edit: 'addTitle' }, { titles: [{ text: 'Welcome to my channel' }] }),
    says('title: My Summer Trip', { edit: 'addTitle' }, { titles: [{ text: 'My Summer Trip' }] }),
    says('add the words "The End" at the end', { edit: 'addTitle' }, { titles: [{ text: 'The End', endMs: 120_000 }] }),
    says('display “50% off, today only!” in red at the bottom', { edit: 'addTitle' }, { titles: [{ text: '50% off, today only!', place: 'bottom', color: '#ff0000' }] }),
    says('add the text "cut the first 5 seconds, then mute it"', { edit: 'addTitle' }, { titles: [{ text: 'cut the first 5 seconds, then mute it' }], lengthMs: 120_000 }),
    says('add a title "Don\'t panic"', { edit: 'addTitle' }, { titles: [{ text: "Don't panic" }] }),
    says('put "TOP SECRET" in the top left corner for the whole video', { edit: 'addTitle' }, { titles: [{ text: 'TOP SECRET', place: 'top-left', startMs: 0, endMs: 120_000 }] }),
    says('add a small white "Lisbon, 2024" in the bottom right corner at 12 seconds', { edit: 'addTitle' }, { titles: [{ text: 'Lisbon, 2024', place: 'bottom-right', startMs: 12_000 }] }),
    says('add a lower third "Dr. Ada King" at 12 seconds for 4 seconds', { edit: 'addTitle' }, { titles: [{ text: 'Dr. Ada King', role: 'lowerThird', startMs: 12_000, endMs: 16_000 }] }),
    says('big bold yellow title "GOAL" at 0:42', { edit: 'addTitle' }, { titles: [{ text: 'GOAL', startMs: 42_000, style: { bold: true } }] }),
    says('add a title "News" in a black box', { edit: 'addTitle' }, { titles: [{ text: 'News', style: { box: { color: '#000000' } } }] }),
    says('title "Intro" that fades in and out', { edit: 'addTitle' }, { titles: [{ text: 'Intro', style: { fadeMs: { from: 1, to: 2000 } } }], fade: { inMs: 0, outMs: 0 } }),
    says('make the title yellow', { edit: 'changeTitle' }, { titles: [{ text: 'Hello', color: '#ffff00' }] }, hello),
    says('make it bigger', { edit: 'changeTitle' }, { titles: [{ text: 'Hello', size: { from: 9, to: 30 } }] }, hello),
    says('move the title to the bottom', { edit: 'changeTitle' }, { titles: [{ place: 'bottom', startMs: 5000 }] }, hello),
    says('change the title to "Good evening"', { edit: 'changeTitle' }, { titles: [{ text: 'Good evening', startMs: 5000, endMs: 9000 }] }, hello),
    says('give the title a black outline', { edit: 'changeTitle' }, { titles: [{ style: { outlineColor: '#000000' } }] }, hello),
    says('put the title in italics', { edit: 'changeTitle' }, { titles: [{ style: { italic: true } }] }, hello),
    says('change the second title to "B2"', { edit: 'changeTitle' }, { titles: [{ text: 'A' }, { text: 'B2' }] }, after('add the title "A" at 0:01', 'add the title "B" at 0:10')),
    says('delete the last title', { edit: 'removeTitles' }, { titles: [{ text: 'A' }] }, after('add the title "A" at 0:01', 'add the title "B" at 0:10')),
    says('remove the title "A"', { edit: 'removeTitles' }, { titles: [{ text: 'B' }] }, after('add the title "A" at 0:01', 'add the title "B" at 0:10')),
    says('make all the titles red', { edit: 'changeTitle' }, { titles: [{ color: '#ff0000' }, { color: '#ff0000' }] }, after('add the title "A" at 0:01', 'add the title "B" at 0:10')),
    says('get rid of all text', { edit: 'removeTitles' }, { titles: [] }, after('add the title "A" at 0:01', 'add the title "B" at 0:10')),
    says('remove it', { edit: 'removeTitles' }, { titles: [] }, hello),
    says('add the title "Late" at 5:00', { refused: /2:00/ }),
    says('remove the title', { refused: /title/ }),
    says('make the third title blue', { refused: /./ }, {}, hello),
    says('add a title', 'notUnderstood'),
    says('make the title spin around', 'notUnderstood', {}, hello),
    says('use the Comic Sans font for the title', 'notUnderstood', {}, hello),
  ],
}; // prettier-ignore
