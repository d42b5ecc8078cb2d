import { cut, says } from './row';
import type { Family } from './row';

const music = { files: ['talk.mp4', 'song.mp3'] } as const;
const logo = { files: ['talk.mp4', 'logo.png'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const one = { files: ['harbour.mp4'] } as const;

/** What is said beside a wish: why, what for, what it is like, what is to stay, what is not to be done. */
export const remarks: Family = {
  name: 'remarks beside a wish',
  rows: [
    // What it is like, or what happens there.
    says('chop out 33s to 41s, my dog barked', { edit: 'cutRanges', ranges: [cut(33_000, 41_000)] }, { lengthMs: 112_000 }),
    says('mute 0:30-0:34 (loud truck)', { edit: 'setVolume', target: { range: cut(30_000, 34_000) } }),
    says('normalize it to -16 LUFS for my podcast', { edit: 'normalizeLoudness', loudness: -16 }),
    says('mute 0:30-0:34, a truck drives by', { edit: 'setVolume', target: { range: cut(30_000, 34_000) } }),
    says('flip it horizontally, the footage is mirrored', [{ edit: 'flipClips' }, { remark: /the footage is mirrored/ }], { effects: [{ flip: 'horizontal' }] }, one),
    says('rotate it 90 degrees clockwise, I held my phone wrong', { edit: 'rotateClips', degrees: 90 }, {}, one),
    says('reduce the noise, there was a fan running', { edit: 'denoise' }),
    says('people keep complaining about the noise, denoise it', { edit: 'denoise' }),
    says('the audio echoes a bit, normalize it', { edit: 'normalizeLoudness' }),
    says('fade out over 2 seconds, it ends too abruptly', { edit: 'fade', outMs: 2000 }),
    says('crossfade between the clips, the hard cut hurts my eyes', { edit: 'addTransitions' }, { transitions: [500] }, two),
    says('cut 0:20 to 0:25 (i mispronounce the name)', { edit: 'cutRanges', ranges: [cut(20_000, 25_000)] }),
    says('cut 0:20 to 0:25 – wrong take', { edit: 'cutRanges', ranges: [cut(20_000, 25_000)] }),
    says('cut 0:33-0:41 where i cough', { edit: 'cutRanges', ranges: [cut(33_000, 41_000)] }),
    says('put song.mp3 under it, my sister wrote it', { edit: 'addMusic', media: 'song.mp3' }, {}, music),
    says('title "Day 1" at 0:05, that\'s when we arrive', { edit: 'addTitle', text: 'Day 1', start: 5000 }),
    says('the first 8 seconds are me fumbling with the mic, remove them', { edit: 'trimStart', lengthMs: 8000 }),
    says('the second clip came out blurry, delete it', { edit: 'deleteClips', clips: [2] }, { order: ['harbour.mp4'] }, two),
    // Why and what for.
    says('flip it horizontally so the text reads right', { edit: 'flipClips' }, { effects: [{ flip: 'horizontal' }] }, one),
    says('remove silences so i dont sound like a robot', { edit: 'trimSilences' }),
    says('speed it up 1.5x since nobody has time for this', { edit: 'setSpeed', factor: 1.5 }, { lengthMs: 80_000 }),
    says('I have to upload this tonight, so cut the last 10 seconds', { edit: 'trimEnd', lengthMs: 10_000 }),
    says('my boss wants it shorter, cut the last 20 seconds', [{ edit: 'trimEnd', lengthMs: 20_000 }, { remark: /my boss/ }]),
    says('cut the silences, I want it snappy', [{ edit: 'trimSilences' }, { remark: /snappy/ }]),
    says('this is for my students: make it 1.25x faster', { edit: 'setSpeed', factor: 1.25 }, { lengthMs: 96_000 }),
    says('Hi! For my class video: please delete the first 8 seconds, remove long silences. Thank you!!', [{ edit: 'trimStart', lengthMs: 8000 }, { edit: 'trimSilences' }]),
    // What is to stay as it is.
    says('remove the first 5 seconds and leave the rest as it is', { edit: 'trimStart', lengthMs: 5000 }, { lengthMs: 115_000 }),
    says('make 0:30 to 0:40 black and white, everything else stays in colour', { edit: 'gradeClips', target: { range: cut(30_000, 40_000) } }),
    says('speed up 0:30 to 1:30 4x, normal speed for the rest', { edit: 'setSpeed', factor: 4 }, { lengthMs: 75_000 }),
    says('slow down the first clip to 0.5x, leave the second like it is', { edit: 'setSpeed', target: { clips: [1] } }, { speeds: [0.5, 1] }, two),
    says('mute the second clip but keep the sound of the first', { edit: 'setVolume' }, { volumes: [100, 0] }, two),
    says('add song.mp3 as background music and keep my voice as it is', { edit: 'addMusic' }, { volumes: [100] }, music),
    says('cut 0:10 to 0:20 but keep the audio in sync', { edit: 'cutRanges', ranges: [cut(10_000, 20_000)] }),
    // What is not to be done.
    says('shorten the pauses to 0.25 s instead of cutting them completely', { edit: 'trimSilences', pauseMs: 250 }),
    says('fit it in 45 secs by speeding up, don\'t cut anything', { edit: 'setSpeed' }),
    says('mute it, don\'t add music', { edit: 'setVolume' }, { music: [] }, music),
    says('put the logo top right without covering my face', [{ edit: 'addOverlay', place: 'top-right' }, { remark: /covering my face/ }], {}, logo),
    // What must not be taken for a remark.
    says('make everything 30 seconds, don\'t cut anything', 'notUnderstood'),
    says('cut 0:10 to 0:20 but keep the audio', 'notUnderstood'),
    says('mute it, flibber the wumpus', [{ edit: 'setVolume' }, 'notUnderstood']),
    says('mute it when i cough', 'notUnderstood'),
    says('slow it to 0.5x for the intro', 'notUnderstood', {}, one),
    says('my voice is too quiet, turn it up by 20%', { edit: 'setVolume', target: 'video' }, { volumes: [120] }, music),
    says('speed it up so it lasts 60 seconds', { edit: 'setSpeed' }, { lengthMs: 60_000 }),
    says('cut the silences and also cut the first 5 seconds', [{ edit: 'trimSilences' }, { edit: 'trimStart' }]),
  ],
}; // prettier-ignore
