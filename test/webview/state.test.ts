import assert from 'node:assert/strict';
import type { HostMessage } from '../../src/vscode/panel/messages';
import { protocolVersion } from '../../src/vscode/panel/messages';
import { usualSizes } from '../../webview/part-sizes';
import { isHostMessage, pageVersion } from '../../webview/host-message';
import { panelStates } from './fixtures/panel-states';
import {
  canEditByHand,
  canExport,
  canRedo,
  canUndo,
  canSend,
  entryWithActions,
  reduce,
} from '../../webview/state';
import { readSavedState } from '../../webview/vscode-api';
import { busyState, editedState, entry, openingState, snapshotOf } from './fixtures/panel-state';

describe('what the page shows after a message of the host', () => {
  it('is nothing until the first snapshot, whatever comes before it', () => {
    const early: HostMessage = { type: 'progress', progress: null };
    assert.equal(reduce(null, early), null);
    assert.equal(reduce(null, snapshotOf(openingState)), openingState);
  });

  it('is the new snapshot as a whole, not mixed with the old', () => {
    const after = reduce(editedState, snapshotOf(openingState));
    assert.equal(after, openingState);
  });

  it('appends streamed text to its entry and leaves the others as they are', () => {
    const after = reduce(busyState, { type: 'textDelta', entryId: '5', text: ' blurred' });
    assert.equal(after?.conversation[4]?.text, 'The canvas becomes **1080×1920**, with the picture blurred');
    assert.equal(after.conversation[0], busyState.conversation[0]);
    assert.equal(busyState.conversation[4]?.text, 'The canvas becomes **1080×1920**, with the picture');
  });

  it('drops text for an entry that it does not know', () => {
    const after = reduce(busyState, { type: 'textDelta', entryId: 'gone', text: 'x' });
    assert.equal(after?.conversation, busyState.conversation);
  });

  it('puts a new entry last and a new version in the place of the old', () => {
    const added = reduce(editedState, { type: 'entry', entry: entry('9', 'notice', 'Saved') });
    assert.deepEqual(
      added?.conversation.map(({ id }) => id),
      ['1', '2', '9'],
    );
    const replaced = reduce(added, { type: 'entry', entry: entry('2', 'agent', 'Other words') });
    assert.deepEqual(
      replaced?.conversation.map(({ text }) => text),
      [editedState.conversation[0]?.text, 'Other words', 'Saved'],
    );
  });

  it('replaces media, progress, timeline and exports', () => {
    const messages: HostMessage[] = [
      { type: 'media', media: [] },
      { type: 'progress', progress: null },
      { type: 'timeline', timeline: null, history: { undo: 0, redo: 1 } },
      { type: 'exports', exports: [] },
      { type: 'focusPrompt' },
    ];
    const after = messages.reduce<ReturnType<typeof reduce>>(reduce, busyState);
    assert.deepEqual(after, {
      ...busyState,
      ...{ media: [], progress: null, timeline: null, history: { undo: 0, redo: 1 }, exports: [] },
    });
  });
});

describe('what can be done', () => {
  it('is to send while no turn is under way', () => {
    assert.equal(canSend(editedState), true);
    assert.equal(canSend(busyState), false);
  });

  it('is to export once a track has a segment', () => {
    assert.equal(canExport(openingState), false);
    const emptyTrack = { durationMs: 0, tracks: [{ type: 'video' as const, typeNumber: 0, segments: [] }] };
    assert.equal(canExport({ ...openingState, timeline: emptyTrack }), false);
    assert.equal(canExport(editedState), true);
  });

  it('is to undo and do again what the history has, on this computer, while nothing is under way', () => {
    const history = { undo: 2, redo: 0 };
    assert.deepEqual(
      [canUndo, canRedo].map((can) => can({ ...editedState, history })),
      [true, false],
    );
    assert.equal(canRedo({ ...editedState, history: { undo: 0, redo: 1 } }), true);
    assert.equal(canUndo({ ...editedState, history, service: 'cloud' }), false);
    assert.equal(canUndo({ ...busyState, history }), false);
  });

  it('is to go on by hand while what was done by hand is under way', () => {
    const { progress } = busyState;
    assert.equal(canEditByHand(busyState), false);
    const byHand = { ...busyState, progress: progress && { ...progress, takesEdits: true } };
    assert.equal(canEditByHand(byHand), true);
    assert.equal(canSend(byHand), false, 'words wait');
    assert.equal(isHostMessage({ type: 'progress', progress: byHand.progress }), true);
  });

  it('is offered by the newest entry with actions, and no longer once the user went on', () => {
    const older = entry('a', 'agent', 'one', { actions: ['undo'] });
    const newer = entry('b', 'agent', 'two', { actions: ['export', 'undo'] });
    const plain = entry('c', 'notice', 'three');
    assert.equal(entryWithActions([older, newer, plain])?.id, 'b');
    assert.equal(entryWithActions([older, entry('d', 'user', 'go on'), plain]), undefined);
    assert.equal(entryWithActions([]), undefined);
    const suggesting = entry('e', 'agent', 'Which?', { suggestions: ['mute it'] });
    assert.equal(entryWithActions([older, newer, suggesting])?.id, 'e');
  });
});

