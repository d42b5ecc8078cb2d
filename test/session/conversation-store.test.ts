import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConversationStore } from '../../src/session/conversation-store';
import type { Branch } from '../../src/session/conversation-store';
import { savedLimits, withinLimits } from '../../src/session/saved-conversation';
import type { SavedConversation } from '../../src/session/saved-conversation';

const file = { path: '/videos/city.mp4', name: 'city.mp4', kind: 'video', durationMs: 10_000 } as const;

function conversation(id: string, more: Partial<SavedConversation> = {}): SavedConversation {
  return {
    version: 1,
    id,
    name: 'city.mp4',
    isNamed: false,
    session: {
      address: 'https://video.example',
      sessionId: '5529798706024415232',
      taskId: '5529798706024415999',
      service: 'cloud',
      media: [file],
      lostMedia: [],
    },
    entries: [said('e1', 'trim the silences'), { ...said('e2', 'Done.'), role: 'agent', actions: ['undo'] }],
    isCut: false,
    media: [{ id: 'm1', name: 'city.mp4', kind: 'video', durationMs: 10_000 }],
    timeline: timelineOf(1),
    exports: [
      {
        id: 'x1',
        name: 'city.edited.mp4',
        state: 'done',
        path: '/videos/city.edited.mp4',
        bytes: 9,
        durationMs: 8,
      },
    ],
    createdAt: 1,
    lastUsedAt: 2,
    ...more,
  };
}

function said(id: string, text: string): SavedConversation['entries'][number] {
  return { id, role: 'user', text, changes: [], actions: [], suggestions: [] };
}

function timelineOf(segments: number, raw: Record<string, unknown> = { s: 0, vendor: { key: 1 } }) {
  const each = (index: number) => ({ id: `v${index}`, startMs: 0, endMs: 10_000, name: 'city', raw });
  const track = {
    type: 'video' as const,
    typeNumber: 0,
    segments: Array.from({ length: segments }, (_, i) => each(i)),
  };
  return { durationMs: 10_000, tracks: [track] };
}

