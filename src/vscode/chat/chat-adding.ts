import type { Conversation } from '../conversation/conversation';
import type { Outcome } from '../conversation/outcome';

/** Adds files. @param say Told of each one that can't be added; the others are. */
export async function addTelling(
  { record }: Pick<Conversation, 'record'>,
  say: (error: string) => void,
  adding: () => Promise<Outcome>,
): Promise<Outcome> {
  const errors = record.onDidChange((message) => {
    if (message.type === 'entry' && message.entry.role === 'error') say(message.entry.text);
  });
  try {
    return await adding();
  } finally {
    errors.dispose();
  }
}
