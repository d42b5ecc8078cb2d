import { excerpt } from './excerpt';
import type { Replies } from './replies';
import { clockText, secondsText } from './time-text';

const span = (ms: number) => (Math.abs(ms) < 59_950 ? `${secondsText(ms)} s` : clockText(ms));
const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
const quoted = (text: string) => `“${excerpt(text)}”`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
/** ": “trim the silences” and “mute”", no more than three of them. */
const named = (changes: readonly string[]) => {
  const names = changes
    .filter((change) => change !== '')
    .slice(0, 3)
    .map(quoted);
  return names.length === 0 ? '.' : `: ${changes.length > 3 ? `${names.join(', ')}…` : `${list(names)}.`}`;
};
const numbered = (items: readonly string[]) => items.map((item, i) => `\n${i + 1}. ${item}`).join('');
const where = {
  cloud:
    ' An agent in NemoVideo’s cloud can be asked for it: “Choose Where to Edit…” leads there; edits may cost credits.',
  captionsFile:
    ' Add an SRT or VTT file instead (“add captions from talk.srt”), or ask an agent in NemoVideo’s cloud: “Choose Where to Edit…” leads there.',
  soundFile: ' Attach a sound file of your own, then ask for it as music.',
  file: ' Attach it as a PNG file, then have it laid over the picture (“put logo.png in the top right corner”).',
  export: ' Say “export”, and hand on the file that you get.',
  nowhere: '',
} as const;
const choices = (items: readonly string[]) => items.map((item) => `\n- ${item}`).join('');

