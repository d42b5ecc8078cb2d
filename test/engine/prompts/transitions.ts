import { says } from './row';
import type { Family } from './row';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const some = { from: 100, to: 3000 } as const;

/** Between harbour (40 s), beach (20 s) and drone (15 s). */
export const transitions: Family = {
  name: 'transitions',
  rows: [
    says('add a crossfade between all the clips', { edit: 'addTransitions' }, { transitions: [some, some], transitionKinds: ['fade', 'fade'] }, three),
    says('put a 1 second dissolve between each clip', { edit: 'addTransitions', durationMs: 1000 }, { transitions: [1000, 1000] }, three),
    says('dip to white between every clip', { edit: 'addTransitions', kind: 'fadewhite' }, { transitions: [some, some] }, three),
    says('slide transition between the clips, half a second', { edit: 'addTransitions' }, { transitions: [500, 500], transitionKinds: [/^slide/, /^slide/] }, three),
    says('use a zoom transition between the clips', { edit: 'addTransitions', kind: 'zoomin' }, { transitions: [some, some] }, three),
    says('crossfade for 2 seconds', { edit: 'addTransitions' }, { transitions: [2000, 2000] }, three),
    says('add a transition before the last clip', { edit: 'addTransitions' }, { transitions: [0, some] }, three),
    says('dissolve into beach.mp4', { edit: 'addTransitions' }, { transitions: [some, 0] }, three),
    says('make the transitions 2 seconds long', { edit: 'changeTransitions' }, { transitions: [2000, 2000] }, { ...three, after: ['add transitions'] }),
    says('add a crossfade', { refused: /clip/ }),
    says('add a transition between clip 3 and 4', { refused: /3 clips/ }, {}, three),
    says('remove the transitions', { refused: /transition/ }, {}, three),
    says('add a star wipe', [{ notHere: /star.*dissolve/ }], {}, three),
    says('add a page curl between the clips', 'notUnderstood', {}, three),
    says('use the same 0.8 second fade between all of them', { edit: 'addTransitions' }, { transitions: [800, 800] }, three),
    says('fade from clip 1 to clip 2', { edit: 'addTransitions' }, { transitions: [some, 0] }, three),
    says('transition after the first clip only', { edit: 'addTransitions' }, { transitions: [some, 0] }, three),
    says('shorter transitions please', { edit: 'changeTransitions' }, { transitions: [{ from: 100, to: 999 }, { from: 100, to: 999 }] }, { ...three, after: ['add 1 second transitions'] }),
    says('add a transition at 0:40', { edit: 'addTransitions' }, { transitions: [some, 0] }, three),
    says('add a transition at 0:20', { refused: /0:40/ }, {}, three),
    says('push the clips in from the right', { edit: 'addTransitions', kind: 'slideleft' }, { transitions: [some, some] }, three),
    says('wipe from the second clip to the third', { edit: 'addTransitions' }, { transitions: [0, some], transitionKinds: ['none', /^wipe/] }, three),
    says('replace the crossfades with slides', { edit: 'changeTransitions' }, { transitionKinds: [/^slide/, /^slide/] }, { ...three, after: ['crossfade between all clips'] }),
    says('make the first transition 2 seconds', { edit: 'changeTransitions' }, { transitions: [2000, some] }, { ...three, after: ['add 1 second transitions'] }),
    says('remove the last transition', { edit: 'removeTransitions' }, { transitions: [some, 0] }, { ...three, after: ['add transitions'] }),
    says('I want hard cuts', { edit: 'removeTransitions' }, { transitions: [0, 0] }, { ...three, after: ['add transitions'] }),
    says('add a 30 second crossfade between the clips', { refused: /10 s/ }, {}, three),
    says('闪白转场', { edit: 'addTransitions', kind: 'fadewhite' }, { transitions: [some, some] }, three),
    says('去掉第二个转场', { edit: 'removeTransitions' }, { transitions: [some, 0] }, { ...three, after: ['add transitions'] }),
    says('加擦除转场，向右', { edit: 'addTransitions', kind: 'wiperight' }, { transitions: [some, some] }, three),
    says('fade to white between clip two and clip three', { edit: 'addTransitions', kind: 'fadewhite' }, { transitions: [0, some] }, three),
  ],
}; // prettier-ignore
