import { l10n } from 'vscode';

/** The agent's tools by names that people read; an unknown one is made readable. */
export function toolName(name: string): string {
  switch (name) {
    case 'trimSilences':
      return l10n.t('Looking for silences');
    case 'addTransitions':
      return l10n.t('Adding transitions');
    case 'addTitle':
      return l10n.t('Adding a title');
    case 'addMusic':
      return l10n.t('Adding music');
    default: {
      const words = name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replaceAll(/[_-]+/g, ' ')
        .toLowerCase();
      return words.charAt(0).toUpperCase() + words.slice(1);
    }
  }
}
