import assert from 'node:assert/strict';
import { mostWaiting, WorkInOrder } from '../../src/session/work-in-order';

/** Work that a test ends. */
function begun(name: string, log: string[]) {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const work = (hasWaited: boolean) => {
    log.push(hasWaited ? `${name} after a wait` : name);
    return promise;
  };
  return { work, end: () => end(), fail: () => fail() };
}

describe('Work in order', () => {
  it('begins the first at once and each other after the one before it', async () => {
    const [order, log] = [new WorkInOrder(), new Array<string>()];
    const [first, second, third] = [begun('a', log), begun('b', log), begun('c', log)];
    const ends = [order.add(first.work), order.add(second.work), order.add(third.work)];
    assert.deepEqual(log, ['a']);
    third.end();
    first.end();
    assert.equal(await ends[0], 'a');
    assert.deepEqual(log, ['a', 'b after a wait']);
    second.end();
    assert.deepEqual(await Promise.all(ends), ['a', 'b', 'c']);
    assert.equal(order.isUnderWay, false);
  });

  it('tells a failure to whoever asked, and goes on', async () => {
    const [order, log] = [new WorkInOrder(), new Array<string>()];
    const [first, second] = [begun('a', log), begun('b', log)];
    const ends = [order.add(first.work), order.add(second.work)];
    first.fail();
    second.end();
    await assert.rejects(Promise.resolve(ends[0]), { message: 'a' });
    assert.equal(await ends[1], 'b');
  });

  it('drops what waits and takes new work after that', async () => {
    const [order, log] = [new WorkInOrder(), new Array<string>()];
    const [first, dropped, later] = [begun('a', log), begun('b', log), begun('c', log)];
    const ends = [order.add(first.work), order.add(dropped.work)];
    assert.equal(order.dropWaiting(), 1);
    assert.equal(await ends[1], undefined);
    ends.push(order.add(later.work));
    first.end();
    later.end();
    assert.deepEqual(await Promise.all(ends), ['a', undefined, 'c']);
    assert.deepEqual(log, ['a', 'c after a wait']);
  });

  it('is full with so much waiting', () => {
    const [order, log] = [new WorkInOrder(), new Array<string>()];
    for (let count = 0; count < mostWaiting; count++) void order.add(begun('a', log).work);
    assert.equal(order.isFull, false);
    void order.add(begun('a', log).work);
    assert.equal(order.isFull, true);
  });
});
