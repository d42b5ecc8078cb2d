import assert from 'node:assert/strict';
import type { TreeNode, TreeState } from '../../webview/timeline/tree-navigation';
import {
  activeNode,
  findTyped,
  pressKey,
  toggle,
  typeCharacter,
} from '../../webview/timeline/tree-navigation';

const node = (id: string, label: string, children: TreeNode[] = []): TreeNode => ({
  id,
  label,
  description: label,
  children,
});

const nodes = [
  node('video', 'Video', [node('v1', 'intro.mp4'), node('v2', 'interview.mp4'), node('v3', 'outro.mp4')]),
  node('audio', 'Music', [node('a1', 'lo-fi.mp3')]),
  node('empty', 'Titles'),
];

const at = (active: string | undefined, ...collapsed: string[]): TreeState => ({
  active,
  collapsed: new Set(collapsed),
});

function press(state: TreeState, ...keys: string[]): TreeState {
  return keys.reduce((now, key) => pressKey(nodes, now, key) ?? assert.fail(`${key} means nothing`), state);
}

describe('the one tab stop of a tree', () => {
  it('is the first item before any was active', () => {
    assert.equal(activeNode(nodes, at(undefined)), 'video');
    assert.equal(activeNode([], at(undefined)), undefined);
  });

  it('goes to the track when the active segment is folded away', () => {
    assert.equal(activeNode(nodes, at('a1', 'audio')), 'audio');
  });

  it('goes to the first item when the active one is gone', () => {
    assert.equal(activeNode(nodes, at('v9')), 'video');
  });
});

describe('keys in a tree', () => {
  it('Down and Up go through what is shown and stop at the ends', () => {
    assert.equal(press(at('v3'), 'ArrowDown').active, 'audio');
    assert.equal(press(at('audio'), 'ArrowUp').active, 'v3');
    assert.equal(press(at('video', 'video'), 'ArrowDown').active, 'audio');
    assert.equal(press(at('video'), 'ArrowUp').active, 'video');
    assert.equal(press(at('empty'), 'ArrowDown').active, 'empty');
  });

  it('Home and End go to the ends', () => {
    assert.equal(press(at('a1'), 'Home').active, 'video');
    assert.equal(press(at('a1'), 'End').active, 'empty');
    assert.equal(press(at('video', 'audio'), 'End').active, 'empty');
  });

  it('Right unfolds, then goes in; Left goes out, then folds', () => {
    const unfolded = press(at('audio', 'audio'), 'ArrowRight');
    assert.deepEqual(unfolded, at('audio'));
    assert.equal(press(unfolded, 'ArrowRight').active, 'a1');
    assert.equal(press(at('a1'), 'ArrowRight').active, 'a1');
    assert.equal(press(at('a1'), 'ArrowLeft').active, 'audio');
    assert.deepEqual(press(at('a1'), 'ArrowLeft', 'ArrowLeft'), at('audio', 'audio'));
    assert.deepEqual(press(at('audio', 'audio'), 'ArrowLeft'), at('audio', 'audio'));
  });

  it('Enter and Space fold and unfold a track, and leave a segment alone', () => {
    assert.deepEqual(press(at('video'), 'Enter'), at('video', 'video'));
    assert.deepEqual(press(at('video', 'video'), ' '), at('video'));
    assert.deepEqual(press(at('v1'), 'Enter'), at('v1'));
    assert.deepEqual(press(at('empty'), 'Enter'), at('empty'));
  });

  it('* unfolds every track', () => {
    assert.deepEqual(press(at('audio', 'video', 'audio'), '*'), at('audio'));
  });

  it('other keys mean nothing, and so does any key in an empty tree', () => {
    assert.equal(pressKey(nodes, at('video'), 'Tab'), undefined);
    assert.equal(pressKey([], at(undefined), 'ArrowDown'), undefined);
  });

  it('a click on a track makes it active and folds it; the rest stays', () => {
    assert.deepEqual(toggle(nodes, at('v1', 'audio'), 'video'), at('video', 'audio', 'video'));
  });
});

describe('typing in a tree', () => {
  it('finds the next label that begins so, around the end', () => {
    assert.equal(findTyped(nodes, at('video'), 'm')?.active, 'audio');
    assert.equal(findTyped(nodes, at('audio'), 'v')?.active, 'video');
    assert.equal(findTyped(nodes, at('video'), 'x'), undefined);
  });

  it('narrows down as the word grows, and may stay where it is', () => {
    assert.equal(findTyped(nodes, at('video'), 'i')?.active, 'v1');
    assert.equal(findTyped(nodes, at('v1'), 'int')?.active, 'v1');
    assert.equal(findTyped(nodes, at('v1'), 'inte')?.active, 'v2');
  });

  it('goes from one to the next with the same letter again', () => {
    assert.equal(findTyped(nodes, at('v1'), 'ii')?.active, 'v2');
    assert.equal(findTyped(nodes, at('v2'), 'iii')?.active, 'v1');
  });

  it('looks only at what is shown, and not at upper or lower case', () => {
    assert.equal(findTyped(nodes, at('audio', 'video'), 'O'), undefined);
    assert.equal(findTyped(nodes, at('audio'), 'O')?.active, 'v3');
  });

  it('begins a new word after a pause', () => {
    const first = typeCharacter(undefined, 'i', 1000);
    const second = typeCharacter(first, 'n', 1800);
    assert.equal(second.text, 'in');
    assert.equal(typeCharacter(second, 'v', 2601).text, 'v');
  });
});
