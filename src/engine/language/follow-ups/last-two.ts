import { aimed } from '../../edits/aiming';
import type { Edit } from '../../edits/registry';
import type { FollowUp, Place } from './follow-up';
import { named } from './naming';
import { withOneOfBoth } from './pointing';

/** "Remove both", after the music and the logo were added: what the last two edits were of, one after the other. */
export function ofLastTwo(text: string, place: Place): FollowUp | undefined {
  const { focus, counted, timeline, context, chinese, grammar } = place;
  const [one, other] = focus.deeds.slice(-2);
  if (!one || !other || one.subject.type === other.subject.type) return undefined;
  const clauses: string[] = [];
  const edits: Edit[] = [];
  for (const { subject } of [one, other]) {
    const noun = named(subject, counted, context.media, chinese)?.noun;
    if (noun === undefined) return undefined;
    const clause = withOneOfBoth(text, noun);
    const edit = grammar.read(clause);
    const own = edit && aimed(edit, subject, { timeline, media: context.media });
    if (!own) return undefined;
    clauses.push(clause);
    edits.push(...own);
  }
  return { type: 'followUp', edits, clause: clauses.join(chinese ? '，' : ', ') };
}
