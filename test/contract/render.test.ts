import assert from 'node:assert/strict';
import { renderAcceptedSchema, renderStatusSchema } from '../../src/contract/render';
import { proves } from './proves';

const url = 'https://files.example/out.mp4';

describe('The status of a render', () => {
  proves(['status.a', 'status.read'], 'is read in shape A', () => {
    const body = {
      taskId: 'r',
      status: 'completed',
      progress: 100,
      output: { url, duration: 12.4, size: 999 },
    };
    assert.deepEqual(renderStatusSchema.parse(body), { state: 'completed', progress: 100, outputUrl: url });
  });

  proves(['status.b', 'status.read'], 'is read in shape B', () => {
    const data = {
      id: 'r',
      status: 'completed',
      progress: 100,
      outputUrl: url,
      createdAt: 'x',
      completedAt: 'y',
    };
    assert.deepEqual(renderStatusSchema.parse({ success: true, data }), {
      state: 'completed',
      progress: 100,
      outputUrl: url,
    });
  });

  proves('status.read', 'is read in both shapes at once, and with nulls for what is left out', () => {
    const both = { taskId: 'r', status: 'pending', progress: 5, output: null, outputUrl: null, error: null };
    assert.deepEqual(renderStatusSchema.parse({ ...both, success: true, data: both }), {
      state: 'pending',
      progress: 5,
    });
    assert.deepEqual(renderStatusSchema.parse({ ...both, data: null }), { state: 'pending', progress: 5 });
    const output = { url };
    assert.equal(renderStatusSchema.parse({ ...both, output, outputUrl: 'https://b' }).outputUrl, url);
    assert.equal(renderStatusSchema.parse({ ...both, output: {}, outputUrl: url }).outputUrl, url);
  });

  it('names the captions where the engine made a file of them', () => {
    const captions = '/api/render/proxy/r/captions';
    const body = { taskId: 'r', status: 'completed', progress: 100, output: { url, captions } };
    assert.equal(renderStatusSchema.parse(body).captionsUrl, captions);
    assert.equal(
      'captionsUrl' in renderStatusSchema.parse({ ...body, output: { url, captions: null } }),
      false,
    );
  });

  it('has a progress between 0 and 100', () => {
    const progressOf = (progress: number | undefined, status = 'processing') =>
      renderStatusSchema.parse({ status, progress }).progress;
    assert.equal(progressOf(-3), 0);
    assert.equal(progressOf(250), 100);
    assert.equal(progressOf(undefined), 0);
    assert.equal(progressOf(undefined, 'completed'), 100);
  });

  proves('status.error', 'tells why it failed, wherever the reason stands', () => {
    const failedStatus = { status: 'failed', progress: 40 };
    for (const body of [
      { ...failedStatus, error: 'no frames' },
      { ...failedStatus, error: { message: 'no frames' } },
      { success: true, data: { ...failedStatus, error: 'no frames' } },
      { success: false, data: failedStatus, error: 'no frames' },
      { success: false, data: failedStatus, error: { message: 'no frames' } },
    ]) {
      assert.deepEqual(renderStatusSchema.parse(body), { state: 'failed', progress: 40, error: 'no frames' });
    }
  });

  it('is nothing else', () => {
    for (const body of [{}, { status: 'dancing' }, { success: true }, { data: {} }, null, [], 'completed']) {
      assert.equal(renderStatusSchema.safeParse(body).success, false, JSON.stringify(body));
    }
  });
});

describe('The answer to a render request', () => {
  proves(['render.accepted-data', 'render.accepted-flat'], 'may have each documented shape', () => {
    for (const body of [
      { success: true, data: { id: 'r', status: 'pending', progress: 5 } },
      { render_id: 'other', status: 'pending' },
      { code: 0, data: { id: 'r', status: 'pending' } },
    ]) {
      assert.equal(renderAcceptedSchema.safeParse(body).success, true, JSON.stringify(body));
    }
  });

  it('is nothing else', () => {
    for (const body of [{}, { success: false }, { code: 7 }, null, 'ok']) {
      assert.equal(renderAcceptedSchema.safeParse(body).success, false, JSON.stringify(body));
    }
  });
});
