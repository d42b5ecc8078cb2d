import assert from 'node:assert/strict';
import { ServiceError, isServiceError } from '../../src/client/errors';
import { silence } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { signedInClient, windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { authorisedCalls, callNames } from './calls';

describe('Cancelling a request', () => {
  let service: ScriptedService;
  let controller: AbortController;
  beforeEach(async () => {
    service = await ScriptedService.start();
    controller = new AbortController();
  });
  afterEach(() => service.close());

  const isCancelled = (error: unknown) => isServiceError(error, 'cancelled');

  for (const name of callNames) {
    it(`before it leaves sends nothing: ${name}`, async () => {
      controller.abort();
      await assert.rejects(authorisedCalls[name](signedInClient(service), controller.signal), isCancelled);
      assert.deepEqual(service.order, []);
    });

    it(`while the token is taken does not send it: ${name}`, async () => {
      service.answer('anonymousToken', () => controller.abort());
      await assert.rejects(authorisedCalls[name](windowOf(service).client, controller.signal), isCancelled);
      assert.deepEqual(service.order, ['anonymousToken']);
    });

    it(`while it waits for an answer: ${name}`, async () => {
      service.answer(name, () => controller.abort());
      await assert.rejects(authorisedCalls[name](signedInClient(service), controller.signal), isCancelled);
      assert.deepEqual(service.order, [name]);
    });

    it(`while its answer arrives: ${name}`, async () => {
      const begun: Answer = async ({ response, delivered }) => {
        const type =
          name === 'run' ? 'text/event-stream' : name === 'download' ? 'video/mp4' : 'application/json';
        response.writeHead(200, { 'Content-Type': type, 'Content-Length': '1000' });
        response.write(name === 'run' ? 'data: {"type":"text","content":"A"}\n\n' : '{"code":0,');
        await delivered();
        controller.abort();
      };
      service.answer(name, begun);
      await assert.rejects(authorisedCalls[name](signedInClient(service), controller.signal), (error) =>
        // A download's body is the reader's own.
        name === 'download' ? error instanceof Error : isCancelled(error),
      );
    });

    it(`while a refusal arrives: ${name}`, async () => {
      service.answer(name, async ({ response, delivered }) => {
        response.writeHead(500, { 'Content-Length': '1000' });
        response.write('{');
        await delivered();
        controller.abort();
      });
      await assert.rejects(authorisedCalls[name](signedInClient(service), controller.signal), isCancelled);
    });
  }

  it('cancels no request that waits for the same token', async () => {
    const { client } = windowOf(service);
    let release: () => void = () => undefined;
    service.answer('anonymousToken', async (exchange) => {
      await new Promise<void>((resolve) => (release = resolve));
      await service.asContract('anonymousToken')(exchange);
    });
    const first = assert.rejects(client.credits(controller.signal), isCancelled);
    const second = client.credits();
    while (service.requests('anonymousToken').length === 0) await service.turns(1);
    controller.abort();
    await first;
    release();
    assert.equal((await second).total, 100);
    assert.deepEqual(service.order, ['anonymousToken', 'credits']);
  });

  it('tells of the cancelling, not of what it broke, whatever the reason', async () => {
    service.answer('credits', silence);
    const reason = new Error('the window closes');
    setImmediate(() => controller.abort(reason));
    await assert.rejects(
      signedInClient(service).credits(controller.signal),
      (error) =>
        error instanceof ServiceError && error.kind === 'cancelled' && error.message === 'Cancelled.',
    );
  });
});
