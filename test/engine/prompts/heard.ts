import assert from 'node:assert/strict';
import { noEditTool, notUnderstoodTool } from '../../../src/contract/edits';
import type { TurnEvent } from '../../../src/engine/server/turn-events';
import type { Outcome } from './row';

/** What came of one clause, as a user hears it. */
export interface Heard {
  readonly as:
    | 'edit'
    | 'refused'
    | 'asked'
    | 'proposed'
    | 'notHere'
    | 'notUnderstood'
    | 'answered'
    | 'courtesy'
    | 'undone'
    | 'redone'
    | 'startedOver'
    | 'session'
    | 'remark';
  /** Of an edit, as it was sent. */
  readonly edit?: unknown;
  /** Of the session: what it does. */
  readonly does?: string;
  readonly text: string;
}

/** Sentences that tell what came of a clause which is no edit; the first that fits. */
const sentences: readonly (readonly [Heard['as'], RegExp])[] = [
  ['notHere', /can’t be done here|这里做不到/],
  ['notUnderstood', /^I did not understand|^没有看懂/],
  ['refused', /before this message, is no longer there|^(?:“.*”: )?Which clip that is depends|按这条消息之前的编号|指的是哪一段取决于/],
  ['refused', /before this message, is already cut|按这条消息之前的时间/],
  ['refused', /^(?:“.*”: )?What that is about was named in|这里说的是“.*”里的片段/],
  ['refused', /^No step was about|^Nothing was changed yet, so|^没有关于|^还没有做过任何修改，也就/],
  ['undone', /^Undid the last|^There is nothing to undo|^已撤销|^没有可以撤销/],
  ['redone', /^Did .*undone changes? again|^There is nothing to redo|^已重做|^没有可以重做/],
  ['startedOver', /^Started over|^已重新开始/],
  ['courtesy', /^You are welcome|^All right, nothing|^不客气|^好的，没有任何改动/],
  ['proposed', /^You could do th|^可以试试/],
  ['asked', /^(?:What do|Did) you mean|^“.*”(?:是指|无法单独撤销)|^.* can’t be undone alone|^Which one|^What should the title|^标题写什么|^要哪一个/],
  ['answered', /^The timeline is|^Nothing is edited yet|^You can ask|^Use Export|^Say “undo”|^时间线|^还没有剪辑|^可以这样说|^请用“导出”|^可以说“撤销”/],
]; // prettier-ignore

/** Told beside what was asked for. */
const placed = /^(?:Placed \d+ clips?|已将 \d+ 个片段放到时间线)/;
const remark = /taken as (?:a remark|remarks)|当作说明，没有单独执行/;
const unplaced = /(?:is|are) uploaded, but not on the timeline|已上传，但不在时间线上/;

/** What came of each clause of a message, in order. */
export function heardIn(events: readonly TurnEvent[]): Heard[] {
  const heard: Heard[] = [];
  let edit: unknown;
  let isOpen = false;
  for (const event of events) {
    if (event.type === 'tool_call') {
      edit = event.args;
    } else if (event.type === 'tool_result') {
      // What was not understood is told by its sentence, as everything that is no edit.
      if (event.name === notUnderstoodTool || event.name === noEditTool) continue;
      heard.push({ as: isDone(event.result) ? 'edit' : 'refused', edit, text: '' });
      isOpen = true;
    } else if (event.type === 'text') {
      const text = event.content.trim();
      const before = heard.at(-1);
      if (before?.as === 'refused' && before.text === '' && placed.test(text)) {
        // "Join them", and that is how they are placed.
        heard[heard.length - 1] = { ...before, as: 'edit', text };
      }
      if (placed.test(text) || unplaced.test(text)) continue;
      if (remark.test(text)) {
        heard.push({ as: 'remark', text });
        isOpen = false;
        continue;
      }
      const as = sentences.find(([, words]) => words.test(text))?.[0];
      const last = heard.at(-1);
      // An edit's own sentences follow it.
      if (last && isOpen && (as === undefined || as === 'asked' || last.text === '')) {
        heard[heard.length - 1] = { ...last, text: `${last.text}\n${text}`.trim() };
      } else {
        heard.push({ as: as ?? 'answered', text });
        isOpen = false;
      }
    }
  }
  return heard;
}

function isDone(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'done' in result && result.done === true;
}

/** Whether something like this may leave another timeline behind. */
export function changes({ as }: Heard): boolean {
  return ['edit', 'undone', 'redone', 'startedOver'].includes(as);
}

/** @throws {AssertionError} where a clause came to something else. */
export function assertHeard(heard: Heard, expected: Outcome): void {
  const differs = `heard ${JSON.stringify(heard)}, not ${shown(expected)}`;
  if (typeof expected === 'string') {
    assert.equal(heard.as, expected === 'edited' ? 'edit' : expected, differs);
  } else if ('edit' in expected) {
    assert.equal(heard.as, 'edit', differs);
    assertEdit(heard.edit, expected);
  } else if ('session' in expected) {
    assert.ok(heard.as === 'session' && heard.does === expected.session, differs);
  } else {
    const [[as, wanted] = []] = Object.entries(expected);
    assert.equal(heard.as, as, differs);
    const said = Array.isArray(wanted) ? wanted : [wanted];
    for (const each of said) assert.match(heard.text, each instanceof RegExp ? each : counted(each), differs);
  }
}

/** "Undid the last change" is one step, and "Undid the last 2 changes" are two. */
function counted(steps: unknown): RegExp {
  if (steps === 0) return /nothing to|没有可以/;
  return steps === 1 ? /last change|the undone change|上一步|撤销的修改/ : new RegExp(` ${String(steps)} `);
}

function assertEdit(actual: unknown, expected: object): void {
  assert.ok(typeof actual === 'object' && actual !== null);
  const fields = new Map<string, unknown>(Object.entries(actual));
  for (const [key, value] of Object.entries(expected)) {
    const own = fields.get(key);
    if (key === 'edit' && Array.isArray(value)) assert.ok(value.includes(own), `${String(own)} was done`);
    else assert.deepEqual(own, value, `${key} of ${JSON.stringify(actual)}`);
  }
}

function shown(expected: Outcome): string {
  return JSON.stringify(expected, (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
}
