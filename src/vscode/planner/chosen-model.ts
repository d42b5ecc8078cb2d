import * as vscode from 'vscode';
import { ModelError } from '../../session/planner/language-model';
import type { LanguageModel, ModelChoice } from '../../session/planner/language-model';
import { embeddedVendor } from '../chat/offered-model';
import { ChatModel } from './chat-model';

const settings = () => vscode.workspace.getConfiguration('aiVideo');

/**
 * The model to ask where the user allows it in the settings, `undefined` else: then no model is even looked for.
 * @param current The one that is chosen in the chat view.
 */
export function allowedModels(current?: vscode.LanguageModelChat): ModelChoice | undefined {
  if (!settings().get<boolean>('planner.enabled', false)) return undefined;
  if (current && current.vendor !== embeddedVendor)
    return { choose: () => Promise.resolve(new ChatModel(current)) };
  return { choose: chosenModel };
}

/** The model of the settings, else the only one there is, else the one that the user picks; a pick is kept. */
async function chosenModel(signal: AbortSignal): Promise<LanguageModel> {
  const models = (await vscode.lm.selectChatModels()).filter(({ vendor }) => vendor !== embeddedVendor);
  signal.throwIfAborted();
  const wanted = settings().get<string>('planner.model', '').trim();
  const model = models.find((each) => settingOf(each) === wanted) ?? (await pickedOf(models, wanted));
  signal.throwIfAborted();
  return new ChatModel(model);
}

/** @param missing The model of the settings, which is not there: no other gets the user's words unasked. */
async function pickedOf(
  models: readonly vscode.LanguageModelChat[],
  missing: string,
): Promise<vscode.LanguageModelChat> {
  const [first, ...others] = models;
  if (!first) throw new ModelError('noModel', 'VS Code has no language model.');
  if (others.length === 0 && missing === '') return first;
  const items = models.map((model) => ({ label: model.name, description: settingOf(model), model }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which language model shall turn your words into edits?'),
    placeHolder:
      missing === ''
        ? vscode.l10n.t('It gets your words and a summary of the timeline, but no media.')
        : vscode.l10n.t('"{0}", which the settings name, is not there.', missing),
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked) throw new ModelError('notChosen', 'No model was picked.');
  await settings().update('planner.model', settingOf(picked.model), vscode.ConfigurationTarget.Global);
  return picked.model;
}

/** How the settings name a model. */
function settingOf({ vendor, id }: vscode.LanguageModelChat): string {
  return `${vendor}/${id}`;
}
