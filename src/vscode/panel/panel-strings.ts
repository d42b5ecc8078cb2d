/** Everything that the page says, in the user's language. `{0}` stands for a value. */
export interface PanelStrings {
  readonly conversation: string;
  readonly timeline: string;
  readonly media: string;
  readonly exports: string;
  /** Names the list of a batch. */
  readonly batch: string;
  readonly waiting: string;
  readonly editing: string;
  readonly promptLabel: string;
  readonly promptPlaceholder: string;
  readonly send: string;
  /** Of a prompt that waits for files that are being added. */
  readonly sentOnceAdded: string;
  readonly doNotSend: string;
  readonly stop: string;
  readonly attach: string;
  readonly export: string;
  readonly undo: string;
  readonly redo: string;
  /** Brings the timeline back to how it was before one message. */
  readonly restore: string;
  readonly apply: string;
  readonly discard: string;
  readonly retry: string;
  readonly checkAgain: string;
  readonly manageTrust: string;
  readonly chooseService: string;
  readonly showTracks: string;
  readonly credits: string;
  readonly reupload: string;
  readonly editHere: string;
  readonly register: string;
  readonly topUp: string;
  readonly setToken: string;
  readonly signOut: string;
  readonly account: string;
  /** Names the list of prompts that a reply leads to. */
  readonly suggestions: string;
  readonly open: string;
  readonly reveal: string;
  readonly copyPath: string;
  readonly removeFromList: string;
  readonly cancel: string;
  readonly you: string;
  readonly editor: string;
  /** Put before an error for those who cannot see its colour. */
  readonly error: string;
  /** Names the list of what a turn changed. */
  readonly changes: string;
  /** Stands below a reply that is too long to be shown whole. */
  readonly restNotShown: string;
  /** Leads back to the end of the conversation. */
  readonly latest: string;
  readonly empty: string;
  readonly examplesTitle: string;
  readonly emptyTimeline: string;
  /** `{0}`: the length, such as `0:32.4`. */
  readonly length: string;
  readonly videoTrack: string;
  readonly soundTrack: string;
  readonly audioTrack: string;
  readonly titleTrack: string;
  /** `{0}`: the type's number. */
  readonly unknownTrack: string;
  /** One segment; `segments` stands for any other number. */
  readonly segment: string;
  /** `{0}`: how many. */
  readonly segments: string;
  readonly untitled: string;
  /** `{0}`: kind, `{1}`: length in seconds. */
  readonly transition: string;
  /** `{0}`: percent, a number. */
  readonly volume: string;
  /** `{0}`: the factor, such as `1.5`. */
  readonly speed: string;
  /** `{0}`: percent, a number, as in `rendering` and `downloading`. */
  readonly uploading: string;
  /** `{0}`: megabytes sent, `{1}`: of how many; both such as `12.3`. */
  readonly uploadedBytes: string;
  readonly rendering: string;
  readonly downloading: string;
  /** `{0}`: what is there already, such as `12 MB`. */
  readonly downloaded: string;
  /** `{0}` of `{1}`: two sizes. */
  readonly downloadedOf: string;
  readonly elsewhere: string;
  readonly done: string;
  readonly cancelled: string;
  /** `{0}`: seconds. */
  readonly elapsed: string;
  /** Names the player. */
  readonly preview: string;
  /** Names its buttons. */
  readonly playback: string;
  readonly playbackSpeed: string;
  readonly play: string;
  readonly pause: string;
  readonly previousFrame: string;
  readonly nextFrame: string;
  readonly markIn: string;
  readonly markOut: string;
  readonly clearMarks: string;
  readonly loop: string;
  readonly cutThisPart: string;
  /** A prompt; `{0}` and `{1}`: moments such as `0:12.40`. */
  readonly cutPrompt: string;
  readonly fullWidth: string;
  /** Said while a preview is being made. */
  readonly preparing: string;
  readonly playhead: string;
  /** `{0}` of `{1}`: moments. */
  readonly playheadAt: string;
  /** Cuts the segments under the playhead in two. */
  readonly split: string;
  /** Names the line between the conversation and the rest. */
  readonly resizeConversation: string;
  readonly resizePreview: string;
  /** Names the list of files that a name after an `@` may be. */
  readonly files: string;
  /** Which of the files of the list it is: number, how many. */
  readonly fileOf: string;
  readonly dropFiles: string;
  /** `{0}`: the file's name. */
  readonly tooLargeToPaste: string;
  /** Names the buttons that edit the timeline. */
  readonly timelineTools: string;
  /** Names the buttons that zoom the timeline. */
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomToFit: string;
  /** Names what is told of the selected segment. */
  readonly details: string;
  readonly titleText: string;
  readonly volumePercent: string;
  /** `{0}` is the loudest. */
  readonly volumeRange: string;
  readonly titleNeedsText: string;
  readonly deleteSegment: string;
  /** Names a list of edits that were made by hand. */
  readonly editsByHand: string;
  /** `{0}`: how many of them are folded away. */
  readonly earlierEdits: string;
  /** Names the menu of the selected segment. */
  readonly segmentActions: string;
  readonly trimStart: string;
  readonly trimEnd: string;
  readonly moveEarlier: string;
  readonly moveLater: string;
  /** As `split`, where its key stands beside it. */
  readonly splitHere: string;
  /** `{0}`: the segment's name. Said where it is to be trimmed to the playhead. */
  readonly playheadElsewhere: string;
  /** Name fields: when a segment begins, the moment of its file that it begins with, how long it lasts. */
  readonly startsAt: string;
  readonly sourceIn: string;
  readonly lasts: string;
  readonly timeRange: string;
  readonly embedded: string;
  readonly cloud: string;
}
