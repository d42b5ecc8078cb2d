import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineFixture } from '../../harness/engine-process';
import { makeClip } from '../clips';
import { Caller } from './calls';

describe('Captions as files', () => {
  const fixture = new EngineFixture();
  let caller: Caller;
  let folder: string;
  let clip: string;

  before(async () => {
    folder = await fixture.folder();
    const engine = await fixture.start();
    caller = new Caller(engine.url, engine.token);
    clip = await makeClip(join(folder, 'talk.mp4'), { seconds: 3 });
  });
  after(() => fixture.dispose());

  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('are uploaded, put on the timeline, and fetched beside the export that was asked for so', async () => {
    const sessionId = await caller.newSession();
    const captions = await file(
      'talk.srt',
      '1\n00:00:00,500 --> 00:00:01,200\nHello\n\n2\n00:00:02,000 --> 00:00:09,000\n你好\n',
    );
    const uploaded = await caller.uploadBytes(sessionId, clip, captions);
    assert.equal(uploaded.status, 200);
    assert.deepEqual(
      [0, 1].map((index) => [uploaded.at(`data.files.${index}.filename`), uploaded.at(`data.files.${index}.file_type`)]),
      [['talk.mp4', 'video'], ['talk.srt', 'subtitles']],
    ); // prettier-ignore
    assert.match(
      await caller.say(sessionId, 'add captions from talk.srt'),
      /^Added 2 captions from talk\.srt/,
    );
    const draft: unknown = JSON.parse(await caller.draft(sessionId));

    const render = async (id: string, output: object) => {
      assert.equal(
        (await caller.post('/api/render/proxy/lambda', { id, sessionId, draft, output })).status,
        200,
      );
      return caller.untilRender(id, 'completed');
    };
    const beside = await render('beside', { format: 'mp4', captions: 'sideFile' });
    assert.equal(beside.at('output.captions'), '/api/render/proxy/beside/captions');
    assert.equal(beside.at('data.output.captions'), '/api/render/proxy/beside/captions');
    const text = await caller.get('/api/render/proxy/beside/captions');
    assert.equal(text.headers.get('content-type'), 'application/x-subrip; charset=utf-8');
    assert.equal(
      text.text,
      '1\n00:00:00,500 --> 00:00:01,200\nHello\n\n2\n00:00:02,000 --> 00:00:03,000\n你好\n',
    );
    const burned = await render('burned', { format: 'mp4' });
    assert.equal(burned.at('output.captions'), undefined);
    assert.equal((await caller.get('/api/render/proxy/burned/captions')).status, 404);
  });

  it('are refused where there are none in the file, and nothing of the upload is kept', async () => {
    const sessionId = await caller.newSession();
    const refused = await caller.uploadPath(sessionId, clip, await file('notes.srt', 'just some notes'));
    assert.equal(refused.status, 400);
    assert.match(refused.text, /no captions with times/);
    assert.match(await caller.say(sessionId, 'trim the silences'), /srt/);
  });
});
