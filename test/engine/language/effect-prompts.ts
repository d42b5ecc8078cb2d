import { at, is } from './prompt';
import type { Prompt } from './prompt';

const off = (sides: object) => ({ off: { left: 0, right: 0, top: 0, bottom: 0, ...sides } });
const whole = { percent: 100, place: 'center' } as const;
const close = { percent: 120, place: 'center' } as const;
const slowZoom = { from: whole, to: close, alternate: false };

/** Prompts for pictures, time and sound as the renderer changes them; the same files are uploaded. */
export const effectPrompts: readonly Prompt[] = [
  // Crop
  is('crop 10% off the left', { edit: 'cropClips', target: 'all', crop: off({ left: 10 }) }),
  is('cut 10% off the left', { edit: 'cropClips', crop: off({ left: 10 }) }),
  is('crop the top and bottom 12%', { edit: 'cropClips', crop: off({ top: 12, bottom: 12 }) }),
  is('crop 10% off the left and 5% off the top', { edit: 'cropClips', crop: off({ left: 10, top: 5 }) }),
  is('crop clip 2 to the middle half', {
    edit: 'cropClips',
    target: { clips: [2] },
    crop: { to: { x: 25, y: 25, width: 50, height: 50 } },
  }),
  is('crop to the left 60%', { edit: 'cropClips', crop: { to: { x: 0, y: 0, width: 60, height: 100 } } }),
  is('undo the crop', { edit: 'cropClips', crop: 'none' }),
  is('裁掉上下黑边 10%', { edit: 'cropClips', crop: off({ top: 10, bottom: 10 }) }),
  is('裁掉左边10%', { edit: 'cropClips', crop: off({ left: 10 }) }),
  is('裁剪到中间一半', { edit: 'cropClips', crop: { to: { x: 25, y: 25, width: 50, height: 50 } } }),
  is('crop it', 'ask'),
  is('crop the left half', 'ask'),
  is('crop to 1:1', { edit: 'setCanvas' }),

  // Turn and mirror
  is('rotate it 90 degrees', { edit: 'rotateClips', target: 'all', degrees: 90 }),
  is('rotate it', { edit: 'rotateClips', degrees: 90 }),
  is('rotate clip 2 left', { edit: 'rotateClips', target: { clips: [2] }, degrees: -90 }),
  is('turn the video 90 degrees counterclockwise', { edit: 'rotateClips', target: 'all', degrees: -90 }),
  is('rotate it -90 degrees', { edit: 'rotateClips', degrees: -90 }),
  is('the video is upside down', { edit: 'rotateClips', degrees: 180 }),
  is('rotate it to the left', { edit: 'rotateClips', degrees: -90 }),
  is('remove the rotation', { edit: 'rotateClips', degrees: 'none' }),
  is('旋转90度', { edit: 'rotateClips', degrees: 90 }),
  is('逆时针旋转90度', { edit: 'rotateClips', degrees: -90 }),
  is('mirror it', { edit: 'flipClips', flip: 'horizontal' }),
  is('flip vertically', { edit: 'flipClips', flip: 'vertical' }),
  is('flip it upside down', { edit: 'flipClips', flip: 'vertical' }),
  is('remove the mirror effect', { edit: 'flipClips', flip: 'none' }),
  is('水平翻转', { edit: 'flipClips', flip: 'horizontal' }),
  is('把第二段上下翻转', { edit: 'flipClips', target: { clips: [2] }, flip: 'vertical' }),

  // Colours
  is('brighter', { edit: 'gradeClips', brightness: { by: 20 } }),
  is('make it a bit darker', { edit: 'gradeClips', brightness: { by: -10 } }),
  is('increase the contrast by 20%', { edit: 'gradeClips', contrast: { by: 20 } }),
  is('set the brightness to -30', { edit: 'gradeClips', brightness: { to: -30 } }),
  is('more saturated', { edit: 'gradeClips', saturation: { by: 20 } }),
  is('make it brighter and more vivid', {
    edit: 'gradeClips',
    brightness: { by: 20 },
    saturation: { by: 20 },
  }),
  is(
    'increase the brightness by 10% and the contrast by 20%',
    { edit: 'gradeClips', brightness: { by: 10 } },
    { edit: 'gradeClips', contrast: { by: 20 } },
  ),
  is('make it black and white', { edit: 'gradeClips', saturation: { to: -100 } }),
  is('make 0:05 to 0:10 black and white', { edit: 'gradeClips', target: { range: at(5000, 10_000) } }),
  is('黑白', { edit: 'gradeClips', saturation: { to: -100 } }),
  is('提高亮度', { edit: 'gradeClips', brightness: { by: 20 } }),
  is('对比度提高到30', { edit: 'gradeClips', contrast: { to: 30 } }),
  is('reset the colours', {
    edit: 'gradeClips',
    brightness: { to: 0 },
    contrast: { to: 0 },
    saturation: { to: 0 },
  }),
  is('contrast', 'unknown'),

  // Zoom
  is('slow zoom in on the photos', { edit: 'zoomClips', target: 'images', zoom: slowZoom }),
  is('slow zoom', { edit: 'zoomClips', target: 'all', zoom: slowZoom }),
  is('zoom out slowly', { edit: 'zoomClips', zoom: { from: close, to: whole, alternate: false } }),
  is('zoom in on the top left to 150%', {
    edit: 'zoomClips',
    zoom: { from: whole, to: { percent: 150, place: 'top-left' }, alternate: false },
  }),
  is('add a ken burns effect', { edit: 'zoomClips', zoom: { ...slowZoom, alternate: true } }),
  is('pan from left to right', {
    edit: 'zoomClips',
    zoom: { from: { percent: 120, place: 'left' }, to: { percent: 120, place: 'right' }, alternate: false },
  }),
  is('zoom in at 0:05 for 3 seconds', { edit: 'zoomClips', target: { range: at(5000, 8000) } }),
  is('remove the zoom', { edit: 'zoomClips', zoom: 'none' }),
  is('缓慢放大', { edit: 'zoomClips', zoom: slowZoom }),
  is('zoom in at 0:05', 'ask'),
  is('move the title to the left', { edit: 'changeTitle', place: 'left' }),
  is('add a zoom transition', { edit: 'addTransitions', kind: 'zoomin' }),
  is('放大标题', { edit: 'changeTitle' }),

  // Backwards, frozen, slow
  is('reverse the video', { edit: 'reverseClips', target: 'all', way: 'turn' }),
  is('play clip 2 backwards', { edit: 'reverseClips', target: { clips: [2] }, way: 'backwards' }),
  is('reverse 0:05 to 0:10', { edit: 'reverseClips', target: { range: at(5000, 10_000) } }),
  is('倒放', { edit: 'reverseClips', way: 'backwards' }),
  is('reverse the clips', { edit: 'reorderClips', order: 'reversed' }),
  is('reverse the audio', 'unknown'),
  is('freeze the frame at 0:05 for 2 seconds', { edit: 'freezeFrame', at: 5000, lengthMs: 2000 }),
  is('freeze the last frame for 3 seconds', { edit: 'freezeFrame', at: 'end', lengthMs: 3000 }),
  is('add a 2 second freeze frame at 0:10', { edit: 'freezeFrame', at: 10_000, lengthMs: 2000 }),
  is('在第5秒定格2秒', { edit: 'freezeFrame', at: 5000, lengthMs: 2000 }),
  is('freeze it', 'unknown'),
  is('play clip 2 in slow motion', { edit: 'setSpeed', factor: 0.5, target: { clips: [2] } }),

  // Sound
  is('normalize the audio', { edit: 'normalizeLoudness', loudness: -14 }),
  is('make it -16 LUFS', { edit: 'normalizeLoudness', loudness: -16 }),
  is('响度标准化', { edit: 'normalizeLoudness', loudness: -14 }),
  is('turn off the normalization', { edit: 'normalizeLoudness', loudness: 'off' }),
  is('remove the background noise', { edit: 'denoise', target: 'all', on: true }),
  is('reduce the noise in clip 2', { edit: 'denoise', target: { clips: [2] }, on: true }),
  is('turn off the noise reduction', { edit: 'denoise', on: false }),
  is('降噪', { edit: 'denoise', on: true }),
  is('remove the echo', 'unknown'),
  is('add music without ducking', { edit: 'addMusic', duck: false }),
  is('add song.mp3 as background music that ducks under speech', { edit: 'addMusic', duck: true }),
  is("don't duck the music", { edit: 'duckMusic', on: false }),
  is('lower the music when I speak', { edit: 'duckMusic', on: true }),
  is('让音乐在说话时变小', { edit: 'duckMusic', on: true }),

  // The frame
  is('blurred background', { edit: 'setFit', fit: 'blur' }),
  is('fill the frame', { edit: 'setFit', fit: 'crop' }),
  is('模糊背景', { edit: 'setFit', fit: 'blur' }),
  is('make it 720p', { edit: 'setSize', size: { shortSide: 720 } }),
  is('set the resolution to 1920x1080', { edit: 'setSize', size: { width: 1920, height: 1080 } }),
  is('改成1080p', { edit: 'setSize', size: { shortSide: 1080 } }),
  is('at 24 fps', { edit: 'setFrameRate', fps: 24 }),
  is('set the frame rate to 29.97', { edit: 'setFrameRate', fps: 29.97 }),
  is('每秒24帧', { edit: 'setFrameRate', fps: 24 }),
  is('remove the black bars', { edit: 'setFit', fit: 'crop' }),
];
