/** What a piece of a message is that asks for nothing. */
export type Aside =
  /** What something is like, or what happens in it. */
  | {
      readonly type: 'statement';
      readonly subject?: string | undefined;
      /** It sets one thing apart from another, so that nothing of it is meant of all. */
      readonly compares?: true;
    }
  /** Why, or what for. */
  | { readonly type: 'reason'; readonly only?: Beside }
  /** What the user would like, in words that no edit is made of: "I want it snappy". */
  | { readonly type: 'desire'; readonly only?: Beside }
  /** What is to stay as it is. */
  | { readonly type: 'kept'; readonly what: string }
  /** What is not to be done: a command, such as "add music". */
  | { readonly type: 'forbidden'; readonly command: string; readonly isInstead: boolean }
  /** The wish beside it in other words. */
  | { readonly type: 'restated' }
  /** Who and what the video is for, in a clause of its own. */
  | { readonly type: 'purpose' }
  /** Says more of a wish that is whole without it: "… where I cough", "… for YouTube". */
  | { readonly type: 'circumstance' }
  /** Praise and thanks. */
  | { readonly type: 'courtesy' };

/** What has to be done beside it: "I don't need it" is why something goes, and a voice is kept clear by music that ducks. */
export type Beside = 'removal' | 'music';
