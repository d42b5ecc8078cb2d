import { says } from './row';
import type { Family } from './row';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const order = (...names: readonly ('harbour' | 'beach' | 'drone')[]) => ({
  order: names.map((name) => `${name}.mp4`),
});

/** Of harbour (40 s), beach (20 s) and drone (15 s), in this order. */
export const arrangingInChinese: Family = {
  name: 'arranging, in Chinese',
  rows: [
    says('把第二段移到最前面', 'edited', order('beach', 'harbour', 'drone'), three),
    says('第一段放到最后', 'edited', order('beach', 'drone', 'harbour'), three),
    says('交换第一段和第二段', 'edited', order('beach', 'harbour', 'drone'), three),
    says('把第一段和第三段对调一下', 'edited', order('drone', 'beach', 'harbour'), three),
    says('把片段顺序倒过来', 'edited', order('drone', 'beach', 'harbour'), three),
    says('把第二段删了', 'edited', order('harbour', 'drone'), three),
    says('删除倒数第二段', 'edited', order('harbour', 'drone'), three),
    says('最后一个片段删掉', 'edited', order('harbour', 'beach'), three),
    says('把第一段和第三段删掉', 'edited', order('beach'), three),
    says('第1、2段删掉', 'edited', order('drone'), three),
    says('删掉前两段', 'edited', order('drone'), three),
    says('只保留最后两段', 'edited', order('beach', 'drone'), three),
    says('只留第二段', 'edited', order('beach'), three),
    says('beach.mp4不要了', 'edited', order('harbour', 'drone'), three),
    says('倒数第一段挪到开头', 'edited', order('drone', 'harbour', 'beach'), three),
    says('第二段复制一份', 'edited', order('harbour', 'beach', 'beach', 'drone'), three),
    says('把第一段重复三遍', 'edited', order('harbour', 'harbour', 'harbour', 'beach'), two),
    says('把beach.mp4加到最后', 'edited', order('harbour', 'beach'), two),
    says('第一段后面接上 beach.mp4', 'edited', order('harbour', 'beach'), two),
    says('把两个视频合并成一个', 'edited', order('harbour', 'beach'), two),
    says('把第九段删了', { refused: /第 9 个片段/ }, {}, three),
    says('第四段移到最前面', { refused: /第 4 个片段/ }, {}, three),
    says('不要把第二段删掉', 'courtesy', {}, three),
    says('按 beach、drone、harbour 的顺序排', 'edited', order('beach', 'drone', 'harbour'), three),
  ],
}; // prettier-ignore
