import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

/** Crop, zoom, turn and colour. */
export const picture: Family = {
  name: 'crop, zoom, turn and colour',
  rows: [
    says('rotate it 90 degrees', { edit: 'rotateClips' }, { effects: [{ rotate: 90 }] }),
    says('rotate left', { edit: 'rotateClips' }, { effects: [{ rotate: 270 }] }),
    says('rotate 90° counterclockwise', { edit: 'rotateClips' }, { effects: [{ rotate: 270 }] }),
    says('turn it upside down', { edit: 'rotateClips' }, { effects: [{ rotate: 180 }] }),
    says('rotate the second clip by 180 degrees', { edit: 'rotateClips' }, { effects: [{}, { rotate: 180 }] }, two),
    says('flip it horizontally', { edit: 'flipClips' }, { effects: [{ flip: 'horizontal' }] }),
    says('mirror the video', { edit: 'flipClips' }, { effects: [{ flip: 'horizontal' }] }),
    says('flip beach.mp4 vertically', { edit: 'flipClips' }, { effects: [{}, { flip: 'vertical' }] }, two),
    says('crop 10% off each side', { edit: 'cropClips' }),
    says('crop off the bottom 20%', { edit: 'cropClips' }, { effects: [{ crop: { x: 0, y: 0, width: 100, height: 80 } }] }),
    says('crop 5% from the left and right', { edit: 'cropClips' }, { effects: [{ crop: { x: 5, y: 0, width: 90, height: 100 } }] }),
    says('crop to the left half', { edit: 'cropClips' }, { effects: [{ crop: { x: 0, y: 0, width: 50, height: 100 } }] }),
    says('undo the crop', 'edited', { effects: [{}] }, { after: ['crop off the bottom 20%', 'mute the video'] }),
    says('zoom in to 150%', { edit: 'zoomClips' }, { effects: [{ zoom: { to: { width: { from: 66, to: 67 } } } }] }),
    says('slowly zoom in', { edit: 'zoomClips' }, { effects: [{ zoom: { from: { width: 100 }, to: { width: { from: 50, to: 95 } } } }] }),
    says('zoom out slowly over the last clip', { edit: 'zoomClips' }, { effects: [{}, { zoom: { from: { width: { from: 50, to: 95 } }, to: { width: 100 } } }] }, two),
    says('zoom in on the top left corner', { edit: 'zoomClips' }, { effects: [{ zoom: { to: { x: 0, y: 0 } } }] }),
    says('remove the zoom', { edit: 'zoomClips' }, { effects: [{}] }, { after: ['slowly zoom in'] }),
    says('make it black and white', { edit: 'gradeClips' }, { effects: [{ grade: { saturation: -100 } }] }),
    says('grayscale for the first clip', { edit: 'gradeClips' }, { effects: [{ grade: { saturation: -100 } }, {}] }, two),
    says('black and white from 0:20 to 0:30', { edit: 'gradeClips' }, { effects: [{}, { grade: { saturation: -100 } }, {}], lengthMs: 120_000 }),
    says('make it brighter', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: { from: 1, to: 60 } } }] }),
    says('increase the contrast by 20%', { edit: 'gradeClips' }, { effects: [{ grade: { contrast: 20 } }] }),
    says('reduce the brightness by 15', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: -15 } }] }),
    says('more vivid colors', { edit: 'gradeClips' }, { effects: [{ grade: { saturation: { from: 1, to: 60 } } }] }),
    says('darken the second clip a little', { edit: 'gradeClips' }, { effects: [{}, { grade: { brightness: { from: -60, to: -1 } } }] }, two),
    says('desaturate it by 30 percent and add a bit of contrast', 'edited', { effects: [{ grade: { saturation: -30, contrast: { from: 1, to: 60 } } }] }),
    says('rotate it 45 degrees', { refused: /90/ }),
    says('crop 60% off the left and 60% off the right', { refused: /./ }),
    says('flip clip 3', { refused: /2 clips/ }, {}, two),
    says('make it sepia', { notHere: /./ }),
    says('apply a vintage film look', { notHere: /./ }),
    says('fix the white balance', { notHere: /./ }),
    says('stabilize the shaky footage', { notHere: /./ }),
    says('zoom in on my face', 'notUnderstood'),
  ],
}; // prettier-ignore
