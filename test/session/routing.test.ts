import assert from 'node:assert/strict';
import fc from 'fast-check';
import { route } from '../../src/session/turns/routing';
import { proves } from '../contract/proves';
import type { SentenceId } from '../contract/sentences';

/** The steps in one line: `message(trim it) export`. */
function routed(request: string): string {
  return route(request)
    .map((step) => (step.type === 'message' ? `message(${step.text})` : step.type))
    .join(' ');
}

/** Where whole requests go, as the contract's table says. */
const wholeRequests: Record<string, readonly string[]> = {
  export: [
    'export',
    'Export it.',
    'export the video',
    'please export the final video as mp4',
    'Can you export this?',
    'export in 1080p',
    'export as a clean MP4',
    'download',
    'Download the video, please',
    'download it to my computer',
    'send me the video',
    'Send me the finished file!',
    'give me the mp4',
    'render it',
    'save the video',
    'export now',
    'download pls',
    'can I have the video?',
    'can I get the file, please',
    'could you please export this as 1080p mp4 to my desktop?',
    'looks great! send it to me',
    'Export it please. Thank you!',
    '可以导出了',
    '把视频发给我',
    '导出',
    '导出视频',
    '请导出成mp4',
    '帮我导出一下',
    '把视频导出来',
    '现在导出视频吧',
    '下载',
    '下载视频。',
    '导出为高清MP4',
  ],
  credits: [
    'credits',
    'check credits',
    'do I have enough credits?',
    '看看我的积分',
    'Balance?',
    'show my credits',
    'check my balance',
    'how many credits do I have?',
    'how many credits do I have left?',
    'what is my balance',
    'credit balance',
    '积分',
    '余额',
    '查询余额',
    '我还有多少积分？',
    '查看我的积分',
    '还剩多少积分',
  ],
  status: [
    'status',
    'status update',
    'what’s on the timeline?',
    '现在什么状态',
    '时间线上有什么',
    'Status?',
    'show tracks',
    'show the tracks',
    'show me the status',
    "what's the status?",
    'show timeline',
    'show the timeline',
    '状态',
    '查看状态',
    '显示轨道',
    '当前状态',
  ],
  upload: [
    'upload',
    'upload a file',
    'Upload another video',
    'I want to upload a video',
    'upload my clip',
    '上传',
    '上传视频',
    '我要上传一个文件',
    '上传图片',
  ],
};

/** False friends: all of it is for the agent, word for word. */
const messages = [
  'title: export',
  'replace the title with Download',
  'change the caption to "download, then export"',
  'remove the words "export now" from the title',
  "trim the silences and don't export yet",
  'export without the music',
  'export the second clip',
  'upload this to youtube',
  'show credits in the last 5 seconds',
  'how do credits work?',
  'show the second track only',
  'what is the status of my export?',
  '导出失败了怎么办',
  '能导出吗',
  '下载一首背景音乐',
  '积分怎么用',
  '删除第二条轨道',
  '加个“上传”按钮动画',
  "make the title say 'Export quality'",
  'make the title say "export"',
  'add the title “Download now” at the start',
  "add a title that says 'credits' at the end",
  'how do I export?',
  'How can I download the video?',
  'can I export in 4K?',
  'what does export do?',
  'why did the export fail?',
  'should I export now or later?',
  'where is the export button?',
  'add end credits',
  'add rolling credits at the end',
  'roll the credits over the last clip',
  'balance the colors',
  'balance the audio levels',
  'increase the color balance',
  'add a status bar at the top',
  'show tracks of animals in the snow',
  'remove the upload screen recording part',
  'use the download sound effect',
  'export only the first 10 seconds',
  'export the audio only',
  'add the song and fade it out',
  'do not export',
  "don't export yet",
  'trim the silences',
  'Hello',
  'the part where I say export should go',
  '怎么导出？',
  '如何导出视频',
  '为什么导出失败',
  '可以导出4K吗？',
  '标题写“导出质量”',
  '合并片段',
  '删除最后一个片段',
  '以后再说',
  '把标题改成「下载」',
  '在结尾加上演职员表',
  '不要导出',
  '添加标题：积分商城',
];

