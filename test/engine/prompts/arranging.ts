import { says } from './row';
import type { Family } from './row';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

/** Of harbour (40 s), beach (20 s) and drone (15 s), in this order. */
export const arranging: Family = {
  name: 'arranging',
  rows: [
    says('swap the first and the last clip', 'edited', { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'] }, three),
    says('switch clips 2 and 3 around', 'edited', { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] }, three),
    says('put beach.mp4 first', 'edited', { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, three),
    says('move harbour.mp4 to the end', 'edited', { order: ['beach.mp4', 'drone.mp4', 'harbour.mp4'] }, three),
    says('move the last clip to the start', 'edited', { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    says('put beach.mp4 before harbour.mp4', 'edited', { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, three),
    says('move the first clip after the second', 'edited', { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, three),
    says('order them beach, drone, harbour', 'edited', { order: ['beach.mp4', 'drone.mp4', 'harbour.mp4'] }, three),
    says('arrange the clips in the order 3 1 2', 'edited', { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    says('reverse the clip order', { edit: 'reorderClips' }, { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'], reversed: [false, false, false] }, three),
    says('delete the second clip', { edit: 'deleteClips' }, { order: ['harbour.mp4', 'drone.mp4'] }, three),
    says('remove drone.mp4', 'edited', { order: ['harbour.mp4', 'beach.mp4'] }, three),
    says('get rid of the last shot', 'edited', { order: ['harbour.mp4', 'beach.mp4'] }, three),
    says('keep only the first clip', 'edited', { order: ['harbour.mp4'] }, three),
    says('only keep clips 1 and 3', 'edited', { order: ['harbour.mp4', 'drone.mp4'] }, three),
    says('join the videos together', 'edited', { order: ['harbour.mp4', 'beach.mp4'], lengthMs: 60_000 }, two),
    says('merge harbour.mp4 and beach.mp4', 'edited', { order: ['harbour.mp4', 'beach.mp4'], lengthMs: 60_000 }, two),
    says('add drone.mp4 at the end', { edit: 'addClips' }, { order: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }, { ...three, after: ['delete the last clip'] }),
    says('insert beach.mp4 after the first clip', 'edited', { order: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }, { files: ['harbour.mp4', 'drone.mp4', 'beach.mp4'], after: ['delete the last clip'] }),
    says('add the beach video again at the end', 'edited', { order: ['harbour.mp4', 'beach.mp4', 'beach.mp4'] }, { ...two, after: ['cut the first second'] }),
    says('move clip 5 to the start', { refused: /3 clips/ }, {}, three),
    says('delete clip 4', { refused: /3 clips/ }, {}, three),
    says('swap clips 1 and 7', { refused: /3 clips/ }, {}, three),
    says('add sunset.mp4 at the end', { refused: /sunset\.mp4/ }, {}, three),
    says('move the clip', 'notUnderstood', {}, three),
    says('sort the clips by how exciting they are', 'notUnderstood', {}, three),
    says('delete the clip with the dog', 'notUnderstood', {}, three),
    says('put the clips in reverse order', 'edited', { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'], reversed: [false, false, false] }, three),
    says('move clip 2 up front', 'edited', { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, three),
    says('delete clip 1, 2', 'edited', { order: ['drone.mp4'] }, three),
    says('remove the first two clips', 'edited', { order: ['drone.mp4'] }, three),
    says('delete the scene at 0:45', { edit: 'deleteClips' }, { order: ['harbour.mp4'] }, two),
  ],
}; // prettier-ignore
