import { says } from './row';
import type { Family } from './row';

const exported = { session: 'export' } as const;
const cut = { after: ['剪掉前10秒'] } as const;
const twice = { after: ['剪掉前10秒', '静音'] } as const;

/** What is no edit: history, questions, wishes without a measure, and what the session does. */
export const conversationInChinese: Family = {
  name: 'history, questions and wishes, in Chinese',
  rows: [
    says('撤销', { undone: 1 }, { lengthMs: 110_000, volumes: [100] }, twice),
    says('撤回上一步', { undone: 1 }, { volumes: [100] }, twice),
    says('撤销两步', { undone: 2 }, {}, twice),
    says('復原', { undone: 1 }, { volumes: [100] }, twice),
    says('刚才那个不要了', { undone: 1 }, { volumes: [100] }, twice),
    says('重做', { redone: 1 }, { volumes: [0] }, { after: ['静音', '撤销'] }),
    says('恢复刚才撤销的', { redone: 1 }, { volumes: [0] }, { after: ['静音', '撤销'] }),
    says('全部还原', 'startedOver', {}, twice),
    says('从头来过', 'startedOver', {}, twice),
    says('撤销', { undone: 0 }),
    says('现在多长？', { answered: /1:50/ }, {}, cut),
    says('视频有几段', { answered: /2 个片段/ }, {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('你能干什么', { answered: /\n- / }),
    says('都能做些啥', { answered: /\n- / }),
    says('怎么用', { answered: /\n- / }),
    says('怎么加字幕？', { answered: /\n- / }),
    says('怎么导出？', { answered: /导出/ }),
    says('咋撤销啊', { answered: /撤销/ }),
    says('谢谢', 'courtesy'),
    says('导出', exported),
    says('导出成mp4', exported),
    says('渲染出来', exported),
    says('帮我保存成mp4', exported),
    says('还剩多少积分', { session: 'credits' }),
    says('跟原来的对比一下', { answered: /2:00 → 1:50/ }, {}, cut),
    says('给我加个配音', { notHere: /配音/ }),
    says('删掉那个', 'notUnderstood', {}, twice),
    says('剪一下', { proposed: [/静音/] }),
    says('别动音乐', 'courtesy'),
    says('把颜色弄成那种感觉的', 'notUnderstood'),
    says('匯出', exported),
    says('做得更有感觉', { proposed: [/./, /./] }),
    says('帮我剪得高级一点', { proposed: [/./, /./] }),
    says('来点氛围感', { proposed: [/./, /./] }),
    says('随便剪剪', { proposed: [/./, /./] }),
    says('帮我生成一段海边日落的画面', { notHere: /./ }),
  ],
}; // prettier-ignore
