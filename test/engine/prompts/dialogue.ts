import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const after = (...prompts: readonly string[]) => ({ after: prompts });
const proposed = { proposed: [/./, /./] } as const;
const notHere = { notHere: /./ } as const;

/** What people say beside and between their edits: the history, questions, reasons, worries, and what is not offered. */
export const dialogue: Family = {
  name: 'dialogue',
  rows: [
    says('hmm no put them back', { undone: 1 }, { clips: 1 }, after('mute it', 'remove silences')),
    says('put it back', { undone: 1 }, {}, after('cut the first 10 seconds')),
    says('put it back', { redone: 1 }, { lengthMs: 110_000 }, after('cut the first 10 seconds', 'undo')),
    says('bring back the title', { undone: 1 }, { titles: [{ text: 'A' }], volumes: [0] }, after('add the title "A"', 'mute it', 'remove the title')),
    says('bring the title back', { asked: [/undo the last 2 changes/] }, {}, after('add the title "A"', 'remove the title', 'mute it')),
    says('go back to before I sped it up', { undone: 2 }, { clips: 5 }, after('cut out the silences', '1.5x speed', 'add a title "Ep 12"')),
    says('undo both', { undone: 2 }, {}, after('mute it', 'make it black and white')),
    says("I don't like it", { asked: [/undo/] }, { lengthMs: 110_000 }, after('cut the last 10 seconds')),
    says('never mind', 'courtesy', { lengthMs: 110_000 }, after('cut the last 10 seconds')),
    says('恢复刚才的', { redone: 1 }, { lengthMs: 100_000 }, after('前20秒删掉', '撤销')),
    says('全部重来，回到最开始的样子', 'startedOver', {}, after('去停顿', '加标题“测试”')),
    says('把标题加回来', { undone: 1 }, { titles: [{ text: 'A' }] }, after('加标题“A”', '删掉标题')),
    says('搞错了', { asked: [/撤销/] }, { lengthMs: 110_000 }, after('剪掉最后10秒')),
    says('hmm can i see before/after?', { answered: /./ }, {}, after('brighten it')),
    says('how much did that save?', { answered: /1:51/ }, {}, after('cut the silences')),
    says('how long would it be without the pauses?', { answered: /1:51\.7/ }),
    says('what order are the clips in', { answered: /harbour\.mp4/ }, {}, two),
    says('list my clips with in and out points', { answered: /harbour\.mp4/ }, {}, two),
    says('静音了吗', { answered: /静音/ }, { volumes: [0] }, after('静音')),
    says('比原来短了多少', { answered: /1:51/ }, {}, after('剪掉静音')),
    says('哪一段最长', { answered: /./ }, {}, two),
    says('你都能干嘛呀', { answered: /\n- / }),
    says('flip it horizontally, the footage is mirrored', ['edited', { remark: /footage/ }], { effects: [{ flip: 'horizontal' }] }),
    says('chop out 33s to 41s, i coughed there', 'edited', { lengthMs: 112_000 }),
    says('mute 0:30-0:34 (cough)', 'edited', { volumes: [100, 0, 100] }),
    says('normalize audio to -14 LUFS for youtube', ['edited', { remark: /youtube/ }], { loudness: -14, canvas: { width: 1920 } }),
    says('For my class video: please delete the first 8 seconds', 'edited', { lengthMs: 112_000 }),
    says('画面左右翻转一下，自拍镜像了', 'edited', { effects: [{ flip: 'horizontal' }] }),
    says('拍歪了，顺时针转90度', 'edited', { effects: [{ rotate: 90 }] }),
    says("it's kinda boring, can u make it more engaging for my students?", proposed),
    says('make it less boring lol', proposed),
    says('just do your thing with it, surprise me', proposed),
    says('make a wedding highlight', proposed),
    says('this is kind of slow', { proposed: [/silences/] }),
    says('感觉太无聊了，观众会划走，怎么办', proposed),
    says('有点拖沓', { proposed: [/静音/] }),
    says('do a J-cut so the audio starts 1 second before the picture', notHere),
    says('bleep the word at 0:21-0:22', notHere),
    says('it sounds echoey', notHere),
    says('the audio is out of sync', notHere),
    says('object removal', notHere),
    says('把背景里的路人P掉', notHere),
    says('跟踪小球', notHere),
    says('有回音', notHere),
    says('音画不同步', notHere),
    says('有点抖', notHere),
  ],
}; // prettier-ignore
