import { says } from './row';
import type { Family } from './row';

const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const branded = { ...withLogo, after: ['右上角加logo.png'] } as const;
const withBeach = { files: ['talk.mp4', 'beach.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;

/** Pictures over the talk (2:00), and stills as clips. */
export const overlaysInChinese: Family = {
  name: 'overlays and stills, in Chinese',
  rows: [
    says('右上角加水印 logo.png', { edit: 'addOverlay' }, { overlays: [{ file: 'logo.png', place: 'top-right', startMs: 0, endMs: 120_000 }], clips: 1 }, withLogo),
    says('把logo.png放左下角，小一点，半透明', { edit: 'addOverlay' }, { overlays: [{ place: 'bottom-left', opacity: 50 }], clips: 1 }, withLogo),
    says('前5秒在右上角显示logo', { edit: 'addOverlay' }, { overlays: [{ startMs: 0, endMs: 5000, place: 'top-right' }] }, withLogo),
    says('logo透明度50%', { edit: 'changeOverlay' }, { overlays: [{ opacity: 50 }] }, branded),
    says('logo挪到左下角', { edit: 'changeOverlay' }, { overlays: [{ place: 'bottom-left' }] }, branded),
    says('去掉水印', { edit: 'removeOverlays' }, { overlays: [] }, branded),
    says('logo不要了', { edit: 'removeOverlays' }, { overlays: [] }, branded),
    says('beach.mp4 画中画放右下角', { edit: 'addOverlay' }, { overlays: [{ file: 'beach.mp4', place: 'bottom-right' }], clips: 1 }, withBeach),
    says('从第5秒到第15秒右上角小窗放beach.mp4', { edit: 'addOverlay' }, { overlays: [{ place: 'top-right', startMs: 5000, endMs: 15_000 }] }, withBeach),
    says('每张照片2秒', 'edited', { lengths: [2000, 2000, 2000] }, photos),
    says('每张照片3秒做成幻灯片', 'edited', { lengths: [3000, 3000, 3000] }, photos),
    says('照片加缓慢放大效果', { edit: 'zoomClips' }, { effects: [{ zoom: {} }, { zoom: {} }, { zoom: {} }] }, photos),
    says('logo淡入', { edit: 'changeOverlay' }, { overlays: [{ fade: { inMs: 1000, outMs: 0 } }], fade: { inMs: 0, outMs: 0 } }, branded),
    says('logo放右下角，淡入2秒，最后淡出', { edit: 'addOverlay' }, { overlays: [{ startMs: 0, endMs: 120_000, fade: { inMs: 2000, outMs: 1000 } }] }, withLogo),
    says('logo从第3秒淡入，第10秒淡出', { edit: 'addOverlay' }, { overlays: [{ startMs: 3000, endMs: 11_000, fade: { inMs: 1000, outMs: 1000 } }] }, withLogo),
    says('淡出', { edit: 'changeOverlay' }, { overlays: [{ fade: { inMs: 0, outMs: 1000 } }] }, branded),
    says('往左边挪一点', { edit: 'changeOverlay' }, { overlays: [{ place: 'top-right', shift: { x: -5, y: 0 } }] }, branded),
    says('往左下挪10%', { edit: 'changeOverlay' }, { overlays: [{ shift: { x: -10, y: 10 } }] }, branded),
    says('logo离边远一点', { edit: 'changeOverlay' }, { overlays: [{ margin: 6 }] }, branded),
    says('去掉水印', { refused: /水印|叠加|画面/ }),
    says('把beach.mp4做成画中画，放左上角，占四分之一', { edit: 'addOverlay' }, { overlays: [{ place: 'top-left', width: 25 }] }, withBeach),
  ],
}; // prettier-ignore
