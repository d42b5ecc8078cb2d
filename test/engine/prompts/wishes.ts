import { says } from './row';
import type { Family } from './row';

/** Wishes without a measure get proposals to pick from, and what can't be done here is said to be so. */
export const wishes: Family = {
  name: 'vague wishes and what is not offered',
  rows: [
    says('replace the background with a beach', { notHere: /./ }),
    says('remove the green screen', { notHere: /./ }),
    says('add an AI voiceover that reads the title', { notHere: /./ }),
    says('dub it in French', { notHere: /./ }),
    says('delete the original file from my disk', 'notUnderstood'),
    says('order me a pizza', 'notUnderstood'),
    says('asdf qwer', 'notUnderstood'),
    says('purple monkey dishwasher 0:10', 'notUnderstood'),
  ],
}; // prettier-ignore
