import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });

export const history: Family = {
  name: 'history',
  rows: [
    says('undo', { undone: 1 }, { lengthMs: 110_000, volumes: [100] }, after('cut the first 10 seconds', 'mute it')),
    says('undo that please', { undone: 1 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', 'cut the last 10 seconds')),
    says('undo the last two changes', { undone: 2 }, { lengthMs: 110_000, volumes: [100], titles: [] }, after('cut the first 10 seconds', 'mute it', 'add the title "A"')),
    says('go back 2 steps', { undone: 2 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', 'mute it', 'add the title "A"')),
    says('redo', { redone: 1 }, { volumes: [0] }, after('cut the first 10 seconds', 'mute it', 'undo')),
    says('start over', 'startedOver', {}, after('cut the first 10 seconds')),
    says('undo everything', 'startedOver', {}, after('cut the first 10 seconds', 'mute it')),
    says('go back to the original video', 'startedOver', {}, after('cut the first 10 seconds')),
    says('throw away all my edits and start from scratch', 'startedOver', {}, after('cut the first 10 seconds')),
    says('no, take that back', { undone: 1 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', 'cut the last 10 seconds')),
    says('never mind, undo the last change', { undone: 1 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', 'cut the last 10 seconds')),
    says('刚刚那步撤掉', { undone: 1 }, { lengthMs: 110_000, volumes: [100] }, after('cut the first 10 seconds', '静音')),
    says('undo', { undone: 0 }),
    says('redo', { redone: 0 }, { volumes: [0] }, after('mute it')),
    says('what did you just change?', { answered: /./ }, {}, after('cut the first 10 seconds')),
    says('undo the color', { refused: /No step was about/ }, {}, after('cut the first 10 seconds')),
    says('undo the last 5 things', { undone: 2 }, {}, after('cut the first 10 seconds', 'mute it')),
    says('reset everything', 'startedOver', {}, after('cut the first 10 seconds', 'mute it')),
    says('undo and then cut the last 5 seconds', [{ undone: 1 }, 'edited'], { lengthMs: 115_000 }, after('cut the first 10 seconds')),
    says("I don't like that, go back", { undone: 1 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', 'cut the last 10 seconds')),
    says('oops, undo', { undone: 1 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', 'cut the last 10 seconds')),
    says('actually, redo that', { redone: 1 }, { volumes: [0] }, after('cut the first 10 seconds', 'mute it', 'undo')),
    says('undo twice', { undone: 2 }, {}, after('cut the first 10 seconds', 'mute it')),
    says('undo the mute', { undone: 1 }, { volumes: [100] }, after('cut the first 10 seconds', 'mute it')),
    says('go back to how it was before the title', { undone: 2 }, { lengthMs: 110_000, titles: [], volumes: [100] }, after('cut the first 10 seconds', 'add the title "A"', 'mute it')),
    says('go back to how it was before the music', { undone: 1 }, { music: [], lengthMs: 110_000 }, { files: ['talk.mp4', 'song.mp3'], after: ['cut the first 10 seconds', 'add music'] }),
    says('compare it with how it was before', { answered: /./ }, {}, after('cut the first 10 seconds')),
  ],
}; // prettier-ignore
