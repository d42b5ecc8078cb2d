import { l10n, window } from 'vscode';

/** Asks, before the first edit in the cloud, whether it may cost credits. `undefined` where the user closed it. */
export async function askAboutCosts(available: number): Promise<'goOn' | 'editHere' | undefined> {
  const goOn = l10n.t('Go On');
  const editHere = l10n.t('Edit on This Computer');
  const answer = await window.showWarningMessage(
    l10n.t("Edits in NemoVideo's cloud cost credits. You have {0}.", available),
    {
      modal: true,
      detail: l10n.t('The request was not sent yet. Editing on this computer is free and without limits.'),
    },
    goOn,
    editHere,
  );
  if (answer === goOn) return 'goOn';
  return answer === editHere ? 'editHere' : undefined;
}
