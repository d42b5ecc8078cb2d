import { arch, release } from 'node:os';
import * as vscode from 'vscode';
import { cloudBaseUrl } from '../../contract/addresses';
import type { Services } from '../services';
import { versionOf } from '../settings';
import type { Failure, Journal } from './journal';

/**
 * What a report of a bug needs: versions, settings without addresses and paths, ffmpeg, the kinds of what failed last.
 * No names of files, words of the user, ids or tokens. In English, since it is for those who develop this.
 */
export async function diagnosticsText(
  services: Pick<Services, 'inspector' | 'chosen' | 'addressOf'>,
  failures: readonly Failure[],
  extensionVersion: string,
): Promise<string> {
  const { env, version, workspace } = vscode;
  const settings = workspace.getConfiguration('aiVideo');
  const given = (key: string) => (settings.get<string>(key, '').trim() === '' ? 'not set' : 'set');
  const folders = workspace.workspaceFolders ?? [];
  return [
    `AI Video Editing ${extensionVersion}`,
    `${env.appName} ${version} (${env.appHost}${remoteText(env.remoteName)}), language ${env.language}`,
    `${process.platform} ${release()} ${arch()}, Node ${process.versions.node}`,
    `Folders: ${folders.length}${workspace.isTrusted ? '' : ', not trusted'}${folders.some(({ uri }) => uri.scheme !== 'file') ? ', some of them virtual' : ''}`,
    `Edits: ${placeOfEdits(services)}`,
    `Settings: ffmpegPath ${given('ffmpegPath')}, encoder ${settings.get<string>('encoder', '')}, export.quality ${settings.get<string>('export.quality', '')}, planner ${settings.get<boolean>('planner.enabled', false) ? 'on' : 'off'}`,
    `ffmpeg: ${await ffmpegText(services)}`,
    failures.length === 0 ? 'Nothing failed in this window.' : 'Failed last:',
    ...failures.map(({ at, what }) => `- ${new Date(at).toISOString()} ${what}`),
  ].join('\n');
}

/** The kind of a remote; of a server that is reached by its address, the name is the address. */
function remoteText(name: string | undefined): string {
  if (name === undefined) return '';
  return /^[a-z-]+$/u.test(name) ? `, remote: ${name}` : ', remote: a server';
}

function placeOfEdits(services: Pick<Services, 'chosen' | 'addressOf'>): string {
  switch (services.chosen) {
    case 'embedded':
      return 'on this computer';
    case 'cloud':
      return `in the cloud, ${cloudText(services)}`;
    case undefined:
      return 'not chosen yet';
  }
}

/** The address itself may be of a place that nobody is to know. */
function cloudText(services: Pick<Services, 'addressOf'>): string {
  try {
    return services.addressOf('cloud') === cloudBaseUrl ? "at NemoVideo's address" : 'at another address';
  } catch {
    return "at an address that can't be used";
  }
}

async function ffmpegText(services: Pick<Services, 'inspector'>): Promise<string> {
  const facts = await services
    .inspector()
    .ffmpegFacts()
    .catch((): undefined => undefined);
  if (!facts) return 'unknown, the engine does not answer';
  if (facts.type === 'missing') return `none that can be used (${facts.reason})`;
  const named = (has: boolean) =>
    Object.entries(facts.abilities)
      .filter(([, each]) => each === has)
      .map(([name]) => name)
      .join(' ') || 'none';
  return `${facts.version}, ffprobe ${facts.hasFfprobe ? 'there' : 'missing'}; has ${named(true)}; lacks ${named(false)}`;
}

/** Registers the commands about the log. */
export function registerDiagnostics(
  services: Services,
  journal: Pick<Journal, 'failures'>,
  channel: vscode.LogOutputChannel,
  extension: vscode.Extension<unknown>,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('aiVideo.showLog', () => channel.show()),
    vscode.commands.registerCommand('aiVideo.copyDiagnostics', async () => {
      const text = await diagnosticsText(services, journal.failures, versionOf(extension));
      await vscode.env.clipboard.writeText(text);
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Copied: versions, settings, ffmpeg and the kinds of what failed last, nothing private.',
        ),
      );
    }),
  );
}
