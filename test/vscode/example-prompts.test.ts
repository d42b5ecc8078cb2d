import assert from 'node:assert/strict';
import { ConversationRecord } from '../../src/vscode/conversation/conversation-record';

describe('Example prompts of a panel', () => {
  it('are held back until the video was listened to, so that none is replaced', () => {
    const record = new ConversationRecord();
    const video = { id: 'v', name: 'city.mp4', kind: 'video' } as const;
    const examples = () => {
      const message = record.snapshot();
      assert.ok(message.type === 'snapshot');
      return message.state.examples;
    };
    record.setMedia({ ...video, status: { type: 'uploading', percent: 0 } });
    assert.deepEqual(examples(), []);
    record.setMedia({ ...video, status: { type: 'ready', durationMs: 60_000, width: 1920, height: 1080 } });
    assert.deepEqual(examples(), []);
    record.setSound('v', 'steady');
    assert.ok(examples().includes('normalize the loudness'), examples().join());

    // Of one that could not be listened to there are some as well.
    record.setMedia({ ...video, id: 'w', status: { type: 'ready' } });
    record.removeMedia('v');
    assert.deepEqual(examples(), []);
    record.setSound('w', undefined);
    assert.ok(examples().length > 0);
    record.dispose();
  });
});
