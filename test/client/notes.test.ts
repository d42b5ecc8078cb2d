import assert from 'node:assert/strict';
import { webEndpoint } from '../../src/client/endpoint';
import { Transport } from '../../src/client/transport';
import type { CallOptions, Connection, RequestNote } from '../../src/client/transport';
import { paths } from '../../src/contract/addresses';
import { attributionOf } from '../../src/contract/attribution';
import { hangUp, status } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';

describe('What the log is told of a request', () => {
  let service: ScriptedService;
  let notes: RequestNote[];
  beforeEach(async () => {
    service = await ScriptedService.start();
    notes = [];
  });
  afterEach(() => service.close());

  const only = (): Connection => {
    const endpoint = service.endpoint();
    return { endpoint: () => Promise.resolve(endpoint), lost: () => false };
  };
  const call = (options: Partial<CallOptions> = {}, connection = only()): Promise<number> =>
    new Transport(connection, attributionOf('1.2.3', ''), service.clock, (note) => notes.push(note)).call(
      { method: 'GET', path: paths.credits, ...options },
      async ({ statusCode, body }) => {
        await body.dump();
        return statusCode;
      },
    );
  const told = () => notes.map(({ path, status: answered, isFailure }) => ({ path, answered, isFailure }));

  it('is its answer, and whether that is a failure', async () => {
    service.answer('credits', status(204), status(500));
    assert.equal(await call(), 204);
    await assert.rejects(call());
    assert.deepEqual(told(), [
      { path: paths.credits, answered: 204, isFailure: false },
      { path: paths.credits, answered: 500, isFailure: true },
    ]);
  });

  it('is no failure where whoever asks takes the answer for one', async () => {
    service.answer('download', status(416));
    const options = { path: paths.download('render_1'), accepts: (answered: number) => answered === 416 };
    assert.equal(await call(options), 416);
    assert.deepEqual(told(), [{ path: '/api/render/proxy/:id/download', answered: 416, isFailure: false }]);
  });

  it('comes once where another try reaches an engine that had ended', async () => {
    service.answer('credits', status(204));
    const gone = webEndpoint('http://127.0.0.1:1');
    const endpoints = [gone, service.endpoint()];
    const next = {
      endpoint: () => Promise.resolve(endpoints[0] ?? gone),
      lost: () => endpoints.shift() === gone,
    };
    assert.equal(await call({}, next), 204);
    await gone.close();
    assert.deepEqual(told(), [{ path: paths.credits, answered: 204, isFailure: false }]);
  });

  it('comes where there is no answer', async () => {
    service.answer('credits', hangUp);
    await assert.rejects(call());
    assert.deepEqual(told(), [{ path: paths.credits, answered: undefined, isFailure: true }]);
  });

  it('is nothing where whoever asked gave it up', async () => {
    const controller = new AbortController();
    service.answer('credits', () => controller.abort());
    await assert.rejects(call({ signal: controller.signal }));
    assert.deepEqual(notes, []);
  });
});
