import { l10n } from 'vscode';
import type { NoSuggestion, Suggestion } from '../../session/planner/suggestion';

/** What a model suggests, as plain text: the engine's sentences may hold its words. */
export function suggestionText({ model, said }: Pick<Suggestion, 'model' | 'said'>): string {
  const head = l10n.t('{0} suggests edits with this result. Nothing is changed yet.', model);
  return [head, ...said.map((sentence) => `• ${sentence}`)].join('\n');
}

/** Why a model did not help; what the grammar took of the request is done nevertheless. */
export function noSuggestionText(why: NoSuggestion, model = ''): string {
  switch (why) {
    case 'noModel':
      return l10n.t('VS Code has no language model to ask. Sign in to one, or add one, in the chat view.');
    case 'notChosen':
      return l10n.t('No language model was chosen, so none was asked.');
    case 'noPermission':
      return l10n.t('VS Code does not let this extension use {0}, so it was not asked.', model);
    case 'notFound':
      return l10n.t('{0} is no longer available.', model);
    case 'quota':
      return l10n.t('{0} answers no more for now: its limit is reached.', model);
    case 'offTopic':
    case 'noEdit':
      return l10n.t('{0} does not take this for an edit of the video.', model);
    case 'tooLong':
      return l10n.t('This is more than {0} can read at once.', model);
    case 'noSuchEdit':
      return l10n.t('{0} knows no edit here that does this.', model);
    case 'unclear':
      return l10n.t('{0} found several meanings in this. Say it more precisely.', model);
    case 'unusable':
      return l10n.t('{0} answered with nothing that can be done here.', model);
    case 'failed':
      return l10n.t('{0} gave no answer. The log tells more.', model);
  }
}
