import type { TransitionKind } from '../model/timeline';

/** What editors call the kinds of transitions in Chinese. */
export const transitionsInChinese: Readonly<Record<TransitionKind, string>> = {
  fade: '淡化', dissolve: '叠化', fadeblack: '闪黑', fadewhite: '闪白', slideleft: '左滑', slideright: '右滑', slideup: '上滑',
  slidedown: '下滑', wipeleft: '向左擦除', wiperight: '向右擦除', wipeup: '向上擦除', wipedown: '向下擦除', circleopen: '圆形展开',
  circleclose: '圆形收缩', zoomin: '推近', pixelize: '马赛克',
}; // prettier-ignore
