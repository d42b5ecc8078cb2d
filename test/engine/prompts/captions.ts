import { says } from './row';
import type { Family } from './row';

const withFile = { files: ['talk.mp4', 'talk.srt'] } as const;
const captioned = { ...withFile, after: ['add the captions from talk.srt'] } as const;
const four = [{}, {}, {}, {}];

/** talk.srt has four captions, at 0:02, 0:12.5, 0:40 and 1:10. */
export const captions: Family = {
  name: 'captions',
  rows: [
    says('add the captions from talk.srt', { edit: 'addCaptions' }, { captions: [{ text: 'Welcome to the harbour.', startMs: 2000, endMs: 5000 }, {}, {}, {}] }, withFile),
    says('use talk.srt as subtitles', { edit: 'addCaptions' }, { captions: four }, withFile),
    says('pls add teh captoins', { edit: 'addCaptions' }, { captions: four }, withFile),
    says('put the subtitles on', { edit: 'addCaptions' }, { captions: four }, withFile),
    says('add captions in yellow at the top', { edit: 'addCaptions' }, { captions: [{ color: '#ffff00', place: 'top' }, {}, {}, {}] }, withFile),
    says('move the captions to the top', { edit: 'changeTitle' }, { captions: [{ place: 'top' }, { place: 'top' }, { place: 'top' }, { place: 'top' }] }, captioned),
    says('change the first caption to "Welcome aboard."', 'edited', { captions: [{ text: 'Welcome aboard.', startMs: 2000 }, {}, {}, {}] }, captioned),
    says('get rid of the subtitles again', { edit: 'removeCaptions' }, { captions: [] }, captioned),
    says('cut the first 10 seconds', 'edited', { captions: [{ startMs: 2500 }, { startMs: 30_000 }, { startMs: 60_000 }] }, captioned),
    says('remove the title', { edit: 'removeTitles' }, { titles: [], captions: four }, { ...withFile, after: ['add the captions from talk.srt', 'add the title "Hello"'] }),
    says('add captions', { notHere: /./ }),
    says('auto-caption this video', { notHere: /./ }),
    says('translate the subtitles into Spanish', { notHere: /./ }, {}, captioned),
    says('remove the captions', { refused: /caption/ }),
    says('add the captions from speech.srt', { refused: /speech\.srt/ }, {}, withFile),
    says('remove the second caption', 'edited', { captions: [{}, { startMs: 40_000 }, {}] }, captioned),
    says(
      'Use this transcript as captions:\n"Hello everyone. Today we look at boats. Thanks for watching."',
      { edit: 'spreadCaptions' },
      { captions: [{ text: 'Hello everyone.', startMs: 0 }, { text: /boats/ }, { text: /watching/, endMs: { from: 117_500, to: 118_500 } }] },
    ),
    says('use this transcript: Hello everyone. Cut the first 5 seconds.', { edit: 'spreadCaptions' }, { lengthMs: 120_000, captions: [{ text: 'Hello everyone.' }, { text: 'Cut the first 5 seconds.' }] }),
    says('把这段文案配到说话的地方："大家好。今天聊剪辑。"', { edit: 'spreadCaptions' }, { captions: [{ text: '大家好。' }, { text: '今天聊剪辑。' }] }),
    says('sync the subtitles 2 seconds earlier', { edit: 'changeTitle' }, { captions: [{ startMs: 0 }, { startMs: 10_500 }, {}, {}] }, captioned),
    says('shift the captions by 2 seconds', { edit: 'changeTitle' }, { captions: [{ startMs: 4000 }, { startMs: 14_500 }, {}, {}] }, captioned),
    says('white subtitles with a black box', { edit: 'changeTitle' }, { captions: [{ color: '#ffffff', style: { box: { color: '#000000' } } }, {}, {}, {}] }, captioned),
    says('burn in the srt file', { edit: 'addCaptions' }, { captions: four }, withFile),
    says('add captions from talk.srt in yellow with a black outline', { edit: 'addCaptions' }, { captions: [{ color: '#ffff00', style: { outlineColor: '#000000' } }, {}, {}, {}] }, withFile),
    says('make the subtitles bigger', { edit: 'changeTitle' }, { captions: [{ size: { from: 5.1, to: 12 } }, { size: { from: 5.1, to: 12 } }, {}, {}] }, captioned),
    says('captions are too small', { edit: 'changeTitle' }, { captions: [{ size: { from: 5.1, to: 12 } }, {}, {}, {}] }, captioned),
    says('make them bold', { edit: 'changeTitle' }, { captions: [{ style: { bold: true } }, { style: { bold: true } }, { style: { bold: true } }, { style: { bold: true } }] }, captioned),
    says('put the subtitles at the top', { edit: 'changeTitle' }, { captions: [{ place: 'top' }, { place: 'top' }, { place: 'top' }, { place: 'top' }] }, captioned),
    says('turn the captions off', { edit: 'removeCaptions' }, { captions: [] }, captioned),
    says('delete the caption at 0:40', { edit: 'removeTitles' }, { captions: [{}, {}, {}] }, captioned),
    says('delete captions 1 and 3', { edit: 'removeTitles' }, { captions: [{ text: /three boats/ }, { text: /all for today/ }] }, captioned),
    says('Here is what I say, please put it as captions over the parts where I am speaking: "Hello everyone. Today we look at boats."', { edit: 'spreadCaptions' }),
    says("here's my transcript, spread it over the speech: \"Welcome to my channel. Today I'll show you.\"", { edit: 'spreadCaptions' }, { captions: [{ text: 'Welcome to my channel.' }, { text: "Today I'll show you." }] }),
    says("Here's my script, put it over the talking parts as captions: Welcome. Let's go.", { edit: 'spreadCaptions' }, { captions: [{}, {}] }),
    says('add captions: Hello everyone. Today we talk about boats. See you next time.', { edit: 'spreadCaptions' }, { captions: [{}, {}, {}] }),
    says('add yellow captions at the top: Hello everyone. Today we look at boats.', { edit: 'spreadCaptions', place: 'top', color: '#ffff00' }, { captions: [{}, {}] }),
    says('add these subtitles: "Welcome to my channel. Bye bye."', { edit: 'spreadCaptions' }, { captions: [{}, {}] }),
    says('trim the silences, then use this transcript as captions: Hello everyone. Today we look at boats.', [{ edit: 'trimSilences' }, { edit: 'spreadCaptions' }]),
    says('add a subtitle: Hello everyone!', { edit: 'addTitle', role: 'caption' }, { captions: [{ text: 'Hello everyone!' }] }),
    says('add the caption "Hello. Goodbye." at 0:10', { edit: 'addTitle', start: 10_000 }, { captions: [{ text: 'Hello. Goodbye.' }] }),
    says('加字幕：大家好，欢迎来到我的频道。今天我们聊剪辑。', { edit: 'spreadCaptions' }, { captions: [{ text: '大家好，欢迎来到我的频道。' }, { text: '今天我们聊剪辑。' }] }),
    says('把下面的文字做成字幕：大家好。今天我们聊剪辑。再见。', { edit: 'spreadCaptions' }, { captions: [{}, {}, {}] }),
  ],
}; // prettier-ignore
