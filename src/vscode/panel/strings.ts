import { l10n } from 'vscode';
import type { MediaItem, PanelStrings } from './messages';

/** What the panel's page says, in the display language. */
export function panelStrings(): PanelStrings {
  return {
    conversation: l10n.t('Conversation'),
    timeline: l10n.t('Timeline'),
    media: l10n.t('Media'),
    exports: l10n.t('Exports'),
    batch: l10n.t('Videos'),
    waiting: l10n.t('Waiting'),
    editing: l10n.t('Editing…'),
    promptLabel: l10n.t('What do you want to change?'),
    promptPlaceholder: l10n.t('Say what you want, for example "trim the silences"'),
    send: l10n.t('Send'),
    stop: l10n.t('Stop'),
    attach: l10n.t('Add Files…'),
    export: l10n.t('Export'),
    undo: l10n.t('Undo'),
    apply: l10n.t('Apply'),
    discard: l10n.t('Discard'),
    retry: l10n.t('Try Again'),
    chooseService: l10n.t('Choose Where to Edit…'),
    showTracks: l10n.t('Show the Tracks'),
    credits: l10n.t('Show the Credits'),
    reupload: l10n.t('Upload the Media Again'),
    editHere: l10n.t('Edit on This Computer'),
    register: l10n.t('Register…'),
    topUp: l10n.t('Top Up…'),
    setToken: l10n.t('Set Token…'),
    signOut: l10n.t('Sign Out'),
    account: l10n.t('Account'),
    suggestions: l10n.t('Suggestions'),
    open: l10n.t('Open'),
    reveal: l10n.t('Show in Explorer'),
    cancel: l10n.t('Cancel'),
    you: l10n.t('You'),
    editor: l10n.t('Editor'),
    error: l10n.t('Error'),
    changes: l10n.t('Changes'),
    latest: l10n.t('Show the Latest'),
    empty: l10n.t('Say in your own words what to do with your video. Every edit can be undone.'),
    examplesTitle: l10n.t('Examples'),
    emptyTimeline: l10n.t('Nothing on the timeline yet. It fills with your first edit.'),
    length: l10n.t('Length: {0}', '{0}'),
    videoTrack: l10n.t('Video'),
    audioTrack: l10n.t('Music'),
    titleTrack: l10n.t('Titles'),
    unknownTrack: l10n.t('Track type {0}', '{0}'),
    segment: l10n.t('1 segment'),
    segments: l10n.t('{0} segments', '{0}'),
    untitled: l10n.t('untitled'),
    transition: l10n.t('{0}, {1} s', '{0}', '{1}'),
    volume: l10n.t('volume {0}%', '{0}'),
    speed: l10n.t('speed {0}×', '{0}'),
    uploading: l10n.t('Adding… {0}%', '{0}'),
    uploadedBytes: l10n.t('{0} of {1} MB', '{0}', '{1}'),
    rendering: l10n.t('Rendering… {0}%', '{0}'),
    downloading: l10n.t('Saving… {0}%', '{0}'),
    downloaded: l10n.t('Saving… {0}', '{0}'),
    downloadedOf: l10n.t('{0} of {1}', '{0}', '{1}'),
    elsewhere: l10n.t('Under way in another window'),
    done: l10n.t('Done'),
    cancelled: l10n.t('Cancelled'),
    elapsed: l10n.t('{0} s', '{0}'),
    embedded: l10n.t('On this computer'),
    cloud: l10n.t("In NemoVideo's cloud"),
  };
}

/** Prompts to begin with, for the kind of media at hand. */
export function examplePrompts(files: readonly MediaItem['kind'][]): string[] {
  const media = files.filter((kind) => kind !== 'subtitles');
  if (media.length > 0 && !media.includes('video')) {
    return [l10n.t('add a fade between all clips'), l10n.t('add the title "Hello" at the top for 3 seconds')];
  }
  return [
    l10n.t('trim the silences, add transitions, and export as a clean MP4'),
    ...(media.length > 1 ? [l10n.t('add a fade between all clips')] : [l10n.t('keep the first 30 seconds')]),
    l10n.t('add the title "Hello" at the top for 3 seconds'),
    l10n.t('make it vertical with a blurred background'),
  ];
}
