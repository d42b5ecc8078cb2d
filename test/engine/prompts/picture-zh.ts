import { says } from './row';
import type { Family } from './row';

const portrait = { width: 720, height: 1280 } as const;
const phone = { files: ['phone.mp4'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const some = { from: 100, to: 3000 } as const;
const plus = { from: 1, to: 60 } as const;

/** Canvas, crop, zoom, turning, colour and transitions. */
export const pictureInChinese: Family = {
  name: 'picture and transitions, in Chinese',
  rows: [
    says('改成竖屏', { edit: 'setCanvas' }, { canvas: portrait }),
    says('横屏转竖屏', { edit: 'setCanvas' }, { canvas: portrait }),
    says('橫屏變豎屏', { edit: 'setCanvas' }, { canvas: portrait }),
    says('做成抖音的尺寸', { edit: 'setCanvas' }, { canvas: portrait }),
    says('发小红书用的，改成3:4', ['edited', { remark: /发小红书用的/ }], { canvas: { width: 1080, height: 1440 } }),
    says('适合B站的横屏16:9', { edit: 'setCanvas' }, { canvas: { width: 1280, height: 720 } }, phone),
    says('竖屏改横屏', { edit: 'setCanvas' }, { canvas: { width: 1280, height: 720 } }, phone),
    says('改成1:1方形', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080 } }),
    says('画面比例9比16', { edit: 'setCanvas' }, { canvas: portrait }),
    says('分辨率调成720p', { edit: 'setSize' }, { canvas: { width: 1280, height: 720 } }),
    says('改成竖屏并且背景模糊', 'edited', { canvas: { width: 1080, height: 1920, fit: 'blur' } }),
    says('做成数评', { edit: 'setCanvas' }, { canvas: portrait }),
    says('铺满屏幕', { edit: 'setFit' }, { canvas: { fit: 'crop' } }),
    says('顺时针旋转90度', { edit: 'rotateClips' }, { effects: [{ rotate: 90 }] }),
    says('画面转180度', { edit: 'rotateClips' }, { effects: [{ rotate: 180 }] }),
    says('左右镜像', { edit: 'flipClips' }, { effects: [{ flip: 'horizontal' }] }),
    says('水平翻转一下', { edit: 'flipClips' }, { effects: [{ flip: 'horizontal' }] }),
    says('裁掉上下各10%', { edit: 'cropClips' }, { effects: [{ crop: { x: 0, y: 10, width: 100, height: 80 } }] }),
    says('把画面左边裁掉四分之一', { edit: 'cropClips' }, { effects: [{ crop: { x: 25, y: 0, width: 75, height: 100 } }] }),
    says('慢慢推镜头', { edit: 'zoomClips' }, { effects: [{ zoom: { from: { width: 100 }, to: { width: { from: 50, to: 95 } } } }] }),
    says('放大左上角', { edit: 'zoomClips' }, { effects: [{ zoom: { to: { x: 0, y: 0 } } }] }),
    says('第5秒到第8秒推近一点', { edit: 'zoomClips' }, { starts: [0, 5000, 8000], effects: [{}, { zoom: {} }, {}] }),
    says('亮一点', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: plus } }] }),
    says('画面调亮20%', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: 20 } }] }),
    says('色调暖一点', { edit: 'gradeClips' }, { effects: [{ grade: { warmth: plus } }] }),
    says('整体加个暖色滤镜', { edit: 'gradeClips' }, { effects: [{ grade: { warmth: plus } }] }),
    says('改成冷色调', { edit: 'gradeClips' }, { effects: [{ grade: { warmth: { from: -60, to: -1 } } }] }),
    says('色温提高20%', { edit: 'gradeClips' }, { effects: [{ grade: { warmth: 20 } }] }),
    says('画面有点偏黄', { edit: 'gradeClips' }, { effects: [{ grade: { warmth: { from: -60, to: -1 } } }] }),
    says('对比度高一点', { edit: 'gradeClips' }, { effects: [{ grade: { contrast: plus } }] }),
    says('饱和度+20', { edit: 'gradeClips' }, { effects: [{ grade: { saturation: 20 } }] }),
    says('加点对比度', { edit: 'gradeClips' }, { effects: [{ grade: { contrast: plus } }] }),
    says('变成黑白', { edit: 'gradeClips' }, { effects: [{ grade: { saturation: -100 } }] }),
    says('第二段黑白', { edit: 'gradeClips' }, { effects: [{}, { grade: { saturation: -100 } }] }, two),
    says('加个转场', { edit: 'addTransitions' }, { transitions: [some, some] }, three),
    says('加专场', { edit: 'addTransitions' }, { transitions: [some, some] }, three),
    says('每段之间加叠化', { edit: 'addTransitions', kind: 'dissolve' }, { transitions: [some, some] }, three),
    says('第一段和第二段之间加个溶解转场，1秒', { edit: 'addTransitions', kind: 'dissolve' }, { transitions: [1000, 0] }, three),
    says('所有片段之间加0.5秒淡入淡出转场', { edit: 'addTransitions' }, { transitions: [500, 500] }, three),
    says('在第三段前面来个滑动转场', { edit: 'addTransitions' }, { transitions: [0, some], transitionKinds: ['none', /^slide/] }, three),
    says('片段之间用闪白', { edit: 'addTransitions', kind: 'fadewhite' }, { transitions: [some, some] }, three),
    says('转场换成黑场过渡', 'edited', { transitionKinds: ['fadeblack', 'fadeblack'] }, { ...three, after: ['加转场'] }),
    says('转场时间改成0.3秒', { edit: 'changeTransitions' }, { transitions: [300, 300] }, { ...three, after: ['加转场'] }),
    says('把转场都去掉', { edit: 'removeTransitions' }, { transitions: [0, 0] }, { ...three, after: ['加转场'] }),
    says('不要转场了', { edit: 'removeTransitions' }, { transitions: [0, 0] }, { ...three, after: ['加转场'] }),
    says('加转场', { refused: /片段/ }),
    says('把转场去掉', { refused: /转场/ }, {}, three),
    says('抠像', { notHere: /背景/ }),
    says('画面防抖', { notHere: /防抖/ }),
    says('给脸打码', { notHere: /打码/ }),
    says('加翻书转场', [{ notHere: /翻书.*叠化/ }], {}, three),
    says('帧率改成60帧', { edit: 'setFrameRate' }, { canvas: { fps: 60 } }),
    says('黑边换成模糊背景', { edit: 'setFit' }, { canvas: { fit: 'blur' } }),
  ],
}; // prettier-ignore
