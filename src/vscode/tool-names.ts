import { l10n } from 'vscode';

/** The agent's tools by names that people read; an unknown one is made readable. */
export function toolName(name: string): string {
  switch (name) {
    case 'trimSilences':
      return l10n.t('Looking for silences');
    case 'addTransitions':
      return l10n.t('Adding transitions');
    case 'removeTransitions':
      return l10n.t('Removing transitions');
    case 'addTitle':
      return l10n.t('Adding a title');
    case 'changeTitle':
      return l10n.t('Changing a title');
    case 'removeTitles':
      return l10n.t('Removing titles');
    case 'addMusic':
      return l10n.t('Adding music');
    case 'removeMusic':
      return l10n.t('Removing music');
    case 'cutRanges':
    case 'keepRanges':
    case 'trimStart':
    case 'trimEnd':
    case 'trimToLength':
      return l10n.t('Cutting');
    case 'split':
      return l10n.t('Splitting a clip');
    case 'addClips':
    case 'deleteClips':
    case 'moveClips':
    case 'reorderClips':
      return l10n.t('Arranging the clips');
    case 'setVolume':
      return l10n.t('Setting the volume');
    case 'fade':
      return l10n.t('Adding fades');
    case 'setSpeed':
      return l10n.t('Changing the speed');
    case 'setCanvas':
      return l10n.t('Changing the picture format');
    default: {
      const words = name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replaceAll(/[_-]+/g, ' ')
        .toLowerCase();
      return words.charAt(0).toUpperCase() + words.slice(1);
    }
  }
}