describe('what the page takes from outside', () => {
  it('is every message of the host', () => {
    const messages: HostMessage[] = [
      ...Object.values(panelStates).map(snapshotOf),
      { type: 'textDelta', entryId: '1', text: '' },
      { type: 'entry', entry: entry('1', 'user', 'hi') },
      { type: 'progress', progress: null },
      { type: 'media', media: [] },
      { type: 'timeline', timeline: null, history: { undo: 0, redo: 1 } },
      { type: 'exports', exports: [] },
      { type: 'focusPrompt' },
    ];
    for (const message of messages) assert.equal(isHostMessage(message), true, message.type);
    assert.equal(pageVersion, protocolVersion);
  });

  it('is nothing else', () => {
    const others: unknown[] = [
      null,
      'focusPrompt',
      {},
      { type: 'toString' },
      { type: 'snapshot', version: 1, state: openingState },
      { type: 'snapshot', version: pageVersion, state: null },
      { type: 'textDelta', entryId: '1' },
      { type: 'entry', entry: null },
      { type: 'timeline', timeline: null },
      { type: 'timeline', timeline: {}, history: { undo: 0, redo: 0 } },
      { type: 'timeline', timeline: { durationMs: NaN, tracks: [] }, history: { undo: 0, redo: 0 } },
      { type: 'entry', entry: { ...entry('1', 'user', 'hi'), actions: ['format'] } },
      {
        type: 'media',
        media: [{ id: 'm', name: 'a.mp4', kind: 'video', status: { type: 'ready', width: '1' } }],
      },
      { type: 'exports', exports: [{ id: 'x', name: 'a.mp4', status: { type: 'rendering' } }] },
      {
        type: 'snapshot',
        version: pageVersion,
        state: { ...openingState, strings: { ...openingState.strings, send: 1 } },
      },
      { type: 'frame', mediaId: 'm', atMs: 0, height: 360, jpeg: 'data:' },
    ];
    for (const other of others) assert.equal(isHostMessage(other), false, JSON.stringify(other));
  });

  const unarranged = { draft: '', collapsed: [], sizes: usualSizes, isWide: false };

  it('is what it saved itself, as far as it can be understood', () => {
    assert.deepEqual(readSavedState({ draft: 'cut', collapsed: ['a', 1] }), {
      ...unarranged,
      draft: 'cut',
      collapsed: ['a'],
    });
    const shown = {
      ...unarranged,
      sizes: { conversation: 50, preview: 20 },
      narrowSizes: { preview: 60 },
      isWide: true,
      conversation: 'c1',
    };
    assert.deepEqual(readSavedState(shown), shown);
    for (const saved of [
      undefined,
      null,
      'x',
      { draft: 3 },
      { collapsed: 'a' },
      { conversation: 1 },
      { sizes: {} },
      { sizes: { conversation: 500, preview: NaN } },
      { narrowSizes: { preview: '60' } },
      { view: { playheadMs: -1 } },
    ]) {
      assert.deepEqual(readSavedState(saved), unarranged);
    }
  });
});
