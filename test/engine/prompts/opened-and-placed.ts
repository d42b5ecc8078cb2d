import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const drone = { files: ['drone.mp4', 'harbour.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withLogo = { files: ['harbour.mp4', 'logo.png'] } as const;
const withVoice = { files: ['drone.mp4', 'voiceover.mp3'] } as const;
const withSong = { files: ['harbour.mp4', 'song.mp3'] } as const;
const withJingle = { files: ['talk.mp4', 'jingle.mp3'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const cutBefore = { after: ['remove the pauses'] } as const;
const fades = { fade: { inMs: 1000, outMs: 1000 } } as const;
const standard = { edit: 'normalizeLoudness', loudness: -14 } as const;

/** Where things sit, live and belong, what the video opens with, and what is seen a second time. */
export const openedAndPlaced: Family = {
  name: 'what opens it and where things have their place',
  rows: [
    says('our logo should sit small in the top right corner the whole way through', { edit: 'addOverlay', place: 'top-right' }, { overlays: [{ startMs: 0, endMs: 40_000, width: 9 }] }, withLogo),
    says('I want the logo sitting in the top right the whole way', { edit: 'addOverlay', place: 'top-right' }, {}, withLogo),
    says("I'd like our logo to live in the top left from start to finish", { edit: 'addOverlay', place: 'top-left' }, {}, withLogo),
    says('the logo goes in the bottom left corner the entire time', { edit: 'addOverlay', place: 'bottom-left' }, {}, withLogo),
    says('put voiceover.mp3 under the picture starting at 2 seconds', { edit: 'addMusic' }, { music: [{ startMs: 2000, inMs: 0 }] }, withVoice),
    says('voiceover.mp3 goes underneath the footage starting at 3 seconds', { edit: 'addMusic' }, { music: [{ startMs: 3000, inMs: 0 }] }, withVoice),
    says('run song.mp3 beneath the picture from 5 seconds on', { edit: 'addMusic' }, { music: [{ startMs: 5000 }] }, withSong),
    says('slide the voiceover in under the footage at 2 seconds', { edit: 'addMusic' }, { music: [{ startMs: 2000 }] }, withVoice),
    says('play the beach clip a second time at the end', { edit: 'duplicateClips' }, { order: ['harbour.mp4', 'beach.mp4', 'beach.mp4'] }, two),
    says('let the beach clip run one more time at the end', { edit: 'duplicateClips' }, { order: ['harbour.mp4', 'beach.mp4', 'beach.mp4'] }, two),
    says('have the harbour shot appear a second time after the beach', { edit: 'duplicateClips' }, { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'] }, two),
    says('put the beach clip in again at the very end', { edit: 'duplicateClips' }, { order: ['harbour.mp4', 'beach.mp4', 'beach.mp4'] }, two),
    says('fade up from black at the start and down to black at the end', ['edited', 'edited'], fades),
    says('come up from black at the beginning and go back to black at the end', ['edited', 'edited'], fades),
    says('even out the loudness so it matches other YouTube videos', standard),
    says('make it as loud as other YouTube videos', standard),
    says("the loudness should match other people's videos", standard),
    says('trim the first 4 seconds and start with jingle.mp3, fading the jingle out', ['edited', 'edited', 'edited'], { lengthMs: 116_000, music: [{ startMs: 0, fadeOutMs: 1000 }], fade: { outMs: 0 } }, withJingle),
    says('kick off with the jingle', { edit: 'addMusic' }, { music: [{ startMs: 0 }] }, withJingle),
    says('open with jingle.mp3 and fade it out', ['edited', 'edited'], { music: [{ startMs: 0, fadeOutMs: 1000 }] }, withJingle),
    says('start with the drone clip slowed to 50%, then the harbour in black and white', ['edited', { refused: /order already/ }, 'edited'], { speeds: [0.5, 1], order: ['drone.mp4', 'harbour.mp4'] }, drone),
    says('open with the harbour clip in black and white, then the drone', ['edited', 'edited'], { order: ['harbour.mp4', 'drone.mp4'] }, drone),
    says('open with the drone shot in slow motion, then beach, then harbour', ['edited', 'edited'], { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'], speeds: [0.5, 1, 1] }, three),
    says('I want to open with the beach, slowed down to half', ['edited', 'edited'], { order: ['beach.mp4', 'harbour.mp4'], speeds: [0.5, 1] }, two),
    says('three seconds per photo, gentle fades in between', ['edited', 'edited'], { lengths: [3000, 3000, 3000], transitions: [500, 500], fade: { inMs: 0 } }, photos),
    says('fades in between please', { edit: 'addTransitions' }, { transitions: [500], fade: { inMs: 0 } }, two),
    says('start over from the original', 'startedOver', {}, cutBefore),
    says('start over with the original and cut the first 10 seconds', ['startedOver', 'edited'], { lengthMs: 110_000 }, cutBefore),
    says('restart from the untouched video', 'startedOver', {}, cutBefore),
    says('short fades in between, half a second', { edit: 'addTransitions' }, { transitions: [500] }, two),
    says('smooth fades between each photo', { edit: 'addTransitions' }, { transitions: [500, 500] }, photos),
    says('4 seconds each with nice fades in between', ['edited', 'edited'], { lengths: [4000, 4000, 4000], transitions: [500, 500] }, photos),
    says('6 seconds a picture, subtle fades in between', ['edited', 'edited'], { lengths: [6000, 6000, 6000], transitions: [500, 500] }, photos),
    says('lead with the jingle, faded out', { edit: 'addMusic' }, { music: [{ startMs: 0, fadeOutMs: 1000 }] }, withJingle),
    says('put my voiceover underneath the video, starting 4 seconds in', { edit: 'addMusic' }, { music: [{ startMs: 4000, inMs: 0 }] }, withVoice),
    says('put the logo bottom right, and get it ready to export in 720p', ['edited', { edit: 'setSize' }], { canvas: { width: 1280 } }, withLogo),
    says('prep it for upload', { answered: /Export/ }),
    says('this feels slow and boring, can you make it snappier?', { proposed: [/silences/, /speed it up/] }),
    says('the video feels a bit long and slow', { proposed: [/silences/, /speed it up/] }),
    says('can you make a description and a title for YouTube for this?', { notHere: /descriptions/ }),
    says('cut the first 5 seconds and write me a YouTube title and description', ['edited', { notHere: /descriptions/ }], { lengthMs: 115_000, titles: [] }),
    says('come up with a catchy title', { notHere: /titles/ }),
    says('还是剪吧，重做', { redone: 1 }, { lengthMs: 105_000 }, { after: ['剪掉30秒到45秒', '撤销'] }),
  ],
}; // prettier-ignore