export const english: Replies = {
  language: 'en',
  choose: ({ en }) => en,
  time: clockText,
  span,
  list,
  quoted,

  greeting: (hasMedia) =>
    hasMedia
      ? 'Tell me what to do with your video, for example: “trim the silences and add transitions”.'
      : 'Upload a video, then tell me what to do with it, for example: “trim the silences and add transitions”.',
  placed: (fileNames, durationMs) =>
    `Placed ${count(fileNames.length, 'clip')} on the timeline: ${list(fileNames)} (${span(durationMs)}).`,
  nothingUploaded: (extensions) =>
    `Nothing is uploaded yet, so there is nothing to edit. Upload a video, image or sound first (${extensions.join(', ')}).`,
  undone: (changes) =>
    `${changes.length === 1 ? 'Undid the last change' : `Undid the last ${changes.length} changes`}${named(changes)}`,
  nothingToUndo: () => 'There is nothing to undo.',
  redone: (changes) =>
    `${changes.length === 1 ? 'Did the undone change again' : `Did ${changes.length} undone changes again`}${named(changes)}`,
  nothingToRedo: () => 'There is nothing to redo.',
  startedOver: () => 'Started over: the timeline is as it was before the first edit.',
  restored: (items) =>
    items.length === 0
      ? 'The timeline is as it was before that.'
      : `The timeline is as it was before that. Against what it was just now:${choices(items)}`,
  alreadyRestored: () => 'The timeline is like that already, so nothing was changed.',
  timelineGone: () =>
    'That timeline is no longer kept: it was undone, and other edits took its place. Nothing was changed.',
  length: (durationMs, clips) => `The timeline is ${span(durationMs)} long, in ${count(clips, 'clip')}.`,
  lengthWith: (beforeMs, afterMs, items) =>
    `${
      beforeMs === afterMs
        ? `It would be as long as now: ${span(beforeMs)}.`
        : `It would be ${span(afterMs)} long, ${span(Math.abs(beforeMs - afterMs))} ${afterMs < beforeMs ? 'less' : 'more'} than now (${span(beforeMs)}).`
    } Nothing was done; say “yes” to do it.${numbered(items)}`,
  timeline: (summary) => summary,
  emptyTimeline: () => 'The timeline is empty: nothing is on it yet.',
  notPlacedYet: (fileNames, durationMs) =>
    `Nothing is edited yet. With the first edit, ${fileNames.length === 1 ? 'the uploaded file goes' : 'the uploaded files go one after the other'} on the timeline: ${list(fileNames)}, ${span(durationMs)} in ${count(fileNames.length, 'clip')}.`,
  unplaced: (fileNames) =>
    `${list(fileNames)} ${fileNames.length === 1 ? 'is' : 'are'} uploaded, but not on the timeline; say “add ${fileNames[0] ?? ''}” to put it there.`,
  howToExport: () =>
    'Use Export, or say “export”: you get the timeline as an MP4 file, or as sound where there is no picture. “Export as GIF” and “export the audio as MP3” (or M4A, WAV) make others.',
  howToUndo: () =>
    'Say “undo”. “undo the last 2 changes” goes back further, “redo” forward again, and “start over” to the beginning.',
  remarks: (texts) =>
    `${texts.map(quoted).join(', ')} ${texts.length > 1 ? 'were taken as remarks' : 'was taken as a remark'}; nothing was done for ${texts.length > 1 ? 'them' : 'it'}.`,
  courtesy: () => 'You are welcome. Just say what to do next.',
  notOffered: (what, place) => `${what} can’t be done here, so nothing was done for it.${where[place]}`,
  ask: (clause, items) =>
    items.length === 1
      ? `Did you mean this by ${quoted(clause)}? Say “yes”; nothing was done yet.${numbered(items)}`
      : `What do you mean by ${quoted(clause)}? Say which; nothing was done yet.${numbered(items)}`,
  propose: (clause, items) =>
    items.length === 1
      ? `You could do this for ${quoted(clause)}; say “yes”.${numbered(items)}`
      : `You could do these for ${quoted(clause)}; say which, such as “1 and 2”, or “all”.${numbered(items)}`,
  askText: () => 'What should the title say? Just send its text; nothing was done yet.',
  askAgain: (items, several) =>
    `Which one? Say its number${several ? ', several of them, or “all”' : ''}.${numbered(items)}`,
  notNeeded: (length) => `That is not so (it is ${length} long), so nothing was done for it.`,
  dropped: () => 'All right, nothing was done.',
  insteadOf: (clause) => (clause === '' ? 'Instead: ' : `Instead of ${quoted(clause)}: `),
  ofClause: (clause, why) => `${quoted(clause)}: ${why}`,
  changes: (items) => `Against the files as they were uploaded:${choices(items)}`,
  unseenChange: () => 'The look or sound changed; the tracks stay as they were',
  nothingChangedYet: () => 'Nothing is different from the files as they were uploaded.',
  lastStep: (prompt, items) => `The last change was ${quoted(prompt)}:${choices(items)}`,
  steps: (prompts) =>
    prompts.length === 0
      ? 'Nothing was changed yet.'
      : `${count(prompts.length, 'step')} so far, the latest last:${numbered(prompts.map(quoted))}`,
  about: () =>
    'The editor that is built into this extension: it runs on this computer, reads English and Chinese by a grammar, and sends nothing anywhere.',
  noSuchStep: (what, prompts) =>
    prompts.length === 0
      ? `Nothing was changed yet, so there is no step about ${quoted(what)}.`
      : `No step was about ${quoted(what)}, so nothing was done. The steps so far:${numbered(prompts.map(quoted))}`,
  notAlone: (prompt, later, items) =>
    `${quoted(prompt)} can’t be undone alone: ${count(later, 'step')} came after it and would go too. Nothing was done yet; say “yes” to go back.${numbered(items)}`,
  abilities: (examples) => `You can ask, for example:${choices(examples)}`,
  unknown: (clause, leftover, instead, isGuess) => {
    const what =
      leftover.length > 0
        ? `I did not understand ${list(leftover.map(quoted))} in ${quoted(clause)}, so nothing was done for it.`
        : `I did not understand ${quoted(clause)}, so nothing was done for it.`;
    if (isGuess) return `${what} Did you mean this? Say “yes”.${numbered(instead)}`;
    return instead.length > 0 ? `${what} You can ask:${choices(instead)}` : what;
  },
  exportIsApart: (wants) =>
    wants === 'part'
      ? 'An export always takes the whole timeline, so nothing was exported. Keep that part first (“keep 0:10 to 0:40”), export, and “undo” brings the rest back.'
      : wants === 'format'
        ? 'An export is one MP4, one GIF, or the sound alone as MP3, M4A or WAV, so nothing was exported. You can ask for “export as GIF” or “export the audio as MP3”.'
        : 'Use Export to get the video as a file.',
  nothingChanged: () => 'Nothing was changed.',
  cancelled: () => 'Cancelled. The timeline is as it was before.',
  mediaGone: (fileName) =>
    `${fileName} is gone: it was moved or deleted since it was added. Put it back and ask again.`,
  mediaChanged: (fileName) => `${fileName} has changed since it was added. Add it again, then ask again.`,
  unreadableMedia: (fileName) =>
    `${fileName} could not be read as a video, image or sound: it may be damaged or be something else than its name says. Upload another copy of it.`,
  ffmpegMissing: () =>
    'ffmpeg was not found, and editing on this computer needs it. Install it (version 5.1 or later) or set its path in the settings.',

  titleDropped: (text) => `The title ${quoted(text)} went with the picture under it.`,
  filesGone: (fileNames) => `Nothing of ${list(fileNames)} is left in the video.`,
  overlayDropped: (fileName) => `${fileName} over the picture went with the picture below it.`,
  musicDropped: (fileName) => `The music ${fileName} went with the picture above it.`,
  transitionsRemoved: (n) => `${count(n, 'transition')} went with the cut.`,
  backward: (startMs, endMs) =>
    `${clockText(startMs)} is not before ${clockText(endMs)}, so nothing was done.`,
  insideTransition: (startMs, endMs) =>
    `${clockText(startMs)}–${clockText(endMs)} lies inside a transition; take other times or remove the transition. Nothing was done.`,
  outside: (momentMs, durationMs) =>
    momentMs < 0
      ? `The timeline is only ${span(durationMs)} long, so nothing was done.`
      : `${clockText(momentMs)} is outside the timeline, which is ${span(durationMs)} long, so nothing was done.`,
  nothingLeft: () => 'That would leave nothing of the video, so nothing was done.',
  noSuchClip: (clip, clips) =>
    `There is no clip ${clip}: the timeline has ${count(clips, 'clip')}. Nothing was done.`,
  noSuchFile: (fileName, uploaded) =>
    uploaded.length > 0
      ? `${fileName} is not among the files here. Add it, and ask again. Here: ${list(uploaded)}.`
      : `${fileName} is not among the files here. Add it, and ask again.`,
  clipGone: (clip) =>
    `${clip === -1 ? 'The last clip' : `Clip ${clip}`}, as clips were counted before this message, is no longer there. Nothing was done.`,
  numbersUnsure: (clause) =>
    `Which clip that is depends on ${quoted(clause)}, which was not understood. Nothing was done.`,
  pronounUnsure: (clause) =>
    `What that is about was named in ${quoted(clause)}, which was not carried out. Nothing was done.`,
  countedBefore: () => 'The number is the one that the clip had before this message.',
  timesBefore: () => 'The times are taken as those of the video before this message.',
  stretchGone: () => 'That part, as times were before this message, is already cut. Nothing was done.',
  alreadySo: (what) => `Nothing to do: ${what}.`,
};
