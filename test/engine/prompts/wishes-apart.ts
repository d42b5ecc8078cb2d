import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;

/** What is understood of a message alone is understood beside another wish too. */
export const wishesApart: Family = {
  name: 'wishes that are understood alone, beside others',
  rows: [
    says(
      'tone down the contrast a touch and then everything past 1:15 is junk',
      [{ edit: 'gradeClips' }, { edit: 'cutRanges' }],
      { lengthMs: 75_000 },
    ),
    says('trim the silences and then my voice is too quiet, turn it up by 20%', [
      { edit: 'trimSilences' },
      { edit: 'setVolume', target: 'video', change: { times: 1.2 } },
    ]),
    says(
      'i want the drone in between the harbour and the beach & also i want all three clips at 15 seconds each, 45 in total',
      [
        { edit: 'moveClips', clips: [3] },
        { edit: 'trimToLength', lengthMs: 15_000 },
      ],
      { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'], lengthMs: 45_000 },
      three,
    ),
    says(
      'dissolve into beach.mp4. After that, the drone shot belongs between harbour and beach',
      [
        { edit: 'addTransitions', kind: 'dissolve' },
        { edit: 'moveClips', clips: [3] },
      ],
      {},
      three,
    ),
    says(
      'fade from one clip to the next, and the drone shot belongs between harbour and beach',
      [
        { edit: 'addTransitions', kind: 'fade' },
        { edit: 'moveClips', clips: [3] },
      ],
      { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] },
      three,
    ),
    says(
      'grayscale for the first clip. Also mute the second clip but keep the sound of the first',
      [
        { edit: 'gradeClips', target: { clips: [1] } },
        { edit: 'setVolume', target: { clips: [2] } },
      ],
      { volumes: [100, 0] },
      two,
    ),
    says(
      'insert the beach clip at 0:30, then clip 1 is quieter than clip 2, raise the volume',
      [{ edit: 'addClips' }, { edit: 'setVolume', target: { clips: [1] }, change: { times: 1.5 } }],
      {},
      two,
    ),
    says('黑边换成模糊背景，同时停顿有点多，处理下', [
      { edit: 'setFit', fit: 'blur' },
      { edit: 'trimSilences' },
    ]),
    says(
      '把第三个挪到第一和第二中间，同时第二段太长了，剪到10秒',
      [
        { edit: 'moveClips', clips: [3] },
        { edit: 'trimToLength', of: { clips: [2] }, lengthMs: 10_000 },
      ],
      { lengthMs: 70_000 },
      three,
    ),
    says(
      '左上角放上我们的logo当水印，最后logo从第5秒开始出现',
      [
        { edit: 'addOverlay', place: 'top-left' },
        { edit: 'changeOverlay', start: 5000 },
      ],
      {},
      { files: ['talk.mp4', 'logo.png'] },
    ),
    says(
      '加个转场，最后把航拍那段挪到最前面',
      [{ edit: 'addTransitions' }, { edit: 'moveClips', clips: [3], to: 'start' }],
      { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] },
      three,
    ),
    says(
      '把三段音量调成一样大，另外所有片段都从第2秒开始，前面的不要',
      [{ edit: 'normalizeLoudness' }, { edit: 'cutRanges', clip: 'each' }],
      { lengthMs: 69_000 },
      three,
    ),
    says('画面太暗，提亮20%，最后把画面下面的字幕条裁掉，大概15%', [
      { edit: 'gradeClips' },
      { edit: 'cropClips' },
    ]),
    says(
      '背景音乐从第20秒进来，最后去掉停顿，不要加音乐',
      [{ edit: 'addMusic', from: 20_000 }, { edit: 'trimSilences' }],
      {},
      { files: ['talk.mp4', 'song.mp3'] },
    ),
    says(
      'clean up the wind noise in the second clip, and put the beach clip into the harbour clip at 15 seconds',
      [{ edit: 'denoise' }, { edit: 'addClips' }],
      { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'], lengthMs: 60_000 },
      two,
    ),
    says(
      'the beach clip is way louder than the harbour one, bring it down. After that, before/after comparison: harbour on the left, beach on the right',
      [{ edit: 'setVolume' }, { edit: 'sideBySide' }],
      {
        overlays: [
          { file: 'harbour.mp4', volume: 100 },
          { file: 'beach.mp4', volume: 50 },
        ],
      },
      two,
    ),
    says(
      '第二段静音，然后把它放到右下角做画中画',
      [{ edit: 'setVolume' }, { edit: 'addOverlay' }],
      { overlays: [{ file: 'beach.mp4', place: 'bottom-right', volume: 0 }], volumes: [100, 0] },
      two,
    ),
    says(
      'Join these three into one video, drone first, then beach, then harbour',
      { edit: 'reorderClips', order: [3, 2, 1] },
      {},
      three,
    ),
    says(
      'combine the three clips: drone, beach, harbour',
      { edit: 'reorderClips', order: [3, 2, 1] },
      {},
      three,
    ),
    says(
      'stitch these together, beach, drone, then harbour. mute the first one',
      [{ edit: 'reorderClips', order: [2, 3, 1] }, { edit: 'setVolume' }],
      { volumes: [0, 100, 100] },
      three,
    ),
    says(
      'add a black card saying "Lesson 1" at the start for 3 seconds, and another one saying "Thanks" at the end',
      [
        { edit: 'addCard', text: 'Lesson 1' },
        { edit: 'addCard', text: 'Thanks', at: 'end', background: '#000000' },
      ],
      { lengthMs: 126_000 },
    ),
    says(
      '开头加一张白底的卡片写“第一课”，停3秒，结尾再加一张写“谢谢观看”',
      [
        { edit: 'addCard', text: '第一课' },
        { edit: 'addCard', text: '谢谢观看', at: 'end', background: '#ffffff' },
      ],
      { lengthMs: 126_000 },
    ),
    says(
      'show the harbour footage over my talk from 0:20 to 0:28 but keep my voice going',
      { edit: 'addOverlay', width: 100, volume: 0 },
      { clips: 1 },
      { files: ['talk.mp4', 'harbour.mp4'] },
    ),
    says('导出1080p的MP4怎么弄？', { answered: /点击“导出”/ }),
    says(
      'Split the harbour video at 20 seconds and put the beach clip in between',
      ['edited', 'edited'],
      { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'] },
      two,
    ),
    says(
      '在harbour的20秒处切开，中间插入beach',
      ['edited', 'edited'],
      { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'] },
      two,
    ),
    says(
      'combine all clips into one video, 30 seconds long',
      { edit: 'trimToLength' },
      { lengthMs: 30_000 },
      three,
    ),
    says('把beach的5秒到10秒剪掉', { edit: 'cutRanges', clip: 2 }, { lengthMs: 55_000 }, two),
    says('把每段的2秒到4秒剪掉', { edit: 'cutRanges', clip: 'each' }, { lengthMs: 56_000 }, two),
    says('原声的10秒到20秒去掉', { edit: 'setVolume' }, { lengthMs: 120_000 }),
    says('第一段的颜色和第二段一致', 'notUnderstood', {}, two),
    says('把画面和音乐对齐', 'notUnderstood', {}, { files: ['harbour.mp4', 'song.mp3'] }),
    says('start with the original clip, then the beach', ['notUnderstood', 'notUnderstood'], {}, two),
    says('i don’t want any noise in the background', 'notUnderstood'),
    says('cut from 1 minute 10 to 1 minute 40', { edit: 'cutRanges' }, { lengthMs: 90_000 }),
    says(
      'keep the music low under my voice',
      'notUnderstood',
      { music: [{ volume: 35 }] },
      { files: ['talk.mp4', 'song.mp3'], after: ['add song.mp3'] },
    ),
    says('左右分屏，都静音', { edit: 'sideBySide', sound: 'none' }, {}, two),
  ],
};
