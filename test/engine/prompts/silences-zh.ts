import { says } from './row';
import type { Family } from './row';

const trimmed = { lengthMs: 111_700, clips: 5 } as const;

/** The talk has 10.1 s of pauses; a margin is kept around each cut. */
export const silencesInChinese: Family = {
  name: 'silences, in Chinese',
  rows: [
    says('把停顿剪掉', { edit: 'trimSilences' }, trimmed),
    says('帮我把没声音的地方都去掉', { edit: 'trimSilences' }, trimmed),
    says('把靜音的部分剪掉', { edit: 'trimSilences' }, trimmed),
    says('口播里的气口帮我剪一下', { edit: 'trimSilences' }, trimmed),
    says('自动剪掉无声片段', { edit: 'trimSilences' }, trimmed),
    says('把冷场的地方剪掉', { edit: 'trimSilences' }, trimmed),
    says('做成跳剪', { edit: 'trimSilences' }, { clips: 5 }),
    says('帮我做个jump cut效果', { edit: 'trimSilences' }, { clips: 5 }),
    says('把挺顿剪掉', { edit: 'trimSilences' }, trimmed),
    says('去掉静音片段，阈值-35dB', { edit: 'trimSilences', thresholdDb: -35 }),
    says('低于负40分贝的都算静音，剪掉', { edit: 'trimSilences', thresholdDb: -40 }),
    says('把超过一秒的停顿都删了', { edit: 'trimSilences', minSilenceMs: 1000 }),
    says('去掉三秒以上的停顿', { edit: 'trimSilences', minSilenceMs: 3000 }, { clips: 2 }),
    says('删除空白片段 两边各留0.2秒', { edit: 'trimSilences', marginMs: 200 }),
    says('停顿缩短到0.5秒', { edit: 'trimSilences' }, { lengthMs: { from: 112_000, to: 113_000 } }),
    says('温和一点去静音', { edit: 'trimSilences', level: 'gentle' }),
    says('狠一点，把停顿全删了', { edit: 'trimSilences', level: 'aggressive' }),
    says('前30秒的停顿删掉', { edit: 'trimSilences' }, { clips: 2 }),
    says('只去掉前一分钟里的静音', { edit: 'trimSilences' }, { clips: 3 }),
    says('把停顿剪掉', { refused: /静音|停顿/ }, {}, { files: ['harbour.mp4'] }),
    says('不要剪掉停顿', 'courtesy'),
    says('把停顿压到半秒以内', { edit: 'trimSilences' }, { lengthMs: { from: 112_000, to: 113_000 } }),
  ],
}; // prettier-ignore
