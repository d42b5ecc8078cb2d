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
    says('undo', { undone: 0 }),
    says('redo', { redone: 0 }, { volumes: [0] }, after('mute it')),
    says('what did you just change?', { answered: /./ }, {}, after('cut the first 10 seconds')),
    says('undo the color', { refused: /No step was about/ }, {}, after('cut the first 10 seconds')),
    says('undo the last 5 things', { undone: 2 }, {}, after('cut the first 10 seconds', 'mute it')),
    says('reset everything', 'startedOver', {}, after('cut the first 10 seconds', 'mute it')),
    says('undo and then cut the last 5 seconds', [{ undone: 1 }, 'edited'], { lengthMs: 115_000 }, after('cut the first 10 seconds')),
  ],
}; // prettier-ignore