describe('The store of conversations', () => {
  let folder: string;
  let store: ConversationStore;
  let logged: string[];
  const open: ConversationStore[] = [];

  /** Another window on the same folder. */
  function window(): ConversationStore {
    const log = { info: () => undefined, warn: (message: string) => void logged.push(message) };
    const each = new ConversationStore(join(folder, 'conversations'), log);
    open.push(each);
    return each;
  }
  const pathOf = (id: string) => join(folder, 'conversations', `${id}.json`);
  const namesIn = async (each: ConversationStore) => (await each.list()).map(({ name }) => name);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'conversations-'));
    logged = [];
    store = window();
  });
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    await rm(folder, { recursive: true });
  });

  it('is empty, and makes no folder, before the first conversation', async () => {
    assert.deepEqual(await store.list(), []);
    assert.deepEqual(await readdir(folder), []);
  });

  it('brings a conversation back as it was, in another window', async () => {
    store.saveSoon('a', () => conversation('a'));
    await store.close();
    assert.deepEqual(await window().read('a'), {
      type: 'found',
      conversation: conversation('a'),
    });
  });

  it('gathers changes and writes the last state of each, whole, with nothing else left in the folder', async () => {
    for (let round = 0; round < 50; round++)
      store.saveSoon('a', () => conversation('a', { lastUsedAt: round }));
    store.saveSoon('b', () => conversation('b'));
    await store.flush();
    assert.deepEqual((await readdir(join(folder, 'conversations'))).sort(), ['a.json', 'b.json']);
    const found = await store.read('a');
    assert(found.type === 'found' && found.conversation.lastUsedAt === 49);
  });

  it('keeps nothing of a conversation that has nothing to keep', async () => {
    store.saveSoon('a', () => undefined);
    await store.flush();
    assert.deepEqual(await readdir(folder), []);
  });

  it('writes what is under way when the window closes, and nothing that comes after', async () => {
    let underWay: SavedConversation['underWay'] = { type: 'editing' };
    store.saveSoon('a', () => conversation('a', { ...(underWay && { underWay }) }));
    const closed = store.close();
    underWay = undefined;
    store.saveSoon('a', () => conversation('a'));
    await closed;
    const found = await window().read('a');
    assert(found.type === 'found');
    assert.deepEqual(found.conversation.underWay, { type: 'editing' });
  });

  it('lists the one that was used last first', async () => {
    for (const [id, lastUsedAt] of [
      ['a', 10],
      ['b', 30],
      ['c', 20],
    ] as const)
      store.saveSoon(id, () => conversation(id, { name: id, lastUsedAt }));
    assert.deepEqual(await namesIn(store), ['b', 'c', 'a']);
  });

  it('skips spoiled files, says so, and leaves them as they are', async () => {
    store.saveSoon('good', () => conversation('good', { name: 'good' }));
    await store.flush();
    const whole = await readFile(pathOf('good'), 'utf8');
    const spoiled = {
      cut: whole.slice(0, 100),
      empty: '',
      other: '{"writer":"x","conversation":{"version":2}}',
      // Under a name that is not its own.
      moved: whole,
    };
    for (const [id, text] of Object.entries(spoiled)) await writeFile(pathOf(id), text);
    await writeFile(join(folder, 'conversations', 'notes.txt'), 'mine');
    assert.deepEqual(await namesIn(store), ['good']);
    for (const [id, text] of Object.entries(spoiled)) {
      assert.equal((await store.read(id)).type, 'spoiled', id);
      assert.equal(await readFile(pathOf(id), 'utf8'), text, id);
      assert.ok(
        logged.some((line) => line.includes(id)),
        id,
      );
    }
    assert.ok(
      logged.every((line) => !line.includes('trim the silences')),
      'the log holds no words of the user',
    );
  });

  it('knows nothing of an id that is a path', async () => {
    await writeFile(join(folder, 'secret.json'), '{}');
    for (const id of ['../secret', '/etc/passwd', '', 'a/b', 'a\0b']) {
      assert.deepEqual(await store.read(id), { type: 'none' });
    }
    assert.deepEqual(logged, []);
  });

  it('forgets a conversation that is deleted, for other windows too', async () => {
    store.saveSoon('a', () => conversation('a'));
    await store.flush();
    store.saveSoon('a', () => conversation('a', { name: 'late' }));
    await window().delete('a');
    await store.flush();
    assert.deepEqual(await store.list(), []);
    assert.equal((await store.read('a')).type, 'none');
    await store.delete('a');
  });

  it('leaves a conversation to the window that took it up last', async () => {
    store.saveSoon('a', () => conversation('a', { name: 'first' }));
    await store.flush();
    const other = window();
    await other.takeOver(conversation('a', { name: 'second' }));
    other.saveSoon('a', () => conversation('a', { name: 'third' }));
    assert.deepEqual(await namesIn(other), ['third']);
    await store.takeOver(conversation('a', { name: 'fourth' }));
    assert.deepEqual(await namesIn(other), ['fourth']);
  });

  it('keeps what is done in the window that lost it as a conversation of its own, and tells it once', async () => {
    store.saveSoon('a', () => conversation('a'));
    await store.flush();
    const other = window();
    await other.takeOver(conversation('a'));
    const parted: Branch[] = [];
    const say = (text: string) => {
      const entries = [...conversation('a').entries, said('e3', text)];
      store.saveSoon(
        'a',
        () => conversation('a', { entries, lastUsedAt: 9 }),
        (branch) => parted.push(branch),
      );
    };
    say('add music');
    await store.flush();
    say('add more music');
    await store.close();
    assert.equal(parted.length, 1);
    assert.equal(parted[0]?.name, 'city.mp4 (2)');
    const found = await other.list();
    assert.deepEqual(
      found.map(({ id, name, entries }) => [id, name, entries.at(-1)?.text]),
      [
        [parted[0].id, 'city.mp4 (2)', 'add more music'],
        ['a', 'city.mp4', 'Done.'],
      ],
    );
  });

  it('parts with nothing where nothing was done but what every window tells', async () => {
    store.saveSoon('a', () => conversation('a'));
    await store.flush();
    const other = window();
    await other.takeOver(conversation('a', { name: 'second' }));
    const { entries } = conversation('a');
    const told = { ...said('e3', 'Exported to city.edited.mp4'), role: 'notice' as const };
    store.saveSoon(
      'a',
      () => conversation('a', { entries: [...entries, told] }),
      () => assert.fail('parted'),
    );
    await store.flush();
    assert.deepEqual(await namesIn(other), ['second']);
  });

  it('goes on without a disk that takes it', async () => {
    await writeFile(join(folder, 'conversations'), 'a file where the folder should be');
    store.saveSoon('a', () => conversation('a'));
    await store.flush();
    assert.match(logged.at(-1) ?? '', /could not be kept/);
  });
});

describe('A conversation on disk', () => {
  it('is kept as it is where it is of an ordinary length', () => {
    const ordinary = conversation('a');
    assert.deepEqual(withinLimits(ordinary), ordinary);
  });

  it('keeps its newest entries where it has too many, and says that it was cut', () => {
    const many = Array.from({ length: savedLimits.entries + 7 }, (_, i) => said(`e${i}`, 'more'));
    const cut = withinLimits(conversation('a', { entries: many }));
    assert.equal(cut.entries.length, savedLimits.entries);
    assert.equal(cut.entries.at(-1)?.id, many.at(-1)?.id);
    assert.equal(cut.isCut, true);
    assert.equal(withinLimits({ ...cut, entries: cut.entries.slice(-3) }).isCut, true);
  });

  it('stays under 2 MB, however long its replies and its timeline are', () => {
    const long = Array.from({ length: 50 }, (_, i) => said(`e${i}`, 'x'.repeat(100_000)));
    for (const timeline of [timelineOf(800, { padding: 'x'.repeat(5000) }), timelineOf(20_000)]) {
      const cut = withinLimits(conversation('a', { entries: long, timeline }));
      assert.ok(JSON.stringify(cut).length < 2_000_000);
      assert.ok(cut.entries.length > 5, 'the newest are there');
    }
  });

  it('keeps of a long timeline what is shown, and of an endless one nothing', () => {
    const long = withinLimits(
      conversation('a', { timeline: timelineOf(800, { padding: 'x'.repeat(5000) }) }),
    );
    assert.equal(long.timeline?.tracks[0]?.segments.length, 800);
    assert.equal(withinLimits(conversation('a', { timeline: timelineOf(20_000) })).timeline, null);
  });

  it('keeps nothing of a single entry that is larger than all there is room for', () => {
    const cut = withinLimits(
      conversation('a', { entries: [said('e1', 'x'.repeat(savedLimits.entriesJson))] }),
    );
    assert.deepEqual([cut.entries, cut.isCut], [[], true]);
  });
});
