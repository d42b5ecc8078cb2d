import type { Family, Given } from './row';
import { says } from './row';

const title: Given = { after: ['加标题“我的旅行”'] };
const captioned: Given = { files: ['talk.mp4', 'talk.srt'], after: ['添加talk.srt字幕'] };
const marked: Given = { files: ['talk.mp4', 'logo.png'], after: ['把logo放到右上角'] };
const two: Given = { files: ['talk.mp4', 'beach.mp4'] };
const three: Given = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] };

/** In Chinese: what is named and found wanting first, and told what becomes of it then. */
export const topicsInChinese: Family = {
  name: 'what is named first and changed then, in Chinese',
  rows: [
    says('标题颜色改一下，改成红色', { edit: 'changeTitle', color: '#ff0000' }, {}, title),
    says('标题改一下，写“回家”', { edit: 'changeTitle', text: '回家' }, {}, title),
    says('标题不要写“我的旅行”，写“回家”', { edit: 'changeTitle', text: '回家' }, {}, title),
    says('标题应该写“回家”', { edit: 'changeTitle', text: '回家' }, {}, title),
    says('转场不要叠化，用擦除', { edit: 'changeTransitions', kind: 'wipeleft' }, {}, { ...three, after: ['所有片段之间加叠化转场'] }),
    says('logo不要在右上角，放左下角', { edit: 'changeOverlay', place: 'bottom-left' }, {}, marked),
    says('标题8秒才出现', { edit: 'changeTitle', start: 8000 }, { titles: [{ startMs: 8000, endMs: 11_000 }] }, title),
    says('标题开始时间改成8秒', { edit: 'changeTitle', start: 8000 }, { titles: [{ startMs: 8000, endMs: 11_000 }] }, title),
    says('标题慢慢出现，慢慢消失', { edit: 'changeTitle', style: { fadeMs: 500 } }, {}, title),
    says('字幕快了1秒，往后调', { edit: 'changeTitle', of: 'caption', laterMs: 1000 }, {}, captioned),
    says('第一段放大些，1.5倍', { edit: 'zoomClips' }, { speeds: [1, 1, 1] }, three),
    says('从第5秒开始放标题“到家了”，3秒', { edit: 'addTitle', start: 5000 }, { lengthMs: 120_000 }),
    says('只要第二段变黑白', { edit: 'gradeClips', target: { clips: [2] } }, { clips: 3 }, three),
    says('第二段单独变黑白', { edit: 'gradeClips', target: { clips: [2] } }, { clips: 3 }, three),
    says('改成竖屏，裁掉两边', { edit: 'setCanvas', fit: 'crop' }, {}, three),
    says('改成一比一', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080 } }, three),
    says('logo5到10秒才显示', { edit: 'changeOverlay', start: 5000, end: 10_000 }, {}, marked),
    says('在5秒加标题“你好”，展示4秒', { edit: 'addTitle', lengthMs: 4000 }),
    says('照片放慢一点，每张5秒', { edit: 'setImageLengths', length: { eachMs: 5000 } }, {}, { files: ['photo1.jpg', 'photo2.jpg'] }),
    says('加叠化，只在第一段和第二段之间', { edit: 'addTransitions', into: [2] }, {}, three),
    says('左右分屏，显示talk和beach', { edit: 'sideBySide' }, { lengthMs: 120_000 }, two),
    says('两个视频同时播放，左右分屏', { edit: 'sideBySide' }, {}, two),
    says('两个视频左右分屏对比', { edit: 'sideBySide' }, {}, two),
    says('从第5秒开始慢慢推近，到第10秒停', { edit: 'zoomClips' }, { lengthMs: 120_000 }),
    says('beach缩成小窗放右上角', { edit: 'addOverlay', place: 'top-right' }, {}, two),
    says('结尾淡出，中间用叠化接', [{ edit: 'fade' }, { edit: 'addTransitions', kind: 'dissolve' }], {}, three),
    says('第二段左右反了，翻转一下', { edit: 'flipClips', target: { clips: [2] } }, {}, three),
    says('第10秒插一段5秒的beach空镜', { edit: 'addOverlay', start: 10_000, lengthMs: 5000 }, {}, two),
    says('10到15秒画面换成beach', { edit: 'addOverlay', start: 10_000, end: 15_000 }, {}, two),
    says('片头再多停两秒', { edit: 'changeCard', byMs: 2000 }, { lengthMs: 125_000 }, { after: ['添加片头“夏日之旅”3秒'] }),
    says('片头改成“海边”', { edit: 'changeCard', text: '海边' }, { clips: 2 }, { after: ['添加片头“夏日之旅”3秒'] }),
    says('logo往左挪一挪', { edit: 'changeOverlay' }, {}, marked),
    says('第20秒左下角出一个人名条，李娜，主讲人', { edit: 'addTitle', text: '李娜 主讲人' }),
    says('曝光过度了，压暗一点', { edit: 'gradeClips', brightness: { by: -20 } }),
    says('不用标题了', { edit: 'removeTitles' }, {}, title),
    says('标题没必要了', { edit: 'removeTitles' }, {}, title),
    says('拿“你好”做标题', { edit: 'addTitle', text: '你好' }),
    says('用“你好”做成标题', { edit: 'addTitle', text: '你好' }),
    says('转场都不要了', { edit: 'removeTransitions' }, {}, { ...three, after: ['加转场'] }),
    says('拿这些照片做个幻灯片', 'edited', {}, { files: ['photo1.jpg', 'photo2.jpg'] }),
    says('标题要加个淡入淡出', { edit: 'changeTitle', style: { fadeMs: 500 } }, {}, title),
    says('画面亮20%', { edit: 'gradeClips', brightness: { by: 20 } }),
    says('最后用2秒淡出', { edit: 'fade', outMs: 2000 }),
    says('开头花3秒淡入', { edit: 'fade', inMs: 3000 }),
  ],
}; // prettier-ignore
