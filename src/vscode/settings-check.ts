import * as vscode from 'vscode';
import * as z from 'zod';
import { serviceAddress } from '../session/account/service-address';
import { settings } from './settings';

/** What the manifest says of a setting, as far as a value is checked by it. */
const propertySchema = z.object({
  type: z.enum(['string', 'boolean']),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
});
const manifestSchema = z.object({
  contributes: z.object({ configuration: z.object({ properties: z.record(z.string(), propertySchema) }) }),
});
type Property = z.infer<typeof propertySchema>;

const addressSetting = 'aiVideo.cloudUrl';

/**
 * Says of a setting that its value can't be used, now and after each change: else the default would be used in
 * silence, or it would show only with the next edit.
 */
export function checkSettings(extension: vscode.Extension<unknown>): vscode.Disposable {
  const { properties } = manifestSchema.parse(extension.packageJSON).contributes.configuration;
  const check = (name: string, property: Property) => {
    if (!isUsable(name, property)) void sayUnusable(name);
  };
  for (const [name, property] of Object.entries(properties)) check(name, property);
  return vscode.workspace.onDidChangeConfiguration((change) => {
    for (const [name, property] of Object.entries(properties))
      if (change.affectsConfiguration(name)) check(name, property);
  });
}

function isUsable(name: string, { type, enum: several, pattern }: Property): boolean {
  const value: unknown = settings().get(name.slice('aiVideo.'.length));
  if (typeof value !== type) return false;
  if (typeof value !== 'string') return true;
  if (name === addressSetting) return value.trim() === '' || serviceAddress(value) !== undefined;
  return (
    (several === undefined || several.includes(value)) &&
    (pattern === undefined || new RegExp(pattern, 'u').test(value))
  );
}

async function sayUnusable(name: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const answer = await vscode.window.showWarningMessage(
    name === addressSetting
      ? badAddress()
      : vscode.l10n.t('The value of the setting "{0}" cannot be used.', name),
    open,
  );
  if (answer === open) await vscode.commands.executeCommand('workbench.action.openSettings', name);
}

export function badAddress(): string {
  return vscode.l10n.t(
    'The setting "aiVideo.cloudUrl" must be an https address, without a user name, query or fragment.',
  );
}
