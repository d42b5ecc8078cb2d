import assert from 'node:assert/strict';
import type { OutputWishes } from '../../src/session/exports/export-output';
import { route, wishesBeside } from '../../src/session/turns/routing';

const p720 = { size: { shortSide: 720 } } as const;
const p1080 = { size: { shortSide: 1080 } } as const;
const fourK = { ...p1080, beyond: ['size'] } satisfies OutputWishes;

/** What a request that is one export says of it. */
const wishes: Readonly<Record<string, OutputWishes | undefined>> = {
  export: undefined,
  'send me the video': undefined,
  'export it as mp4': { format: 'mp4' },
  'export as a GIF': { format: 'gif' },
  'Export it as an animated gif, please': { format: 'gif' },
  'save it as a gif': { format: 'gif' },
  'send me the gif': { format: 'gif' },
  'export to /tmp/talk.gif': { format: 'gif' },
  'export to /tmp/mp3/talk': undefined,
  'export as my-gif.mp4': { format: 'mp4' },
  'export it as "my.gif"': undefined,
  'export, as gif': { format: 'gif' },
  'export the audio as mp3': { format: 'mp3' },
  'export as mp3': { format: 'mp3' },
  'export the video as an mp3 file': { format: 'mp3' },
  'export to wav': { format: 'wav' },
  'export the audio only': { format: 'mp3' },
  'export audio only': { format: 'mp3' },
  'export only the audio': { format: 'mp3' },
  'export just the sound of the video': { format: 'mp3' },
  'save the sound only': { format: 'mp3' },
  'save only the audio in high quality': { format: 'mp3', quality: 'high' },
  'download the audio': { format: 'mp3' },
  'give me the audio as a wav': { format: 'wav' },
  'export the sound as aac': { format: 'm4a' },
  'extract the audio as mp3': { format: 'mp3' },
  'export it, only the audio': { format: 'mp3' },
  'export at 720p': p720,
  'export in 720': p720,
  'export a 720p mp4': { format: 'mp4', ...p720 },
  'export in full hd': p1080,
  'render it in 4k': fourK,
  'export in UHD': fourK,
  'export at 1440p': fourK,
  'export in 4K 60fps': { ...p1080, fps: '60/1', beyond: ['size'] },
  'export it, 1080p, 30fps': { ...p1080, fps: '30/1' },
  'export at 1080p60': { ...p1080, fps: '60/1' },
  'export at 640x360': { size: { width: 640, height: 360 } },
  'export at 641 x 361': { size: { width: 642, height: 362 } },
  'export at 1080x1920': { size: { width: 1080, height: 1920 } },
  'export at 3840x2160': { size: { width: 1920, height: 1080 }, beyond: ['size'] },
  'export at 24 fps': { fps: '24/1' },
  'export at 29.97 fps': { fps: '30000/1001' },
  'export with 25 frames per second': { fps: '25/1' },
  'export at 120 fps': { fps: '60/1', beyond: ['fps'] },
  'export in low quality': { quality: 'low' },
  'export as a small file': { quality: 'low' },
  'export it in medium quality': { quality: 'medium' },
  'export in the best quality': { quality: 'high' },
  'export a low-quality gif at 10 fps': { format: 'gif', quality: 'low', fps: '10/1' },
  'export with captions as a side file': { captions: 'sideFile' },
  'export it with the subtitles as srt': { captions: 'sideFile' },
  'export with an srt file': { captions: 'sideFile' },
  'export with captions burned in': { captions: 'burnIn' },
  'export and export as mp4': { format: 'mp4' },
  'convert it to a gif': { format: 'gif' },
  'make it a GIF': { format: 'gif' },
  'make a gif of the video': { format: 'gif' },
  'turn the whole video into an mp3': { format: 'mp3' },
  把视频转成GIF: { format: 'gif' },
  做成动图: { format: 'gif' },
  导出为GIF: { format: 'gif' },
  导出动图: { format: 'gif' },
  保存成gif: { format: 'gif' },
  只导出声音: { format: 'mp3' },
  导出音频: { format: 'mp3' },
  只保存声音: { format: 'mp3' },
  把视频的声音单独导出为mp3: { format: 'mp3' },
  导出成MP3: { format: 'mp3' },
  导出720p: p720,
  导出4K视频: fourK,
  低质量导出: { quality: 'low' },
  导出中等画质的视频: { quality: 'medium' },
  导出小文件: { quality: 'low' },
  '导出 640x360': { size: { width: 640, height: 360 } },
  导出24帧的视频: { fps: '24/1' },
  '导出视频，带srt字幕': { captions: 'sideFile' },
  '导出视频，字幕单独保存成文件': { captions: 'sideFile' },
};

describe('What a request says of the export', () => {
  for (const [request, said] of Object.entries(wishes)) {
    it(`is heard: ${request}`, () => {
      assert.deepEqual(route(request), [
        said === undefined ? { type: 'export' } : { type: 'export', wishes: said },
      ]);
    });
  }

  it('does not reach the agent', () => {
    assert.deepEqual(route('trim the silences and export it as a GIF, at 10 fps'), [
      { type: 'message', text: 'trim the silences' },
      { type: 'export', wishes: { format: 'gif', fps: '10/1' } },
    ]);
    assert.deepEqual(route('trim it, export, only the audio'), [
      { type: 'message', text: 'trim it' },
      { type: 'export', wishes: { format: 'mp3' } },
    ]);
    assert.deepEqual(route('剪掉静音，然后只导出声音'), [
      { type: 'message', text: '剪掉静音' },
      { type: 'export', wishes: { format: 'mp3' } },
    ]);
  });

  it('is heard beside a command too', () => {
    assert.deepEqual(wishesBeside('as a GIF, in low quality'), { format: 'gif', quality: 'low' });
    assert.deepEqual(wishesBeside('720p'), p720);
    for (const words of ['', 'and add a title', 'the second clip'])
      assert.equal(wishesBeside(words), undefined);
  });

  it('makes two exports of those that are not to be alike', () => {
    assert.deepEqual(route('export in 720p, then export the audio as mp3'), [
      { type: 'export', wishes: p720 },
      { type: 'export', wishes: { format: 'mp3' } },
    ]);
    assert.deepEqual(route('export it as mp4. Then export it in 720p.'), [
      { type: 'export', wishes: { format: 'mp4', ...p720 } },
    ]);
  });

  it('makes one export where the second wish only says what the first is to be', () => {
    for (const said of ['export it and save it as mp3', 'render it, then export as mp3'])
      assert.deepEqual(route(said), [{ type: 'export', wishes: { format: 'mp3' } }], said);
  });

  it('makes an export of each kind of file that is asked for', () => {
    const [mp4, gif, mp3] = (['mp4', 'gif', 'mp3'] as const).map((format) => ({
      type: 'export',
      wishes: { format },
    }));
    assert.deepEqual(route('export as mp4, gif and mp3'), [mp4, gif, mp3]);
    assert.deepEqual(route('trim it and export it as mp4 and as a gif'), [
      { type: 'message', text: 'trim it' },
      ...[mp4, gif],
    ]);
    assert.deepEqual(route('导出mp4和gif'), [mp4, gif]);
    for (const said of [
      'export it and the audio too',
      'export it, and also save it as mp3',
      '导出视频，再导出音频',
    ])
      assert.deepEqual(route(said), [{ type: 'export' }, mp3], said);
  });
});
