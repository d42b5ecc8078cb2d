import assert from 'node:assert/strict';
import * as z from 'zod';
import type { LanguageModel, ModelChoice, ModelMessage } from '../../src/session/planner/language-model';

const sessionSchema = z.record(z.string(), z.unknown());

type Answer = string | Error | ((signal: AbortSignal) => Promise<string>);

/** A model that gives the answers of a test one after the other, and remembers what it was told. */
export class ScriptedModel implements LanguageModel, ModelChoice {
  readonly name = 'Scripted Model';
  /** The messages of each request. */
  readonly asked: (readonly ModelMessage[])[] = [];
  private readonly answers: Answer[];

  constructor(...answers: Answer[]) {
    this.answers = answers;
  }

  choose(): Promise<LanguageModel> {
    return Promise.resolve(this);
  }

  async answer(messages: readonly ModelMessage[], signal: AbortSignal): Promise<string> {
    this.asked.push([...messages]);
    const next = this.answers.shift() ?? assert.fail('The model was asked too often.');
    if (next instanceof Error) throw next;
    return typeof next === 'string' ? next : next(signal);
  }

  /** The first message of its last request: the rules and the kinds of edit, then the session and the request. */
  get told(): { readonly rules: string; readonly session: Readonly<Record<string, unknown>> } {
    const [first] = this.asked.at(-1) ?? [];
    const text = first?.text ?? assert.fail('The model was not asked.');
    const end = text.lastIndexOf('\n');
    return { rules: text.slice(0, end), session: sessionSchema.parse(JSON.parse(text.slice(end))) };
  }
}
