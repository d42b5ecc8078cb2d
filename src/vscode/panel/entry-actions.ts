/**
 * What a button of an entry does. `apply` and `discard` are about the edits that a language model suggested.
 * `reupload` brings the media of a lost session to its successor, `editHere` those of a session in the cloud to one
 * on this computer. `checkAgain` is `retry` once something that was missing on this computer is there.
 */
export const entryActions = [
  'export',
  'undo',
  'redo',
  'apply',
  'discard',
  'chooseService',
  'retry',
  'checkAgain',
  'manageTrust',
  'attach',
  'showTracks',
  'credits',
  'reupload',
  'editHere',
  'register',
  'topUp',
  'setToken',
  'signOut',
  'account',
] as const;
export type EntryAction = (typeof entryActions)[number];
