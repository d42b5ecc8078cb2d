import { Conversation } from '../prompts/conversation';
import { languageOf } from '../prompts/try-out';
import type { Phrasing } from './phrasing';

/** What comes of a prompt, as far as the ways to say it must not differ in it. */
export class Outcomes {
  private constructor(private readonly conversation: Conversation) {}

  static async of({ means, files = ['talk.mp4'], after = [] }: Phrasing): Promise<Outcomes> {
    const conversation = await Conversation.begin(files, languageOf(means));
    for (const earlier of after) await conversation.say(earlier);
    return new Outcomes(conversation);
  }

  /** What is heard but for the sentences about edits, and the timeline that is left. */
  async after(prompt: string): Promise<string> {
    const tried = this.conversation.rehearsal();
    const heard = await tried.say(prompt);
    const others = heard.flatMap(({ as, does, text }) =>
      as === 'edit' ? [] : [[as, does, as === 'answered' ? text : '']],
    );
    const unnamed = (key: string, value: unknown) => (key === 'id' || key === 'mediaId' ? undefined : value);
    return JSON.stringify([others, await tried.seen()], unnamed);
  }

  end(): Promise<void> {
    return this.conversation.end();
  }
}
