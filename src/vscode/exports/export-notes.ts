import { basename } from 'node:path';
import { l10n } from 'vscode';
import type { SavedCaptions } from '../../session/exports/export-captions';
import type { OutputNote } from '../../session/exports/export-output';
import { nameOfPlace } from '../../session/outside-files';

/** Where an export is not quite what was asked for, in words for the user. */
export function noteText(note: OutputNote): string {
  switch (note) {
    case 'largestSize':
      return l10n.t('1080p is the largest size, so it is exported in that.');
    case 'fastestRate':
      return l10n.t('60 frames per second are the most, so it is exported with those.');
    case 'cloudsOwnPicture':
      return l10n.t(
        'The cloud exports MP4 in its own size, frame rate and captions. Edit on this computer to choose them.',
      );
  }
}

/** What became of captions that were asked for as a file. */
export function captionsText(captions: SavedCaptions): string {
  switch (captions.type) {
    case 'saved':
      return l10n.t('The captions are in {0}', nameOfPlace(captions.path, basename));
    case 'missing':
      return l10n.t('There were no captions to save as a file.');
  }
}
