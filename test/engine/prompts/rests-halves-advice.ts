import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;

/** What is left after a cut, copies, sounds of one half, clips that are named after an undo, advice and conditions. */
export const restsHalvesAdvice: Family = {
  name: 'what is left, one half of two, advice and conditions',
  rows: [
    says('remove the silences and speed up the rest to 1.25x', [
      { edit: 'trimSilences' },
      { edit: 'setSpeed', target: 'all', factor: 1.25 },
    ]),
    says('剪掉停顿，剩下的加速1.25倍', [
      { edit: 'trimSilences' },
      { edit: 'setSpeed', target: 'all', factor: 1.25 },
    ]),
    says('make two copies of this clip', { edit: 'duplicateClips', copies: 2 }, { clips: 3 }),
    says(
      'make it exactly one minute long by cutting the end',
      { edit: 'trimToLength', lengthMs: 60_000 },
      { lengthMs: 60_000 },
    ),
    says('how long is my video at the moment?', { answered: /2:00/ }),
    says(
      'show beach.mp4 as a small window in the bottom left of harbour.mp4',
      { edit: 'addOverlay', media: 'beach.mp4', place: 'bottom-left' },
      {},
      two,
    ),
    says('原声太小了，放大一倍', { edit: 'setVolume', target: 'video', change: { times: 2 } }),
    says(
      '横屏输出，两边用模糊背景填满',
      { edit: 'setCanvas', ratio: { width: 16, height: 9 }, fit: 'blur' },
      {},
      { files: ['phone.mp4'] },
    ),
    says(
      '左右分屏播放，只保留海滩的声音',
      [{ edit: 'sideBySide' }, { edit: 'changeOverlay', which: { media: 'harbour.mp4' }, volume: 0 }],
      {},
      two,
    ),
    says(
      'beach的声音保留',
      { edit: 'changeOverlay', which: { media: 'harbour.mp4' }, volume: 0 },
      {},
      { ...two, after: ['左右分屏'] },
    ),
    says(
      '那就删中间那段',
      { edit: 'deleteClips', clips: [2] },
      { order: ['harbour.mp4', 'drone.mp4'] },
      { ...three, after: ['删掉最后一段', '还是恢复吧'] },
    ),
    says(
      '海滩那段放前面，无人机那段慢放一半并加标题“俯瞰”',
      [{ edit: 'moveClips' }, { edit: 'setSpeed' }, { edit: 'addTitle', text: '俯瞰', start: 20_000 }],
      {},
      { files: ['drone.mp4', 'beach.mp4'] },
    ),
    says('随便帮我优化一下', { proposed: [/静音/] }),
    says('我想发到B站，有什么建议', { proposed: [/静音/] }),
    says('I want to post this on YouTube, any tips?', { proposed: [/silences/] }),
    says('好的，就这样', 'courtesy'),
    says(
      'if it is longer than a minute, cut it to 60 seconds',
      { edit: 'trimToLength', lengthMs: 60_000 },
      { lengthMs: 60_000 },
    ),
    says("if it's longer than 3 minutes, cut it to 3 minutes", { answered: /not so.*2:00/ }),
    says(
      "trim the silences, and if it's still over 90 seconds speed it up to 90 seconds",
      [{ edit: 'trimSilences' }, { edit: 'setSpeed' }],
      { lengthMs: { from: 89_900, to: 90_100 } },
    ),
    says("speed it up to 90 seconds if it's longer than 90 seconds", { edit: 'setSpeed' }),
    says(
      'if the first clip is longer than 30 seconds, trim it to 30 seconds',
      { edit: 'trimToLength', of: { clips: [1] }, lengthMs: 30_000 },
      {},
      two,
    ),
    says(
      'if the second clip is longer than 30 seconds, trim it to 30 seconds',
      { answered: /not so.*20 s/ },
      {},
      two,
    ),
    says(
      'trim harbour to its first 15 seconds, then put beach after it with a dissolve',
      [
        { edit: 'keepRanges' },
        { refused: /that order/ },
        { edit: 'addTransitions', kind: 'dissolve', into: [2] },
      ],
      {},
      two,
    ),
    says(
      'cut beach to 5 seconds, then put the drone before it with a 1 second fade',
      [
        { edit: 'trimToLength' },
        { edit: 'moveClips', clips: [3] },
        { edit: 'addTransitions', durationMs: 1000, into: [3] },
      ],
      { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] },
      three,
    ),
    says(
      'put harbour at the end with a dissolve',
      [
        { edit: 'moveClips', clips: [1], to: 'end' },
        { edit: 'addTransitions', kind: 'dissolve', into: [3] },
      ],
      {},
      three,
    ),
    says(
      'stick our logo in the top right corner, fairly small',
      { edit: 'addOverlay', place: 'top-right' },
      {},
      { files: ['talk.mp4', 'logo.png'] },
    ),
    says(
      'bring in the voiceover at 15 seconds and turn the talk audio down to 30% while it plays',
      [
        { edit: 'addMusic', from: 15_000 },
        { edit: 'setVolume', change: { percent: 30 } },
      ],
      {},
      { files: ['talk.mp4', 'voiceover.mp3'] },
    ),
    says(
      '把beach.mp4以画中画的形式放在右下角',
      { edit: 'addOverlay', media: 'beach.mp4', place: 'bottom-right' },
      {},
      two,
    ),
    says('给人物换一个虚拟背景', { notHere: /背景/ }),
    says(
      'make a photo video',
      { edit: 'setImageLengths' },
      { clips: 3 },
      { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] },
    ),
    says('好，就按第一个来', { edit: 'trimSilences' }, {}, { after: ['帮我把这个视频弄得更有吸引力'] }),
    says('转反了，往另一边转', { edit: 'rotateClips', degrees: 270 }, {}, { after: ['顺时针转90度'] }),
    says(
      'wrong way, turn it the other way',
      { edit: 'rotateClips', degrees: 270 },
      {},
      { after: ['rotate it 90 degrees clockwise'] },
    ),
  ],
};
