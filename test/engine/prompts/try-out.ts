import assert from 'node:assert/strict';
import { Conversation } from './conversation';
import { assertSeen } from './facts';
import { assertHeard, changes } from './heard';
import type { Row } from './row';

/** The language that VS Code has where such a prompt is written. */
export const languageOf = (prompt: string) => (/\p{Script=Han}/u.test(prompt) ? 'zh' : 'en');

/**
 * Says what was said before, then the prompt, and looks at what came of it.
 * @throws {AssertionError}
 */
export async function tryOut({
  prompt,
  files = ['talk.mp4'],
  after = [],
  outcomes,
  shows,
}: Row): Promise<void> {
  const conversation = await Conversation.begin(files, languageOf(prompt));
  try {
    for (const earlier of after) {
      const heard = await conversation.say(earlier);
      assert.ok(!heard.some(({ as }) => as === 'notUnderstood'), `“${earlier}”: ${JSON.stringify(heard)}`);
    }
    const before = await conversation.draft();
    const heard = await conversation.say(prompt);
    const told = JSON.stringify(heard);
    outcomes.forEach((outcome, i) => {
      const each = heard[i];
      assert.ok(each, `nothing came of clause ${i + 1}: ${told}`);
      assertHeard(each, outcome);
    });
    assert.equal(heard.length, outcomes.length, `more came of it: ${told}`);
    if (!heard.some(changes)) assert.equal(await conversation.draft(), before, 'nothing was to change');
    const timeline = await conversation.seen();
    if (Object.keys(shows).length > 0) {
      assert.ok(timeline, 'nothing is on the timeline');
      assertSeen(timeline, shows);
    }
    if (heard.every(({ as }) => as === 'edit')) {
      await conversation.undo();
      assert.equal(await conversation.draft(), before, 'undone, it is as it was before');
    }
  } finally {
    await conversation.end();
  }
}