/** An edit and then an export: the agent gets the edit without the export clause. */
const compounds: Record<string, string> = {
  'export it, then add a title': 'export message(add a title)',
  'first export it, then add music and export again': 'export message(add music) export',
  'export and undo': 'message(undo) export',
  'export the video and then tell me my balance': 'export credits',
  'add a title "Hi", export it, then show my credits': 'message(add a title "Hi") export credits',
  'trim it and show me the tracks': 'message(trim it) status',
  'when you are done, export': 'export',
  'add a title and, when done, export it': 'message(add a title) export',
  'before exporting, mute the audio': 'message(mute the audio) export',
  'trim silences & export': 'message(trim silences) export',
  'add music -> export': 'message(add music) export',
  'write "export" on it and export it': 'message(write "export" on it) export',
  'Trim it. Export it. Thanks!': 'message(Trim it) export',
  'mix Tom & Jerry, then export': 'message(mix Tom & Jerry) export',
  导出之前先静音: 'message(先静音) export',
  '导出，然后加标题': 'export message(加标题)',
  '加标题然后导出，再看看积分': 'message(加标题) export credits',
  'trim the silences, add transitions, and export as a clean MP4':
    'message(trim the silences, add transitions) export',
  'trim the silences and export': 'message(trim the silences) export',
  'Trim the silences. Then export.': 'message(Trim the silences) export',
  'cut the first 5 seconds, then add music and download the video':
    'message(cut the first 5 seconds, then add music) export',
  "add the title 'Rock, Paper and Export' and export it":
    "message(add the title 'Rock, Paper and Export') export",
  'make it vertical; export': 'message(make it vertical) export',
  'speed it up 2x and then send me the video': 'message(speed it up 2x) export',
  'export it after you trim the silences': 'message(export it after you trim the silences)',
  'mute the audio and finally render the final video in high quality': 'message(mute the audio) export',
  'keep 0:10 to 0:40 and export to mp4': 'message(keep 0:10 to 0:40) export',
  'speed up 1.5x, export': 'message(speed up 1.5x) export',
  'trim the silences\nexport': 'message(trim the silences) export',
  'Remove "um, and uh" and export.': 'message(Remove "um, and uh") export',
  剪掉静音并导出: 'message(剪掉静音) export',
  '剪掉静音，加上转场，然后导出': 'message(剪掉静音，加上转场) export',
  '剪掉静音，添加转场，最后导出为MP4': 'message(剪掉静音，添加转场) export',
  '把视频改成竖屏，并且导出视频。': 'message(把视频改成竖屏) export',
  '加标题“先剪，然后导出”，导出': 'message(加标题“先剪，然后导出”) export',
  剪掉前5秒后导出: 'message(剪掉前5秒) export',
  加速两倍再导出: 'message(加速两倍) export',
};

/** The contract's sentences of the table's rows. */
const rows: Record<string, SentenceId> = {
  export: 'route.export',
  credits: 'route.credits',
  status: 'route.status',
  upload: 'route.upload',
};

describe('A request goes', () => {
  for (const [type, requests] of Object.entries(wholeRequests)) {
    for (const request of requests) {
      proves(rows[type]!, `to ${type}: ${request}`, () => {
        assert.equal(routed(request), type);
        assert.equal(routed(`  ${request.toUpperCase()} `), type);
      });
    }
  }

  for (const request of messages) {
    proves(['route.message', 'route.false-friends'], `to the agent, word for word: ${request}`, () => {
      assert.equal(routed(request), `message(${request})`);
    });
  }

  for (const [request, steps] of Object.entries(compounds)) {
    proves('route.compound', `step by step: ${JSON.stringify(request)}`, () => {
      assert.equal(routed(request), steps);
    });
  }

  it('nowhere where it is empty', () => {
    assert.deepEqual(route(''), []);
    assert.deepEqual(route(' \n\t'), []);
  });

  it('as a message with the words that were typed, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (request) => {
        const steps = route(request);
        assert.equal(steps.length > 0, request.trim() !== '');
        const exports = steps.filter(({ type }) => type === 'export').length;
        assert(exports <= 1);
        for (const step of steps) {
          if (step.type !== 'message') continue;
          assert.notEqual(step.text, '');
          if (exports === 0) assert.equal(step.text, request.trim());
        }
      }),
    );
  });

  it('in no time, however long it is', () => {
    for (const piece of [
      'export the ',
      'please and then ',
      'show me the my ',
      '导出 ',
      "' ",
      ', and ',
      'a ',
      '查看 我的 ',
      '把将',
    ]) {
      const started = performance.now();
      route(piece.repeat(4000));
      assert(performance.now() - started < 1000, piece);
    }
  });
});
