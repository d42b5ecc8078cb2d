import { says } from './row';
import type { Family } from './row';

const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const branded = { ...withLogo, after: ['put logo.png in the top right corner'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const withBeach = { files: ['talk.mp4', 'beach.mp4'] } as const;

/** Pictures over the talk, and stills as clips; a still lasts 5 seconds where nothing is said. */
export const overlays: Family = {
  name: 'overlays and stills',
  rows: [
    says('put logo.png in the bottom right corner', { edit: 'addOverlay' }, { overlays: [{ file: 'logo.png', place: 'bottom-right', startMs: 0, endMs: 120_000 }], clips: 1 }, withLogo),
    says('add my logo as a watermark at 50% opacity', { edit: 'addOverlay' }, { overlays: [{ file: 'logo.png', opacity: 50 }], clips: 1 }, withLogo),
    says('show the logo only for the first 5 seconds', 'edited', { overlays: [{ startMs: 0, endMs: 5000 }], clips: 1 }, withLogo),
    says('show photo1.jpg over the video from 0:10 to 0:15', { edit: 'addOverlay' }, { overlays: [{ file: 'photo1.jpg', startMs: 10_000, endMs: 15_000 }], lengthMs: 120_000 }, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('put beach.mp4 in the top right at 25% size', { edit: 'addOverlay' }, { overlays: [{ file: 'beach.mp4', place: 'top-right', width: 25 }], order: ['talk.mp4'] }, withBeach),
    says('move the logo to the bottom left', { edit: 'changeOverlay' }, { overlays: [{ place: 'bottom-left' }] }, branded),
    says('make the logo smaller', { edit: 'changeOverlay' }, { overlays: [{ file: 'logo.png', width: { from: 1, to: 14 } }] }, branded),
    says('remove the logo', { edit: 'removeOverlays' }, { overlays: [], clips: 1 }, branded),
    says('add a ken burns effect to the photos', { edit: 'zoomClips' }, { clips: 3 }, photos),
    says('add a logo in the corner', { refused: /upload|image|picture/i }),
    says('remove the watermark', { refused: /./ }),
    says('add an emoji in the corner', { notHere: /./ }),
    says('put logo.png in the center for 3 seconds at 0:10', 'edited', { overlays: [{ place: 'center', startMs: 10_000, endMs: 13_000 }] }, withLogo),
    says('make the logo 10% of the width', 'edited', { overlays: [{ width: 10 }] }, branded),
    says('make the logo twice as big', { edit: 'changeOverlay' }, { overlays: [{ file: 'logo.png', width: 30 }] }, branded),
    says('make the watermark more transparent', { edit: 'changeOverlay' }, { overlays: [{ opacity: { from: 1, to: 99 } }] }, branded),
    says('2 seconds per picture', 'edited', { lengths: [2000, 2000, 2000] }, photos),
    says('make a slideshow with 3 seconds per photo', 'edited', { lengths: [3000, 3000, 3000] }, photos),
    says('show each photo for 4 seconds', 'edited', { lengths: [4000, 4000, 4000] }, photos),
    says('make the slideshow 12 seconds long in total', 'edited', { lengths: [4000, 4000, 4000] }, photos),
    says('show the logo only from 0:05 to 0:10', { edit: 'changeOverlay' }, { overlays: [{ startMs: 5000, endMs: 10_000 }] }, branded),
    says('hide the logo', { edit: 'removeOverlays' }, { overlays: [] }, branded),
    says('put the two videos side by side', { edit: 'sideBySide' }, { clips: 1, lengthMs: 40_000, overlays: [{ file: 'harbour.mp4', place: 'left', width: 50 }, { file: 'beach.mp4', place: 'right', width: 50, endMs: 20_000 }] }, two),
    says('split screen with beach.mp4 on the right', { edit: 'sideBySide' }, { overlays: [{ file: 'harbour.mp4', place: 'left' }, { file: 'beach.mp4', place: 'right', width: 50 }] }, two),
    says('put beach.mp4 on the left and harbour.mp4 on the right', { edit: 'sideBySide' }, { clips: 1, overlays: [{ file: 'beach.mp4', place: 'left' }, { file: 'harbour.mp4', place: 'right' }] }, two),
    says('split screen', { refused: /Which two/ }, {}, { files: ['talk.mp4', 'harbour.mp4', 'beach.mp4'] }),
    says('左右分屏播放 harbour.mp4 和 beach.mp4', { edit: 'sideBySide' }, { clips: 1, overlays: [{ file: 'harbour.mp4', place: 'left' }, { file: 'beach.mp4', place: 'right' }] }, two),
    says('上下分屏', { edit: 'sideBySide' }, { overlays: [{ place: 'top' }, { place: 'bottom' }] }, two),
    says('put beach.mp4 small in the corner, muted', 'edited', { overlays: [{ file: 'beach.mp4', volume: 0 }], order: ['talk.mp4'], volumes: [100] }, withBeach),
    says('watermark in the lower right, 20% wide, half transparent', 'edited', { overlays: [{ place: 'bottom-right', width: 20, opacity: 50 }] }, withLogo),
    says('logo top left from 0:05 on', 'edited', { overlays: [{ place: 'top-left', startMs: 5000, endMs: 120_000 }] }, withLogo),
    says('hide the logo after 1:00', 'edited', { overlays: [{ startMs: 0, endMs: 60_000 }] }, branded),
    says('small watermark, top left', { edit: 'addOverlay' }, { overlays: [{ file: 'logo.png', place: 'top-left', width: { from: 1, to: 20 } }] }, withLogo),
    says('picture in picture with beach.mp4 in the bottom left', { edit: 'addOverlay' }, { overlays: [{ file: 'beach.mp4', place: 'bottom-left' }], order: ['talk.mp4'] }, withBeach),
  ],
}; // prettier-ignore
