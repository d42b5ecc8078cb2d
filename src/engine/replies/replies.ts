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
  choose<T>(translations: Translations<T>): T;

  /** A moment: `0:12.4`. */
  time(ms: number): string;
  /** A length: `3.2 s`, from a minute on `1:05.3`. */
  span(ms: number): string;
  list(items: readonly string[]): string;
  quoted(text: string): string;

  /** To an empty message, or a greeting. */
  greeting(hasMedia: boolean): string;
  placed(fileNames: readonly string[], durationMs: number): string;
  nothingUploaded(extensions: readonly string[]): string;
  undone(steps: number): string;
  nothingToUndo(): string;
  redone(steps: number): string;
  nothingToRedo(): string;
  startedOver(): string;
  /** To "how long is it?". */
  length(durationMs: number, clips: number): string;
  /** To "what's on the timeline?"; the summary is the contract's. */
  timeline(summary: string): string;
  emptyTimeline(): string;
  abilities(examples: readonly string[]): string;
  /** @param leftover the words of the clause that made no sense here, if they were few. */
  unknown(clause: string, leftover: readonly string[], instead: readonly string[]): string;
  /** A part of the prompt that the session should have taken out. */
  exportIsApart(): string;
  nothingChanged(): string;
  cancelled(): string;
  unreadableMedia(fileName: string): string;
  ffmpegMissing(): string;

  /** What a change of the main track took along. */
  titleDropped(text: string): string;
  musicDropped(fileName: string): string;
  transitionsRemoved(count: number): string;
  /** Refusals that several kinds of edit share. */
  outside(momentMs: number, durationMs: number): string;
  nothingLeft(): string;
  noSuchClip(clip: number, clips: number): string;
  noSuchFile(fileName: string, uploaded: readonly string[]): string;
  alreadySo(what: string): string;
}
