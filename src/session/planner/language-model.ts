/** One message of the exchange with a model. */
export interface ModelMessage {
  readonly from: 'user' | 'model';
  readonly text: string;
}

/** A language model that answers a prompt. Whatever it answers is untrusted. */
export interface LanguageModel {
  /** For people. */
  readonly name: string;
  /** @throws {ModelError} or the signal's reason */
  answer(messages: readonly ModelMessage[], signal: AbortSignal): Promise<string>;
}

/** The model that the user allows to be asked. */
export interface ModelChoice {
  /** @throws {ModelError} where there is none */
  choose(signal: AbortSignal): Promise<LanguageModel>;
}

export type ModelErrorKind =
  /** No language model is there at all. */
  | 'noModel'
  /** There are several, and the user picked none. */
  | 'notChosen'
  /** The user, or whoever rules this computer, does not allow it. */
  | 'noPermission'
  /** The model that was chosen is gone. */
  | 'notFound'
  /** The model takes this for nothing that it is there for. */
  | 'offTopic'
  /** So much was asked that no more is answered for now. */
  | 'quota'
  /** What is to be said is more than the model takes. */
  | 'tooLong'
  | 'failed';

/** Why a model gave no answer. `message` is for the log. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  constructor(
    readonly kind: ModelErrorKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
