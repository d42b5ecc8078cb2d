import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

/** Wishes for music, texts and looks of which one part needs another clause, or can't be done and is told apart. */
export const detailsApart: Family = {
  name: 'details told apart',
  rows: [
    says('music for the first 20 seconds, then fade away', [{ edit: 'addMusic', to: 20_000 }, { edit: 'fade', target: 'music' }], { music: [{ endMs: 20_000, fadeOutMs: 1000 }] }, withSong),
    says('put the song under the first half minute, then it fades out slowly', [{ edit: 'addMusic' }, { edit: 'fade', target: 'music' }], {}, withSong),
    says('use the song from 0:45 on', { edit: 'addMusic', from: 0, songMs: 45_000 }, {}, withSong),
    says('play the song from 0:45 on', { edit: 'addMusic', from: 45_000, songMs: 0 }, {}, withSong),
    says('music at 30 percent but full volume for the last 15 seconds', [{ edit: 'addMusic', volume: 30 }, { edit: 'setVolume', change: { percent: 100 } }], {}, withSong),
    says('please put song.mp3 underneath the whole video, pretty quiet so you can still hear me', { edit: 'addMusic', volume: 20 }, {}, withSong),
    says('loop the jingle so it plays the entire time', { edit: 'addMusic', loop: true }, {}, { files: ['talk.mp4', 'jingle.mp3'] }),
    says('no original audio, just the song', { edit: 'replaceSound' }, { volumes: [0] }, { files: ['harbour.mp4', 'song.mp3'] }),
    says('someone swears at 0:12, bleep or mute it until 0:15', { edit: 'setVolume', change: { percent: 0 } }, { volumes: [100, 0, 100] }),
    says('clean up the audio and bring it to YouTube loudness', [{ edit: 'denoise' }, { edit: 'normalizeLoudness', loudness: -14 }]),
    says('beach.mp4 should be silent, keep the sound on the harbour one', { edit: 'setVolume' }, { volumes: [100, 0] }, two),
    says('beach is too dark, make it brighter', { edit: 'gradeClips', brightness: { by: 20 } }, {}, two),
    says('beach is too quiet, turn it up', { edit: 'setVolume' }, { volumes: [100, 150] }, two),
    says("it's a bit dim", { edit: 'gradeClips', brightness: { by: 20 } }),
    says('make it 60 seconds with the song', [{ edit: 'trimToLength', lengthMs: 60_000 }, { edit: 'addMusic' }], { lengthMs: 60_000 }, withSong),
    says('make it square with my logo in the top left', [{ edit: 'setCanvas' }, { edit: 'addOverlay', place: 'top-left' }], {}, withLogo),
    says('add the song, detect the beat and cut to it', [{ edit: 'addMusic' }, { notHere: /beat/ }], { music: [{ startMs: 0 }] }, withSong),
    says('add the song with some reverb on it', [{ edit: 'addMusic' }, { notHere: /[Rr]everb/ }], {}, withSong),
    says('add the title Hello with a typewriter effect', [{ edit: 'addTitle', text: 'Hello' }, { notHere: /letters/ }]),
    says('add the title Hello in Comic Sans at 0:10 for 5 seconds', [{ edit: 'addTitle', text: 'Hello', start: 10_000, lengthMs: 5000 }, { notHere: /typeface/ }]),
    says('show the logo top left with a glitch effect from 0:10 to 0:20', [{ edit: 'addOverlay', place: 'top-left', start: 10_000, end: 20_000 }, { notHere: /look/ }], {}, withLogo),
    says('add a lower third saying Anna Kowalski, Head of Design from 5 to 10 seconds', { edit: 'addTitle', text: 'Anna Kowalski, Head of Design', start: 5000, end: 10_000 }),
    says('text at 0:10 saying hello there, at 0:20 saying bye', [{ edit: 'addTitle', text: 'hello there', start: 10_000 }, { edit: 'addTitle', text: 'bye', start: 20_000 }]),
    says('text at 0:10 saying hello there, at 0:20 saying bye, and remove the silences', [{ edit: 'addTitle' }, { edit: 'addTitle', text: 'bye' }, { edit: 'trimSilences' }]),
    says('show the text Step 1: Preheat from 3s to 8s and Step 2: Whisk from 10s to 15s', [{ edit: 'addTitle', text: 'Step 1: Preheat', start: 3000, end: 8000 }, { edit: 'addTitle', text: 'Step 2: Whisk', start: 10_000, end: 15_000 }]),
    says('write Subscribe! in big yellow letters at the bottom during the last 5 secs', { edit: 'addTitle', text: 'Subscribe!', place: 'bottom', color: '#ffff00', start: -5000 }),
    says('open with a title that reads "Sourdough for Beginners" for 4 seconds', { edit: 'addTitle', start: 0, lengthMs: 4000 }),
    says('add an intro card that says Lesson 4 and an outro card that says See you next week', [{ edit: 'addCard', text: 'Lesson 4' }, { edit: 'addCard', text: 'See you next week', at: 'end' }]),
    says('no wait, colour was better', 'edited', {}, { after: ['make it black and white'] }),
  ],
}; // prettier-ignore
