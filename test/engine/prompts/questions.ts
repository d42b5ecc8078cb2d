import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

export const questions: Family = {
  name: 'questions',
  rows: [
    says('what formats can I export to?', { answered: /MP4/ }),
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
    says('when does the title appear?', { answered: /0:05/ }, {}, { after: ['add the title "Hello" at 0:05'] }),
    says('is it muted?', { answered: /./ }, {}, { after: ['mute it'] }),
    says('what titles are on it?', { answered: /Hello/ }, {}, { after: ['add the title "Hello"'] }),
    says('how long is the second clip?', { answered: /20/ }, {}, two),
    says('which files did I upload?', { answered: /beach\.mp4/ }, {}, two),
    says('is there any music on it?', { answered: /./ }, {}, { files: ['talk.mp4', 'song.mp3'], after: ['add song.mp3'] }),
    says('how loud is clip 2?', { answered: /photo1\.jpg.*no sound of its own/ }, {}, { files: ['talk.mp4', 'photo1.jpg'], after: ['make it brighter'] }),
    says('第二段音量是多少？', { answered: /photo1\.jpg.*本身没有声音/ }, {}, { files: ['talk.mp4', 'photo1.jpg'], after: ['亮一点'] }),
    says('how loud is the music?', { answered: /35/ }, {}, { files: ['talk.mp4', 'song.mp3'], after: ['add song.mp3'] }),
    says('where is the title?', { answered: /0:05/ }, {}, { after: ['add the title "Hello" at 0:05'] }),
    says("what's the resolution?", { answered: /1920/ }, {}, { after: ['mute it'] }),
    says('what frame rate is it?', { answered: /30/ }, {}, { after: ['mute it'] }),
  ],
}; // prettier-ignore
