import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const playing = { ...withSong, after: ['add song.mp3'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const scored = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4', 'song.mp3'] } as const;
const withJingle = { files: ['talk.mp4', 'jingle.mp3'] } as const;
const paused = { after: ['remove silences'] } as const;

/** Which clip, which stretch and which piece of music a wish for sound is about, and what is loud at one time and quiet at another. */
export const soundOfOnePart: Family = {
  name: 'sound of one part',
  rows: [
    says('the beach clip is way louder than the harbour one, bring it down', { edit: 'setVolume' }, { volumes: [100, 50] }, two),
    says('clip 1 is quieter than clip 2, raise the volume', { edit: 'setVolume' }, { volumes: [150, 100] }, two),
    says('the concert part is louder than the speech part, turn it down', 'notUnderstood', {}, two),
    says('第二段比第一段吵多了，小声点', { edit: 'setVolume' }, { volumes: [100, 50] }, two),
    says('turn down the beach to 60%', { edit: 'setVolume' }, { volumes: [100, 60] }, two),
    says('mute the first 3 seconds of the beach clip', { edit: 'setVolume' }, { volumes: [100, 0, 100] }, two),
    says('第一段前3秒静音', { edit: 'setVolume' }, { volumes: [0, 100, 100] }, two),
    says('replace the audio of the beach with song.mp3', { edit: 'replaceSound', clips: [2] }, { volumes: [100, 0], music: [{ startMs: 40_000, endMs: 60_000 }] }, { files: [...two.files, 'song.mp3'] }),
    says('把第二段的声音换成song.mp3', { edit: 'replaceSound', clips: [2] }, { volumes: [100, 0] }, { files: [...two.files, 'song.mp3'] }),
    says('replace the sound of clips 1 and 3 with song.mp3', { refused: /beside each other/ }, {}, scored),
    says('bring the sound of the beach back', { edit: 'setVolume' }, { volumes: [0, 100] }, { ...two, after: ['mute everything'] }),
    says('unmute the second', { edit: 'setVolume' }, { volumes: [0, 100] }, { ...two, after: ['mute everything'] }),
    says('music only over the drone clip', { edit: 'addMusic' }, { music: [{ startMs: 60_000, endMs: 75_000 }] }, scored),
    says('music starts at the beach clip', { edit: 'addMusic' }, { music: [{ startMs: 40_000, endMs: 75_000 }] }, scored),
    says('no music on the drone shot please', { edit: 'setVolume' }, { volumes: [100, 100, 100] }, { ...scored, after: ['add song.mp3'] }),
    says('then remove clip 2 and the music', [{ edit: 'deleteClips' }, { edit: 'removeMusic' }], { clips: 2, music: [] }, { ...scored, after: ['add song.mp3'] }),
    says('the music should come in at 10 s and stop at 1:40', { edit: 'addMusic' }, { lengthMs: 120_000, music: [{ startMs: 10_000, endMs: 100_000 }] }, withSong),
    says('let the song begin after 5 seconds', { edit: 'addMusic' }, { music: [{ startMs: 5000, endMs: 120_000 }] }, withSong),
    says('have the music fade in over 3s and fade out over the last 5', { edit: ['addMusic', 'fade'] }, { music: [{ fadeInMs: 3000, fadeOutMs: 5000 }] }, withSong),
    says('set the music to 50%', { edit: ['setVolume', 'addMusic'] }, { music: [{ volume: 50 }] }, withSong),
    says('play the jingle at the very start and again at the end', [{ edit: 'addMusic', from: 0 }, { edit: 'addMusic', from: -15_000 }], { lengthMs: 120_000 }, withJingle),
    says('片头片尾各放一次jingle', [{ edit: 'addMusic', from: 0 }, { edit: 'addMusic', from: -15_000 }], {}, withJingle),
    says('put the title "Hi" at the start and again at the end', [{ edit: 'addTitle', start: 0 }, { edit: 'addTitle' }]),
    says('jingle for the first 15 seconds, then the song from there on', [{ edit: 'addMusic' }, { edit: 'addMusic' }], { music: [{ file: 'jingle.mp3', endMs: 15_000 }, { file: 'song.mp3', startMs: 15_000 }] }, { files: ['talk.mp4', 'song.mp3', 'jingle.mp3'] }),
    says('music at 60% for the first 8 seconds, then 15%', [{ edit: 'addMusic', volume: 15 }, { edit: 'setVolume', change: { percent: 60 } }], { music: [{ endMs: 120_000 }] }, withSong),
    says('let the last ten seconds be just music', [{ edit: 'addMusic' }, { edit: 'setVolume' }], { volumes: [100, 0] }, withSong),
    says('the first 5 seconds should be only music', { edit: 'setVolume' }, { volumes: [0, 100] }, playing),
    says('fade the music down to 20% at 0:30 and back up at 1:30', { edit: 'setVolume', change: { percent: 20 } }, {}, playing),
    says('mute the video and add the song', [{ edit: 'setVolume' }, { edit: 'addMusic' }], { volumes: [0], music: [{ volume: 100 }] }, withSong),
    says('get rid of the sound and play song.mp3 instead', [{ edit: 'setVolume' }, { edit: 'replaceMusic' }], { volumes: [0], music: [{ volume: 100 }] }, withSong),
    says('add the song under the video', { edit: 'addMusic' }, { music: [{ volume: 35 }] }, withSong),
    says('add song.mp3, growing louder towards the end', [{ edit: 'addMusic' }, { notHere: /little by little/ }], {}, withSong),
    says('make a slideshow with music', [{ edit: 'setImageLengths' }, { edit: 'addMusic' }], { music: [{ volume: 100 }] }, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg', 'song.mp3'] }),
    says('add the song from its 1:00 mark, and fade the music out', [{ edit: 'addMusic', songMs: 60_000 }, { edit: 'fade', target: 'music' }], {}, withSong),
    says('声音最后5秒慢慢变小', { edit: 'fade', target: 'sound', outMs: 5000 }),
    says('remove silence, threshold -35dB, min duration 500 ms, padding 0.1', { edit: 'trimSilences', thresholdDb: -35, minSilenceMs: 500, marginMs: 100 }),
    says('actually only those longer than 1 second', { edit: 'trimSilences', minSilenceMs: 1000 }, { clips: 4 }, paused),
    says('no, just the long ones', { edit: 'trimSilences', minSilenceMs: 1000 }, {}, paused),
    says('I leave long gaps when I think. Could you trim those down so it flows better', { edit: 'trimSilences' }),
    says("cut the silences, but gently, I don't want it to sound choppy", { edit: 'trimSilences', level: 'gentle' }),
    says('the sound is only in the left ear, fix that', [{ notHere: /panning/ }, { proposed: [] }]),
    says('crossfade between the two, one second', { edit: 'addTransitions', durationMs: 1000 }, {}, two),
    says('fade from one clip to the next', { edit: 'addTransitions', into: 'all' }, {}, three),
    says('end on black with a two second fade', { edit: 'fade', outMs: 2000, color: 'black' }),
  ],
}; // prettier-ignore
