import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const withSong = { files: ['harbour.mp4', 'song.mp3'] } as const;
const withJingle = { files: ['talk.mp4', 'jingle.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;

/** By how much more or less, where something was done last, and what all of something are. */
export const sharesAndPlaces: Family = {
  name: 'shares, lengths to add, and where something was done last',
  rows: [
    says('show each photo 2 seconds longer', { edit: 'setImageLengths', length: { byMs: 2000 } }, { lengths: [7000, 7000, 7000] }, photos),
    says('make every picture a second shorter', { edit: 'setImageLengths' }, { lengths: [4000, 4000, 4000] }, photos),
    says('take half a second off each picture', { edit: 'setImageLengths' }, { lengths: [4500, 4500, 4500] }, photos),
    says('make them 2 seconds longer', { edit: 'setImageLengths' }, { lengths: [6000, 6000, 6000] }, { ...photos, ...after('4 seconds per photo') }),
    says('turn these pictures into a video as long as the song', { edit: 'setImageLengths', length: { totalMs: 180_000 } }, {}, { files: [...photos.files, 'song.mp3'] }),
    says('speed this up by a third', { edit: 'setSpeed' }, { speeds: [1.333] }),
    says('slow down by a quarter', { edit: 'setSpeed' }, { speeds: [0.75] }),
    says('speed it up by half', { edit: 'setSpeed' }, { speeds: [1.5] }),
    says('lay the voiceover over the video starting 4 seconds in', { edit: 'addMusic', from: 4000, songMs: 0 }, {}, { files: ['harbour.mp4', 'voiceover.mp3'] }),
    says('add song.mp3 starting 4 seconds in', { edit: 'addMusic', from: 4000 }, {}, withSong),
    says('add a title "Hi" 5 seconds in', { edit: 'addTitle', start: 5000, lengthMs: 3000 }),
    says('freeze 10 seconds in for 2 seconds', { edit: 'freezeFrame', at: 10_000, lengthMs: 2000 }),
    says('put the jingle at 0:12', { edit: 'addMusic', from: 12_000, loop: false }, {}, withJingle),
    says('put drone first then beach then harbour, with half second dissolves between them', [{ edit: 'reorderClips' }, { edit: 'addTransitions', into: 'all' }], { transitions: [500, 500] }, three),
    says('make both 2 secs', { edit: 'fade', inMs: 2000, outMs: 2000 }, {}, after('add a fade in', 'also a fade out')),
    says('make the fade longer', { edit: 'fade', target: 'music', outMs: 1500 }, {}, { ...withSong, ...after('put song.mp3 under it, fade out the end') }),
    says('the fade out should be 5 seconds', { edit: 'fade', target: 'music', outMs: 5000 }, {}, { ...withSong, ...after('add song.mp3 with a 2 second fade out', 'make it louder') }),
    says('slow 0:15-0:20 down to 50% and add the text "Wow" there', [{ edit: 'setSpeed' }, { edit: 'addTitle', start: 15_000, end: 25_000 }]),
    says('freeze at 0:20 for 3 seconds and write "Look" there', [{ edit: 'freezeFrame' }, { edit: 'addTitle', start: 20_000, end: 23_000 }]),
    says('put "fast forward" there', { edit: 'addTitle', start: 30_000, end: 32_500 }, {}, after('speed up 0:30 to 0:40 4x')),
    says('mute it there', { edit: 'setVolume', target: { range: { start: 20_000, end: 30_000 } } }, {}, after('zoom in from 20 to 30s')),
    says('zoom in during that', { edit: 'zoomClips', target: { range: { start: 20_000, end: 25_000 } } }, {}, after('add title "Hi" at 20s for 5 seconds')),
    says('mute it there', { edit: 'setVolume', target: { range: { start: 20_000, end: 30_000 } } }, {}, { ...withLogo, ...after('show the logo from 20 to 30s') }),
    says('start with a card "Hello" for 4 seconds with the jingle behind it', [{ edit: 'addCard' }, { edit: 'addMusic', from: 0, to: 4000 }], {}, withJingle),
    says('end card "Bye" 5 seconds, play the jingle over it', [{ edit: 'addCard' }, { edit: 'addMusic', from: 120_000, to: 125_000 }], {}, withJingle),
    says('put the jingle under it', { edit: 'addMusic', from: 0, to: 3000 }, {}, { ...withJingle, ...after('black card "Intro" at the start') }),
    says('title card "Part 1" at the start and song.mp3 under it', [{ edit: 'addCard' }, { edit: 'addMusic', from: 0, to: 'end' }], {}, withSong),
    says('louder after 1:30', { edit: 'setVolume', target: { range: { start: 90_000, end: 'end' }, of: 'music' } }, {}, { files: ['talk.mp4', 'song.mp3'], ...after('add song.mp3') }),
    says('song.mp3 as background, louder (50%) after 1:30', [{ edit: 'addMusic', from: 0 }, { edit: 'setVolume', target: { range: { start: 90_000, end: 'end' }, of: 'music' }, change: { percent: 50 } }], {}, { files: ['talk.mp4', 'song.mp3'] }),
    says('louder (50%) after 1:30', { edit: 'setVolume', target: { range: { start: 90_000, end: 'end' }, of: 'music' }, change: { percent: 50 } }, {}, { files: ['talk.mp4', 'song.mp3'], ...after('add song.mp3') }),
    says('make it louder (150%)', { edit: 'setVolume', change: { percent: 150 } }),
    says('all of them actually', { edit: 'trimSilences' }, { lengthMs: 111_700 }, after('remove pauses longer than 2 seconds')),
    says('all of them actually', { edit: 'setVolume' }, { volumes: [0, 0] }, { ...two, ...after('mute the beach') }),
    says('no, all of them', { edit: 'addTransitions', into: 'all' }, {}, { ...three, ...after('crossfade between 1 and 2') }),
    says('leave it at 12', { edit: 'gradeClips', brightness: { by: 12 } }, {}, after('brightness +20')),
    says('put that last bit back', { undone: 1 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', '5 more')),
    says('slow it down to 0.5x or if not possible just 2x', { edit: 'setSpeed', factor: 0.5 }),
    says("I don't want any sound on the beach video", { edit: 'setVolume', target: { clips: [2] } }, {}, two),
    says('turn off the sound of the video', { edit: 'setVolume', change: { percent: 0 } }),
    says("there's a hum in the background can you clean the audio", { edit: 'denoise' }),
    says('I just want minute 0:30 to 1:10 out of this', { edit: 'keepRanges', ranges: [{ start: 30_000, end: 70_000 }] }),
    says('keep minute 1 to 2', { edit: 'keepRanges', ranges: [{ start: 60_000, end: 120_000 }] }),
    says('boil it down to 60 seconds', { edit: 'trimToLength', lengthMs: 60_000 }),
    says('cut off the end at 1:50', { edit: 'cutRanges', ranges: [{ start: 110_000, end: 'end' }] }),
    says("loop the drone video until it's a minute long & add song.mp3", [{ edit: 'duplicateClips', copies: 3 }, { edit: 'addMusic' }], {}, { files: ['drone.mp4', 'song.mp3'] }),
    says('harbour for 10 seconds, beach for 8', ['edited', 'edited'], { lengths: [10_000, 8000] }, two),
    says('logo top left at half size & title "Q4 update" for the first five seconds', [{ edit: 'addOverlay', width: 7.5 }, { edit: 'addTitle' }], {}, withLogo),
    says('drop the original sound, use voiceover.mp3 instead and keep song.mp3 low behind it', [{ edit: 'replaceSound' }, { edit: 'addMusic', volume: 20 }], {}, { files: ['talk.mp4', 'voiceover.mp3', 'song.mp3'] }),
    says('use 5 seconds of each, wipe between them, vertical', [{ edit: 'keepRanges' }, { edit: 'addTransitions' }, { edit: 'setCanvas' }], { lengths: [5000, 5000, 5000] }, three),
    says('delete beach, put drone in front, crossfade between the two', [{ edit: 'deleteClips' }, { edit: 'moveClips' }, { edit: 'addTransitions' }], { order: ['drone.mp4', 'harbour.mp4'], transitions: [500] }, three),
    says("pls cut off the first 7 sec bc i'm just setting up and also the last 3, and turn the volume up a little", [{ edit: 'cutRanges' }, { edit: 'setVolume', target: 'everything' }], { lengthMs: 110_000 }),
    says('make a 30 second video of both clips with song.mp3 and a title "Holiday" at the start', ['edited', 'edited', 'edited'], { lengthMs: 30_000 }, { files: ['harbour.mp4', 'beach.mp4', 'song.mp3'] }),
    says('hmm only until 0:27', { edit: 'cutRanges' }, { sources: [[0, 20_000], [27_000, 120_000]] }, after('cut from 0:20 to 0:30')),
    says('a tiny bit more', { edit: 'setVolume' }, { volumes: [164] }, after('louder please')),
    says('put the first one back', 'notUnderstood', { lengthMs: 111_700 }, after('remove the pauses')),
    says('can this be exported in 4k?', { answered: /MP4/ }),
  ],
}; // prettier-ignore
