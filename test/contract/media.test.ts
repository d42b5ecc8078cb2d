import assert from 'node:assert/strict';
import { attributionOf, platformOf } from '../../src/contract/attribution';
import {
  acceptedBy,
  acceptedExtensions,
  fileKindOf,
  kindTakenBy,
  maxUploadBytes,
  mediaKindOf,
  mimeTypeOf,
} from '../../src/contract/media';
import { proves } from './proves';

describe('Media', () => {
  proves('files.types', 'are the types that the contract accepts', () => {
    const accepted = 'mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac'.split(' ');
    for (const extension of accepted) {
      assert.notEqual(mediaKindOf(`clip.${extension}`), undefined, extension);
      assert.notEqual(mimeTypeOf(`clip.${extension}`), 'application/octet-stream', extension);
    }
    // `jpeg` is another spelling of `jpg`.
    assert.deepEqual([...acceptedExtensions].sort(), [...accepted, 'jpeg'].sort());
  });

  it('are told apart by their names, in any case', () => {
    assert.equal(mediaKindOf('My Holiday.final.MP4'), 'video');
    assert.equal(mediaKindOf('假期.MoV'), 'video');
    assert.equal(mediaKindOf('a.jpeg'), 'image');
    assert.equal(mediaKindOf('a.gif'), 'image');
    assert.equal(mediaKindOf('a.m4a'), 'audio');
  });

  it('are joined by captions where the embedded engine edits', () => {
    for (const name of ['talk.srt', 'Talk.VTT']) {
      assert.equal(fileKindOf(name), 'subtitles', name);
      assert.equal(kindTakenBy('embedded', name), 'subtitles', name);
      assert.equal(kindTakenBy('cloud', name), undefined, name);
      assert.equal(mediaKindOf(name), undefined, 'they are no media');
      assert.notEqual(mimeTypeOf(name), 'application/octet-stream', name);
    }
    assert.deepEqual(acceptedBy('cloud'), acceptedExtensions);
    assert.deepEqual(acceptedBy('embedded'), [...acceptedExtensions, 'srt', 'vtt']);
    assert.equal(kindTakenBy('cloud', 'a.MP4'), 'video');
    assert.equal(kindTakenBy('embedded', 'a.constructor'), undefined);
  });

  it('are no other files', () => {
    for (const name of [
      'a.txt',
      'a.mp4.txt',
      'mp4',
      'a.',
      '',
      'a.mp4 ',
      'a.constructor',
      'a.__proto__',
      'a.pdf',
    ]) {
      assert.equal(mediaKindOf(name), undefined, name);
      assert.equal(mimeTypeOf(name), 'application/octet-stream', name);
    }
  });

  proves('files.size', 'have 500 MB at most', () => {
    assert.equal(maxUploadBytes, 524_288_000);
  });
});

describe('The attribution headers', () => {
  proves('request.source', 'name source, version and platform', () => {
    assert.deepEqual(attributionOf('1.2.3', '/opt/x'), {
      'X-Skill-Source': 'ai-video-editing-online',
      'X-Skill-Version': '1.2.3',
      'X-Skill-Platform': 'unknown',
    });
  });

  proves(
    ['request.platform-clawhub', 'request.platform-cursor', 'request.platform-unknown'],
    'tell the platform from the install path',
    () => {
      assert.equal(platformOf('/home/ann/.clawhub/skills/ai-video'), 'clawhub');
      assert.equal(platformOf('/home/ann/.cursor/extensions/ai-video-0.1.0'), 'cursor');
      assert.equal(platformOf('C:\\Users\\Ann\\.cursor\\extensions\\ai-video'), 'cursor');
      assert.equal(platformOf('/home/ann/.vscode/extensions/ai-video'), 'unknown');
      assert.equal(platformOf('/home/ann/my.cursor/ai-video'), 'unknown');
      assert.equal(platformOf('/home/ann/cursor/ai-video'), 'unknown');
    },
  );
});
