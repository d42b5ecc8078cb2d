import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const louder = { from: 101, to: 400 } as const;

/** The sound of the videos, and the fades at both ends. */
export const sound: Family = {
  name: 'sound',
  rows: [
    says('mute the video', { edit: 'setVolume' }, { volumes: [0] }),
    says('remove the audio from the video', { edit: 'setVolume' }, { volumes: [0], clips: 1 }),
    says('silence the first 10 seconds', { edit: 'setVolume' }, { volumes: [0, 100], lengthMs: 120_000 }),
    says('mute from 0:30 to 0:40', { edit: 'setVolume' }, { volumes: [100, 0, 100], starts: [0, 30_000, 40_000] }),
    says('mute everything after 1:30', { edit: 'setVolume' }, { volumes: [100, 0], lengthMs: 120_000 }),
    says('make it louder', { edit: 'setVolume' }, { volumes: [louder] }),
    says('boost the audio by 6 dB', { edit: 'setVolume' }, { volumes: [{ from: 199, to: 200 }] }),
    says('set the volume to 50%', { edit: 'setVolume' }, { volumes: [50] }),
    says('halve the volume', { edit: 'setVolume' }, { volumes: [50] }),
    says('double the volume', { edit: 'setVolume' }, { volumes: [200] }),
    says('lower the volume by 20%', { edit: 'setVolume' }, { volumes: [80] }),
    says('raise the volume 20 percent', { edit: 'setVolume' }, { volumes: [120] }),
    says('mute the second clip', { edit: 'setVolume' }, { volumes: [100, 0] }, two),
    says('mute all clips', { edit: 'setVolume' }, { volumes: [0, 0] }, two),
    says('turn the sound back on', { edit: 'setVolume' }, { volumes: [100] }, { after: ['mute the video'] }),
    says('unmute it', { edit: 'setVolume' }, { volumes: [100] }, { after: ['mute the video'] }),
    says('normalize the audio', { edit: 'normalizeLoudness' }, { loudness: -14 }),
    says('even out the volume levels', { edit: 'normalizeLoudness' }, { loudness: -14 }),
    says('bring the loudness to -16 LUFS', { edit: 'normalizeLoudness' }, { loudness: -16 }),
    says('reduce the background noise', { edit: 'denoise' }, { effects: [{ denoise: true }] }),
    says('clean up the wind noise in the second clip', { edit: 'denoise' }, { effects: [{}, { denoise: true }] }, two),
    says('fade in from black', { edit: 'fade' }, { fade: { inMs: { from: 100, to: 3000 }, outMs: 0 } }),
    says('fade to black at the end over 2 seconds', { edit: 'fade' }, { fade: { inMs: 0, outMs: 2000 } }),
    says('start with a 2 second fade in and end with a 4 second fade out', 'edited', { fade: { inMs: 2000, outMs: 4000 } }),
    says('mute from 3:00 to 4:00', { refused: /2:00/ }),
    says('remove the background noise', { refused: /sound|audio/i }, {}, { files: ['drone.mp4'] }),
    says('remove the echo', { notHere: /echo/i }),
    says('make my voice sound like a robot', 'notUnderstood'),
    says('bleep out the swear word at 0:12', { notHere: /./ }),
    says('only keep the left audio channel', 'notUnderstood'),
    says('shift the audio 200 ms later', 'notUnderstood'),
    says('mute the part from 0:20 to 0:25', { edit: 'setVolume' }, { volumes: [100, 0, 100] }),
    says('volume up 3db', { edit: 'setVolume' }, { volumes: [{ from: 141, to: 142 }] }),
    says('lower the volume between 0:10 and 0:20 to 30%', { edit: 'setVolume' }, { volumes: [100, 30, 100] }),
    says('kill the audio', { edit: 'setVolume' }, { volumes: [0], lengthMs: 120_000 }),
    says('remove wind noise', { edit: 'denoise' }, { effects: [{ denoise: true }] }),
    says('add a 2 second fade-in', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 0 } }),
    says('fade the video in over half a second', { edit: 'fade' }, { fade: { inMs: 500, outMs: 0 } }),
    says('volume', 'notUnderstood'),
  ],
}; // prettier-ignore
