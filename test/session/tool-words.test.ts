import assert from 'node:assert/strict';
import { toolKey, toolWords } from '../../src/session/turns/tool-words';
import { proves } from '../contract/proves';

describe("A tool's name", () => {
  proves('turn.tools', 'is readable, whatever way of writing it is in', () => {
    const names: Record<string, string> = {
      generate_video_clip: 'Generate video clip',
      generateVideoClip: 'Generate video clip',
      'generate-video-clip': 'Generate video clip',
      GenerateVideoClip: 'Generate video clip',
      parseHTMLPage: 'Parse HTML page',
      'nemo.tools/add_bgm': 'Add bgm',
      text2video: 'Text2video',
      __internal__: 'Internal',
      生成视频: '生成视频',
      '': '',
    };
    for (const [name, words] of Object.entries(names)) assert.equal(toolWords(name), words);
    assert.equal(toolWords('x'.repeat(500)).length, 60);
  });

  it('is the same in any way of writing it', () => {
    for (const name of ['add_title', 'addTitle', 'AddTitle', 'add-title'])
      assert.equal(toolKey(name), 'addtitle');
  });
});
