import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withPhone = { files: ['harbour.mp4', 'phone.mp4'] } as const;
const withDrone = { files: ['harbour.mp4', 'drone.mp4'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withCaptions = { files: ['talk.mp4', 'talk.srt'] } as const;

/** What is complained of, reassured, put right or named in passing, as people type it. */
export const saidInPassing: Family = {
  name: 'what is said in passing',
  rows: [
    says('too much', { edit: 'gradeClips', brightness: { by: 10 } }, {}, after('make it brighter')),
    says('not enough', { edit: 'zoomClips' }, {}, after('zoom in')),
    says('that was too much', { asked: [/undo/] }, {}, after('cut the first 10 seconds')),
    says('that’s too much, leave a bit more', { edit: 'trimSilences', level: 'gentle' }, {}, after('cut out the silences')),
    says('not there, at the top', { edit: 'changeTitle', place: 'top' }, {}, after('put "Hello" at the bottom')),
    says('better, but fade it in too', { edit: 'fade', target: 'music' }, {}, { ...withSong, ...after('add the song') }),
    says('much better', 'courtesy', {}, after('make it brighter')),
    says('nothing to change, thanks', 'courtesy'),
    says('speed it up 1.5x but keep my voice sounding normal', { edit: 'setSpeed', factor: 1.5 }),
    says('use the drone shot as b-roll over the harbour video at 0:10, keep the harbour sound', { edit: 'addOverlay', media: 'drone.mp4' }, { volumes: [100] }, withDrone),
    says('cut the first 6 seconds. The end is fine.', { edit: 'trimStart' }, { lengthMs: 114_000 }),
    says('put the phone video in a small window over the harbour one', { edit: 'addOverlay', media: 'phone.mp4' }, {}, withPhone),
    says('only use the sound from the left one', { edit: 'changeOverlay', which: { media: 'phone.mp4' }, volume: 0 }, {}, { ...withPhone, ...after('put them side by side') }),
    says('mute the right one', { edit: 'changeOverlay', which: { media: 'phone.mp4' }, volume: 0 }, {}, { ...withPhone, ...after('put them side by side') }),
    says('this is boring, can you make it punchier?', { proposed: [/silences/] }),
    says('the ending is abrupt', { proposed: [/fade out/, /freeze/] }),
    says('the sound is bad', { proposed: [/noise/] }),
    says('it’s too long', { asked: [/silences/, /60 seconds/] }),
    says('it looks kind of yellow, cool it down a little', { edit: 'gradeClips', warmth: { by: -10 } }),
    says('it’s too blue', { edit: 'gradeClips', warmth: { by: 10 } }),
    says('make it square, don’t cut anything off', { edit: 'setCanvas', fit: 'pad' }),
    says('make them bigger and with a dark background', ['edited', 'edited'], {}, { ...withCaptions, ...after('add the subtitles') }),
    says('logo top left but not during the first 10 seconds', { edit: 'addOverlay', start: 10_000 }, {}, withLogo),
    says('show the logo full screen for 3 seconds before the video starts', { edit: 'addClips', at: 'start' }, { lengthMs: 123_000 }, withLogo),
    says('show the logo full screen from 0:10 to 0:13', { edit: 'addOverlay', width: 100 }, {}, withLogo),
    says('there’s a loud bang at 0:48, silence it for a second', { edit: 'setVolume', target: { range: { start: 48_000, end: 49_000 } } }),
    says('trim the beginning, I only start speaking at 0:08', { edit: 'cutRanges' }, { lengthMs: 112_000 }),
    says('trim the harbour clip down to 12 seconds and the beach one to 8', ['edited', 'edited'], { lengths: [12_000, 8000] }, two),
    says('fade from the first into the second, the rest just cut', { edit: 'addTransitions', into: [2] }, {}, three),
    says('take 5 seconds from each clip and stick them together', { edit: 'keepRanges' }, { lengths: [5000, 5000, 5000] }, three),
    says('make it warmer and a bit less saturated', { edit: 'gradeClips', saturation: { by: -10 } }),
    says('pls remvoe the ums and uhs', { notHere: /filler words/ }),
    says('replace the sky with a sunset', { notHere: /background/ }),
    says('phone.mp4 in the corner, make it round if you can', ['edited', { notHere: /round corners/ }], {}, { files: ['talk.mp4', 'phone.mp4'] }),
    says('how long is each clip?', { answered: /40 s.*20 s/s }, {}, { ...two, ...after('mute the beach clip') }),
    says('it’s too long', { edit: 'changeTitle', lengthTimes: 0.7 }, {}, after('add a title "Hi" for 10 seconds')),
    says('too short', { edit: 'changeTransitions' }, {}, { ...two, ...after('crossfade them') }),
    says('insert the beach clip at 0:30', { edit: ['addClips', 'moveClips'] }, { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'] }, two),
    says('cover 0:10 to 0:20 with phone.mp4, keep the phone sound', [{ edit: 'addOverlay' }, 'notUnderstood'], {}, withPhone),
    says('too much contrast, lower it', { edit: 'gradeClips', contrast: { by: -20 } }),
    says('rotate it slightly', { refused: /90, 180 or 270/ }),
    says('hold it longer', { edit: 'changeTitle', lengthTimes: 1.5 }, {}, after('add "Thanks!" at the end')),
    says('now I’m cut off, show everything', { edit: 'setFit', fit: 'pad' }, {}, after('make it vertical')),
    says('use the first 3 seconds of the drone as an opener, the rest of it can go', { edit: 'addClips', lengthMs: 3000 }, { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    says('Two things: cut the first 4 seconds and make the rest a bit brighter.', ['edited', 'edited'], { lengthMs: 116_000 }),
    says('it sounds unnatural now', { edit: 'trimSilences', level: 'gentle' }, {}, after('cut the pauses')),
    says('skip through 0:10 to 0:20 at 4x', { edit: 'setSpeed', factor: 4 }),
    says('colors look dull, bump up the saturation', [{ edit: 'gradeClips', saturation: { by: 20 } }]),
    says('its sideways, rotate it 90 degrees clockwise', [{ edit: 'rotateClips', degrees: 90 }]),
    says('that was too agressive', { edit: 'trimSilences', level: 'gentle' }, {}, after('remove the pauses')),
    says('also at 0:30', { edit: 'addTitle', start: 30_000, end: 33_000 }, {}, after('add "Bye!" in the last 3 seconds')),
    says('add song.mp3 and end it with a fade to black', [{ edit: 'addMusic', fadeOutMs: 0 }, { edit: 'fade', target: 'video', color: 'black' }], {}, { files: ['harbour.mp4', 'song.mp3'] }),
    says('actually no, bring it back and delete the last one', [{ undone: 1 }, { edit: 'deleteClips' }], { order: ['harbour.mp4', 'beach.mp4'] }, { ...three, ...after('delete the second clip') }),
    says('what’s the total now?', { answered: /55 s/ }, {}, { ...two, ...after('cut the first 5 seconds off the harbour clip') }),
    says('whats the length of the second clip', { answered: /20 s/ }, {}, two),
    says('put the drone after the first 15 seconds of harbour', 'notUnderstood', {}, { files: ['harbour.mp4', 'drone.mp4'] }),
    says('thanks, looks great!', 'courtesy'),
    says('nice, looks good', 'courtesy', {}, { after: ['trim the silences'] }),
    says("that's much better, thank you!", 'courtesy', {}, { after: ['trim the silences'] }),
    says('awesome work', 'courtesy', {}, { after: ['trim the silences'] }),
  ],
}; // prettier-ignore
