import { says } from './row';
import type { Family } from './row';

const titled = { after: ['在第2秒加标题“旅行”持续4秒'] } as const;
const captioned = { files: ['talk.mp4', 'talk.srt'], after: ['导入talk.srt字幕'] } as const;
const withFile = { files: ['talk.mp4', 'talk.srt'] } as const;

/** Titles, lower thirds and captions over the talk (2:00); talk.srt has four captions. */
export const titlesInChinese: Family = {
  name: 'titles and captions, in Chinese',
  rows: [
    says('开头加标题“我的旅行Vlog”', { edit: 'addTitle' }, { titles: [{ text: '我的旅行Vlog', startMs: 0 }] }),
    says('在第5秒加字幕「你好世界」持续3秒', { edit: 'addTitle' }, { captions: [{ text: '你好世界', startMs: 5000, endMs: 8000 }] }),
    says('加一行字：今天去爬山', { edit: 'addTitle' }, { titles: [{ text: '今天去爬山' }] }),
    says('加標題：臺灣之旅', { edit: 'addTitle' }, { titles: [{ text: '臺灣之旅' }] }),
    says('左下角加上“2024年5月1日”', { edit: 'addTitle' }, { titles: [{ text: '2024年5月1日', place: 'bottom-left' }] }),
    says('加个花字"绝了"，黄色，大一点', { edit: 'addTitle' }, { titles: [{ text: '绝了', color: '#ffff00', size: { from: 8.1, to: 20 } }] }),
    says('全程在底部显示“未经授权禁止转载”', { edit: 'addTitle' }, { titles: [{ place: 'bottom', startMs: 0, endMs: 120_000 }] }),
    says('结尾加上“谢谢观看”', { edit: 'addTitle' }, { titles: [{ text: '谢谢观看', endMs: 120_000 }] }),
    says('10秒到15秒打上文字 “重点来了”', { edit: 'addTitle' }, { titles: [{ text: '重点来了', startMs: 10_000, endMs: 15_000 }] }),
    says('给视频加个标题叫“剪掉前5秒，然后静音”', { edit: 'addTitle' }, { titles: [{ text: '剪掉前5秒，然后静音' }], lengthMs: 120_000, volumes: [100] }),
    says('加人名条“李雷”', { edit: 'addTitle' }, { titles: [{ text: '李雷', role: 'lowerThird' }] }),
    says('加标题 北京之旅', { edit: 'addTitle' }, { titles: [{ text: '北京之旅' }] }),
    says('右下角打上水印“@阿杰剪辑”', { edit: 'addTitle' }, { titles: [{ text: '@阿杰剪辑', place: 'bottom-right', startMs: 0, endMs: 120_000 }] }),
    says('标题改成“新的开始”', { edit: 'changeTitle' }, { titles: [{ text: '新的开始', startMs: 2000 }] }, titled),
    says('标题改成黄色', { edit: 'changeTitle' }, { titles: [{ color: '#ffff00' }] }, titled),
    says('把标题放到顶部', { edit: 'changeTitle' }, { titles: [{ place: 'top' }] }, titled),
    says('标题大一点', { edit: 'changeTitle' }, { titles: [{ size: { from: 8.1, to: 20 } }] }, titled),
    says('标题字体颜色改成白色加黑色描边', { edit: 'changeTitle' }, { titles: [{ color: '#ffffff', style: { outlineColor: '#000000' } }] }, titled),
    says('标题从第3秒到第6秒', { edit: 'changeTitle' }, { titles: [{ startMs: 3000, endMs: 6000 }] }, titled),
    says('把标题删掉', { edit: 'removeTitles' }, { titles: [] }, titled),
    says('标题不要了', { edit: 'removeTitles' }, { titles: [] }, titled),
    says('用talk.srt做字幕', { edit: 'addCaptions' }, { captions: [{ text: /Welcome/ }, {}, {}, {}] }, withFile),
    says('导入字幕 talk.srt', { edit: 'addCaptions' }, { captions: [{}, {}, {}, {}] }, withFile),
    says('把字幕加上', { edit: 'addCaptions' }, { captions: [{}, {}, {}, {}] }, withFile),
    says('字幕改成黄色', { edit: 'changeTitle' }, { captions: [{ color: '#ffff00' }, { color: '#ffff00' }, { color: '#ffff00' }, { color: '#ffff00' }] }, captioned),
    says('zimu放到顶部', { edit: 'changeTitle' }, { captions: [{ place: 'top' }, { place: 'top' }, { place: 'top' }, { place: 'top' }] }, captioned),
    says('字幕大一点', { edit: 'changeTitle' }, { captions: [{ size: { from: 5.1, to: 12 } }, {}, {}, {}] }, captioned),
    says('字幕整体往后延0.5秒', 'edited', { captions: [{ startMs: 2500 }, { startMs: 13_000 }, {}, {}] }, captioned),
    says('把字幕都去掉', { edit: 'removeCaptions' }, { captions: [] }, captioned),
    says('自动识别字幕', { notHere: /识别/ }),
    says('语音转字幕', { notHere: /识别/ }),
    says('自动翻译字幕', { notHere: /./ }, {}, captioned),
    says('用 speech.srt 做字幕', { refused: /speech\.srt/ }, {}, withFile),
    says('把标题删掉', { refused: /标题/ }),
    says('加个片头“我的一天”', 'edited'),
    says('把30秒的标题删掉', { edit: 'removeTitles' }, { titles: [{ text: '开场' }] }, { after: ['在5秒加标题“开场”', '在30秒加标题“中间”'] }),
    says('把“开场”那个标题改成红色', { edit: 'changeTitle' }, { titles: [{ color: '#ff0000' }, { color: '#ffffff' }] }, { after: ['在5秒加标题“开场”', '在30秒加标题“中间”'] }),
    says('标题延长到8秒', { edit: 'changeTitle' }, { titles: [{ startMs: 2000, endMs: 10_000 }] }, titled),
    says('标题往上挪一点', { edit: 'changeTitle' }, { titles: [{ place: 'top' }] }, titled),
    says('去掉水印', { edit: 'removeTitles' }, { titles: [] }, { after: ['加水印“@阿杰”'] }),
  ],
}; // prettier-ignore
