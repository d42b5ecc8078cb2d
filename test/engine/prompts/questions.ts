import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

export const questions: Family = {
  name: 'questions',
  rows: [
    says('how long is it?', { answered: /2:00/ }),
    says("what's the length of the video now?", { answered: /1:50/ }, {}, { after: ['cut the first 10 seconds'] }),
    says('how many seconds do I have left?', { answered: /1:50/ }, {}, { after: ['cut the first 10 seconds'] }),
    says('how many clips are there?', { answered: /2/ }, {}, two),
    says('what can you do?', { answered: /\n- / }),
    says('help', { answered: /\n- / }),
    says('how do I add a title?', { answered: /title/ }),
    says('how can I make the music quieter?', { answered: /music/ }, {}, { files: ['talk.mp4', 'song.mp3'], after: ['add song.mp3'] }),
    says('how do I undo?', { answered: /undo/ }),
    says('how do I export this?', { answered: /[Ee]xport/ }),
    says('can you remove silences?', 'edited', { clips: 5 }),
    says('what does it cost to remove the title?', 'notUnderstood', { titles: [{}] }, { after: ['add the title "Hello"'] }),
    says('why is the video so dark?', 'notUnderstood', {}, { after: ['mute it'] }),
    says('thanks!', 'courtesy'),
    says('perfect, thank you', 'courtesy'),
    says('how many clips do I have', { answered: /2/ }, {}, two),
    says('can you cut out silences automatically?', 'edited', { clips: 5 }),
    says('do you support 4k?', 'notUnderstood'),
  ],
}; // prettier-ignore
