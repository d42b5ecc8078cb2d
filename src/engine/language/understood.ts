import type { Edit } from '../edits/registry';
import type { NotOffered } from './requests/not-offered';
import type { Topic } from './requests/questions';
import type { Request } from './requests/requests';

/** What one clause was read as. */
export type Understood =
  | { readonly type: 'edit'; readonly edit: Edit; readonly clause: string }
  | {
      /** What it means follows from what was done before, see {@link readFollowUp}. */
      readonly type: 'followUp';
      readonly clause: string;
      /** The same in words that stand by themselves. */
      readonly meant: string;
      readonly edits: readonly Edit[];
      /** The deed of the focus that this takes the place of. */
      readonly insteadOf?: number | undefined;
      /** The ids of the clips that are named by their files, whose numbers were others before that deed. */
      readonly clipIds?: readonly string[] | undefined;
      /** `meant` is to be read against what was there before that deed, in place of the edits. */
      readonly isReadBefore?: boolean | undefined;
    }
  | (Exclude<Request, { type: 'question' }> & { readonly clause: string })
  | {
      readonly type: 'question';
      readonly about: Topic;
      readonly clause: string;
      /** Of a clip: its number from 1, or from the end by a negative one; or the file. */
      readonly clip?: number | undefined;
      readonly fileName?: string | undefined;
      /** The moment that it is about, in milliseconds; a negative one is counted from the end. */
      readonly atMs?: number | undefined;
      /** Prompts that are near to what was asked. */
      readonly instead: readonly string[];
    }
  /** What the edit would make of the length is asked; `prompt` asks for it. */
  | { readonly type: 'supposed'; readonly clause: string; readonly edit: Edit; readonly prompt: string }
  /** What it hangs on is not so. @param lengthMs of what that was said. */
  | { readonly type: 'notNeeded'; readonly clause: string; readonly lengthMs: number }
  /** "Never mind", with nothing that is still to be done. */
  | { readonly type: 'dropped'; readonly clause: string }
  /** What it is about was named in a clause that was not carried out. */
  | { readonly type: 'unsure'; readonly clause: string; readonly lost: string }
  /** "Undo the music": the step that it is about is looked for in the history. */
  | { readonly type: 'undoOf'; readonly what: string; readonly clause: string }
  | {
      /** What may be meant is asked back, or edits are proposed for a wish that names none. */
      readonly type: 'ask';
      readonly clause: string;
      readonly why: 'ambiguous' | 'vague';
      /** Prompts that are understood, the likeliest first. */
      readonly choices: readonly string[];
    }
  /** A title without a text: that is asked for. */
  | { readonly type: 'askText'; readonly clause: string }
  | {
      readonly type: 'unknown';
      readonly clause: string;
      /** The words that made no sense, where the rest of the clause did. */
      readonly leftover: readonly string[];
      /** The nearest things that can be asked: real prompts. */
      readonly instead: readonly string[];
      /** The only one of them is what all but the leftover words ask for. */
      readonly isGuess?: true;
      /** What was wished for, where it is known that nothing here does it. */
      readonly notOffered?: NotOffered;
    };
