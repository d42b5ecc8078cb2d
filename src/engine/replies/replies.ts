/** The languages that the engine answers in. */
export type ReplyLanguage = 'en' | 'zh';

/** The same words in every language: a missing one is a type error. */
export type Translations<T> = Readonly<Record<ReplyLanguage, T>>;

/**
 * Everything that the engine says to people, but for the words of one kind of edit alone, which stand with that
 * kind as `Translations` and are chosen with `choose`. Times come as milliseconds and are written for people.
 */
export interface Replies {
  readonly language: ReplyLanguage;
  readonly choose: <T>(translations: Translations<T>) => T;

  /** A moment: `0:12.4`. */
  readonly time: (ms: number) => string;
  /** A length: `3.2 s`, from a minute on `1:05.3`. */
  readonly span: (ms: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly quoted: (text: string) => string;

  /** To an empty message, or a greeting. */
  readonly greeting: (hasMedia: boolean) => string;
  readonly placed: (fileNames: readonly string[], durationMs: number) => string;
  readonly nothingUploaded: (extensions: readonly string[]) => string;
  /** @param changes the prompts that made what was undone, the latest first. */
  readonly undone: (changes: readonly string[]) => string;
  readonly nothingToUndo: () => string;
  readonly redone: (changes: readonly string[]) => string;
  readonly nothingToRedo: () => string;
  readonly startedOver: () => string;
  /** An earlier timeline is back. @param changes against the one before that. */
  readonly restored: (changes: readonly string[]) => string;
  readonly alreadyRestored: () => string;
  /** The history has no such timeline any more. */
  readonly timelineGone: () => string;
  /** To "how long is it?". */
  readonly length: (durationMs: number, clips: number) => string;
  /** To "how long would it be if …?". @param choices the prompt that does it. */
  readonly lengthWith: (beforeMs: number, afterMs: number, choices: readonly string[]) => string;
  /** To "what's on the timeline?"; the summary is the contract's. */
  readonly timeline: (summary: string) => string;
  readonly emptyTimeline: () => string;
  /** To the same questions before the first edit. */
  readonly notPlacedYet: (fileNames: readonly string[], durationMs: number) => string;
  /** Files that came after the first edit and that nobody put on the timeline. */
  readonly unplaced: (fileNames: readonly string[]) => string;
  readonly howToExport: () => string;
  readonly howToUndo: () => string;
  /** What was said beside the wishes and asks for nothing, as the user wrote it. */
  readonly remarks: (texts: readonly string[]) => string;
  readonly courtesy: () => string;
  /** @param what as a noun at the start of a sentence. @param where it can be had, see `NotOffered`. */
  readonly notOffered: (
    what: string,
    where: 'cloud' | 'captionsFile' | 'soundFile' | 'file' | 'export' | 'nowhere',
  ) => string;
  /** @param choices prompts, of which one is meant. */
  readonly ask: (clause: string, choices: readonly string[]) => string;
  /** To a wish that names no edit. @param proposals prompts that fit the video. */
  readonly propose: (clause: string, proposals: readonly string[]) => string;
  /** To "yes" where several things were listed. */
  /** What a title is to say. */
  readonly askText: () => string;
  readonly askAgain: (choices: readonly string[], several: boolean) => string;
  /** To a wish whose condition is not met. @param length of what it was said of. */
  readonly notNeeded: (length: string) => string;
  /** To "no" and "never mind". */
  readonly dropped: () => string;
  /** Before what is done in the place of something else. @param clause that asked for that; may be empty. */
  readonly insteadOf: (clause: string) => string;
  /** A refusal as one of several clauses. */
  readonly ofClause: (clause: string, why: string) => string;
  /** To "what changed?" */
  readonly changes: (changes: readonly string[]) => string;
  /** Of a change that no track shows. */
  readonly unseenChange: () => string;
  readonly nothingChangedYet: () => string;
  /** To "what did you just do?". @param prompt that did it. */
  readonly lastStep: (prompt: string, changes: readonly string[]) => string;
  /** The prompts of the history, oldest first. */
  readonly steps: (prompts: readonly string[]) => string;
  readonly about: () => string;
  /** No step of the history is about what was named. */
  readonly noSuchStep: (what: string, prompts: readonly string[]) => string;
  /** What was named cannot be undone alone. @param later the steps after it, which would go too. */
  readonly notAlone: (prompt: string, later: number, choices: readonly string[]) => string;
  readonly abilities: (examples: readonly string[]) => string;
  /**
   * @param leftover the words of the clause that made no sense here, if they were few.
   * @param isGuess whether `instead` has the one prompt that is likely meant
   */
  readonly unknown: (
    clause: string,
    leftover: readonly string[],
    instead: readonly string[],
    isGuess: boolean,
  ) => string;
  /** A part of the prompt that the session should have taken out. */
  readonly exportIsApart: (wants: 'video' | 'part' | 'format') => string;
  readonly nothingChanged: () => string;
  readonly cancelled: () => string;
  readonly mediaGone: (fileName: string) => string;
  /** Another file lies under its name since it was added. */
  readonly mediaChanged: (fileName: string) => string;
  readonly unreadableMedia: (fileName: string) => string;
  readonly ffmpegMissing: () => string;

  /** What a change of the main track took along. */
  readonly titleDropped: (text: string) => string;
  /** Files of which a cut left nothing. */
  readonly filesGone: (fileNames: readonly string[]) => string;
  readonly overlayDropped: (fileName: string) => string;
  readonly musicDropped: (fileName: string) => string;
  readonly transitionsRemoved: (count: number) => string;
  /** Refusals that several kinds of edit share. */
  readonly outside: (momentMs: number, durationMs: number) => string;
  readonly backward: (startMs: number, endMs: number) => string;
  readonly insideTransition: (startMs: number, endMs: number) => string;
  readonly nothingLeft: () => string;
  readonly noSuchClip: (clip: number, clips: number) => string;
  readonly noSuchFile: (fileName: string, uploaded: readonly string[]) => string;
  /** A clip that an earlier clause of the message took away. */
  readonly clipGone: (clip: number) => string;
  /** @param clause that was not understood and may have been meant to change the order. */
  readonly numbersUnsure: (clause: string) => string;
  /** @param clause that was not carried out and named the clips that "it" may be. */
  readonly pronounUnsure: (clause: string) => string;
  /** Which numbers of clips were meant. */
  readonly countedBefore: () => string;
  /** Of which timeline the times of a message are. */
  readonly timesBefore: () => string;
  /** A stretch that an earlier clause of the message took away. */
  readonly stretchGone: () => string;
  readonly alreadySo: (what: string) => string;
}
