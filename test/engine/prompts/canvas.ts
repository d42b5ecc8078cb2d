import { says } from './row';
import type { Family } from './row';

/** A crop of 1080 lines keeps 607 of its columns, which are scaled up to the next usual size. */
const portrait = { width: 720, height: 1280 } as const;
const phone = { files: ['phone.mp4'] } as const;

/** Shape, size and rate of the whole picture; the talk is 1920×1080 at 30. */
export const canvas: Family = {
  name: 'canvas',
  rows: [
    says('make it vertical', { edit: 'setCanvas' }, { canvas: portrait }),
    says('make it 9:16 for TikTok', { edit: 'setCanvas' }, { canvas: portrait }),
    says('format this for YouTube Shorts', { edit: 'setCanvas' }, { canvas: portrait }),
    says('turn it into an Instagram Reel', { edit: 'setCanvas' }, { canvas: portrait }),
    says('make it square', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080 } }),
    says('convert to 1:1', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080 } }),
    says('4:5 for the Instagram feed', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1350 } }),
    says('portrait with a blurred background', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1920, fit: 'blur' } }),
    says('change the aspect ratio to 4:3', { edit: 'setCanvas' }, { canvas: { width: 1440, height: 1080 } }),
    says('make it widescreen 16:9', { edit: 'setCanvas' }, { canvas: { width: 1280, height: 720 } }, phone),
    says('make this landscape', { edit: 'setCanvas' }, { canvas: { width: 1280, height: 720 } }, phone),
    says('make it fit TikTok', { edit: 'setCanvas' }, { canvas: { ...portrait, fit: 'crop' } }),
    says('remove the black bars', { edit: 'setFit', fit: 'crop' }, { canvas: { fit: 'crop' } }, { after: ['make it square with black bars'] }),
    says('make it fit YouTube', { edit: 'setCanvas' }, { canvas: { width: 1280, height: 720, fit: 'crop' } }, phone),
    says('make it 720p', { edit: 'setSize' }, { canvas: { width: 1280, height: 720 } }),
    says('set the frame rate to 24 fps', { edit: 'setFrameRate' }, { canvas: { fps: 24 } }),
    says('make it 60fps', { edit: 'setFrameRate' }, { canvas: { fps: 60 } }),
    says('fill the frame instead of black bars', { edit: 'setFit', fit: 'crop' }, { canvas: { fit: 'crop' } }, { after: ['make it square with black bars'] }),
    says('blur the sides', { edit: 'setFit', fit: 'blur' }, { canvas: { fit: 'blur' } }, { after: ['make it square with black bars'] }),
    says('make it landscape', { edit: 'setCanvas' }, { canvas: { width: 1920, height: 1080 } }),
    says('make it round', { notHere: /round corners/ }),
    says('make it 1080x1350', 'edited', { canvas: { width: 1080, height: 1350 } }),
    says('TikTok format, blurred background', 'edited', { canvas: { width: 1080, height: 1920, fit: 'blur' } }),
    says('reframe it for instagram stories', 'edited', { canvas: portrait }),
    says('change it to portrait orientation', 'edited', { canvas: portrait }),
    says('make it full HD', 'edited', { canvas: { width: 1920, height: 1080 } }, { after: ['make it 720p'] }),
    says('25 frames per second', { edit: 'setFrameRate' }, { canvas: { fps: 25 } }),
    says('make it vertical for youtube shorts, tiktok and reels', 'edited', { canvas: portrait }),
    says('downscale to 480p', 'edited', { canvas: { height: 480 } }),
    says('I want to post this as an insta story', { edit: 'setCanvas' }, { canvas: portrait }),
    says('make it cinematic 21:9', { edit: 'setCanvas' }, { canvas: { width: 1920, height: { from: 820, to: 824 } } }),
    says('resize to 1280x720', { edit: 'setSize' }, { canvas: { width: 1280, height: 720 } }),
    says('make it square but with black bars, do not crop', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080, fit: 'pad' } }),
    says('make it 9:16 and don\'t crop, blur the sides', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1920, fit: 'blur' } }),
    says('make it 4:5 portrait', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1350 } }),
    says('make it 16:9 vertical', 'notUnderstood'),
    says('make it 5000 fps', { refused: /120/ }),
    says('crop out the black bars', { edit: 'setFit' }, { canvas: { fit: 'crop' } }),
    says('fill the bars with blur instead of cropping', { edit: 'setFit' }, { canvas: { fit: 'blur' } }, { after: ['make it square'] }),
    says('make it square, center crop', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080, fit: 'crop' } }),
    says('make it vertical, crop from the centre', { edit: 'setCanvas' }, { canvas: { width: 720, height: 1280, fit: 'crop' } }),
    says('make it 1.5x faster overall', { edit: 'setSpeed' }, { speeds: [1.5] }),
    says('square for an instagram feed post', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080 } }),
  ],
}; // prettier-ignore
