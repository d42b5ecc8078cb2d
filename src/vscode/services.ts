import { uriOf } from './place';
import * as vscode from 'vscode';
import { systemClock } from '../client/clock';
import { EmbeddedEngine } from '../client/embedded-engine';
import { webEndpoint } from '../client/endpoint';
import type { Endpoint } from '../client/endpoint';
import type { EngineClient } from '../client/engine-client';
import { ServiceClient } from '../client/service-client';
import type { Connection, RequestNote, TokenSource } from '../client/transport';
import { cloudBaseUrl } from '../contract/addresses';
import { attributionOf } from '../contract/attribution';
import { defaultOutput, qualities } from '../contract/output-settings';
import { ClientIdFile } from '../session/account/client-id';
import { CloudAccount } from '../session/account/cloud-account';
import { Credentials, secretKeys } from '../session/account/credentials';
import { EditingSession } from '../session/editing-session';
import type { ServiceKind, SessionSetup } from '../session/editing-session';
import type { EnvironmentToken } from '../session/account/environment-token';
import { exportDraft, finishExport, pollIntervalsMs } from '../session/exports/export';
import type { ExportJob, ExportSurroundings } from '../session/exports/export';
import { ExportHistory } from '../session/exports/export-history';
import { draftOf } from '../session/exports/export-job';
import { ExportJobs } from '../session/exports/export-jobs';
import { Exports } from '../session/exports/exports';
import type { Log, Memory, SecretStore } from '../session/outside';
import type { SavedSession } from '../session/saved-session';
import { serviceAddress } from '../session/account/service-address';
import { askAboutCosts } from './account/costs-question';
import { errorText } from './error-text';
import { exportsFolder } from './exports/unfinished-exports';
import { RemoteFiles } from './remote-files';
import { engineSettings, onDidChangeEngineSettings, settings, versionOf } from './settings';
import { badAddress } from './settings-check';

/** Stands for the engine of this machine, which has no address. */
const embeddedAddress = 'embedded';

/** What the services take of the extension's context. */
export interface ServicesContext extends Pick<
  vscode.ExtensionContext,
  'extension' | 'extensionUri' | 'extensionPath' | 'globalStorageUri'
> {
  readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete' | 'onDidChange'>;
  readonly globalState: Pick<vscode.Memento, 'get' | 'update'>;
}

/** The two services as this window reaches them. Nothing is opened before it is needed. */
export class Services implements vscode.Disposable {
  private readonly engine: EmbeddedEngine;
  private readonly clients = new Map<string, ServiceClient>();
  private readonly endpoints: Endpoint[] = [];
  private readonly version: string;
  private readonly clientIds: ClientIdFile;
  private readonly accounts = new Map<string, CloudAccount>();
  private readonly accountChanges = new vscode.EventEmitter<CloudAccount>();
  /** Another account is signed in, or it has other credits. */
  readonly onDidChangeAccount = this.accountChanges.event;
  private readonly outsideChanges: vscode.Disposable;
  readonly exportJobs: ExportJobs;
  private readonly outside: RemoteFiles;
  /** Those of every window, under way or over. */
  readonly exports: Exports;

  /** @param environment The token that the environment holds; it stays in memory. */
  constructor(
    private readonly context: ServicesContext,
    private readonly log: Log,
    private readonly environment?: EnvironmentToken,
  ) {
    this.clientIds = new ClientIdFile(vscode.Uri.joinPath(context.globalStorageUri, 'client-id').fsPath);
    // Told of other windows too.
    const secretChanges = context.secrets.onDidChange(({ key }) => {
      for (const [address, account] of this.accounts) {
        if (Object.values(secretKeys(address)).includes(key)) void account.changed();
      }
    });
    this.outsideChanges = vscode.Disposable.from(
      secretChanges,
      onDidChangeEngineSettings(() => this.engine.settingsChanged()),
    );
    this.exportJobs = new ExportJobs(exportsFolder(context.globalStorageUri).fsPath, log);
    this.exports = new Exports({
      jobs: this.exportJobs,
      history: new ExportHistory(vscode.Uri.joinPath(context.globalStorageUri, 'ended-exports').fsPath, log),
      finish: (job, signal) => finishExport(this.exportSurroundings(job), job, signal),
      repeat: (ended, signal) => exportDraft(this.exportSurroundings(ended), ended, draftOf(ended), signal),
      describe: errorText,
    });
    this.outside = new RemoteFiles(vscode.Uri.joinPath(context.globalStorageUri, 'remote').fsPath, log);
    this.version = versionOf(context.extension);
    this.engine = new EmbeddedEngine(() => ({
      execPath: process.execPath,
      script: vscode.Uri.joinPath(context.extensionUri, 'dist', 'engine.js').fsPath,
      dataFolder: vscode.Uri.joinPath(context.globalStorageUri, 'engine').fsPath,
      version: this.version,
      ...engineSettings(),
    }));
  }

  /** Where to edit: asked once, kept as a setting of this machine. `undefined` where the user did not choose. */
  async choice(): Promise<ServiceKind | undefined> {
    return this.chosen ?? this.choose();
  }

  /** Asks where to edit, and keeps the answer. */
  async choose(): Promise<ServiceKind | undefined> {
    const items: (vscode.QuickPickItem & { service: ServiceKind })[] = [
      {
        service: 'embedded',
        label: `$(device-desktop) ${vscode.l10n.t('On this computer')}`,
        detail: vscode.l10n.t('Free, private and offline: your files stay here. Uses ffmpeg.'),
      },
      {
        service: 'cloud',
        label: `$(cloud) ${vscode.l10n.t("In NemoVideo's cloud")}`,
        detail: vscode.l10n.t(
          'An AI agent edits and renders. Your files are uploaded; edits may cost credits.',
        ),
      },
    ];
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Where do you want to edit your videos?'),
      placeHolder: vscode.l10n.t('You can change this later in the settings.'),
      ignoreFocusOut: true,
    });
    if (picked) await settings().update('service', picked.service, vscode.ConfigurationTarget.Global);
    return picked?.service;
  }

  /** Where new sessions are held. @throws Error where the setting of the cloud's address can't be used */
  addressOf(service: ServiceKind): string {
    return service === 'cloud' ? cloudAddress() : embeddedAddress;
  }

  /** @throws {ServiceError} or Error, where the cloud's address can't be used. */
  async begin(
    service: ServiceKind,
    signal?: AbortSignal,
    address = this.addressOf(service),
  ): Promise<EditingSession> {
    return EditingSession.begin(this.setup(service, address), signal);
  }

  /**
   * Goes on with a session of an earlier window, at its own address. Nothing is sent.
   * @throws Error where the address can't be used
   */
  resume(saved: SavedSession, address: string): EditingSession {
    const own = saved.service === 'cloud' ? usable(address) : embeddedAddress;
    return EditingSession.resume(this.setup(saved.service, own), saved);
  }

  private setup(service: ServiceKind, address: string): SessionSetup {
    return {
      service,
      client: this.client(service, address),
      language: vscode.env.language.startsWith('zh') ? 'zh' : 'en',
      address,
      exportJobs: this.exportJobs,
      log: this.log,
      outside: this.outside,
      usualQuality: (place) => {
        const set = settings(place === undefined ? undefined : uriOf(place)).get('export.quality');
        return qualities.find((each) => each === set) ?? defaultOutput.quality;
      },
      ...(service === 'cloud' && { costs: this.account(address).costs(askAboutCosts) }),
    };
  }

  /** At the address where the session is held. @throws Error where it can't be used */
  private exportSurroundings({
    service,
    address,
  }: Pick<ExportJob, 'service' | 'address'>): ExportSurroundings {
    const client = this.client(service, service === 'cloud' ? usable(address) : embeddedAddress);
    const { exportJobs: jobs, log, outside } = this;
    return { client, jobs, clock: systemClock, log, outside, pollMs: pollIntervalsMs[service] };
  }

  /** Where new sessions begin without a question. */
  get chosen(): ServiceKind | undefined {
    const chosen = settings().get<string>('service', 'ask');
    return chosen === 'embedded' || chosen === 'cloud' ? chosen : undefined;
  }

  /** Looks at files of this machine; the engine is begun by its first call. */
  inspector(): EngineClient {
    return this.client('embedded', embeddedAddress).engine;
  }

  /** The account of an address where something was asked for already. */
  accountAt(address: string): CloudAccount | undefined {
    return this.accounts.get(address);
  }

  /** What the environment says of a token, but not the token. */
  get environmentToken(): EnvironmentToken['type'] | undefined {
    return this.environment?.type;
  }

  /**
   * The user's account at an address of the cloud.
   * @throws Error where the address can't be used
   */
  account(address = this.addressOf('cloud')): CloudAccount {
    const own = usable(address);
    this.client('cloud', own);
    const account = this.accounts.get(own);
    if (!account) throw new Error(`No account of ${own}`);
    return account;
  }

  dispose(): void {
    this.outsideChanges.dispose();
    this.accountChanges.dispose();
    void this.exports.close();
    this.exportJobs.close();
    void this.engine.dispose();
    for (const endpoint of this.endpoints) void endpoint.close();
  }

  private client(service: ServiceKind, address = this.addressOf(service)): ServiceClient {
    const known = this.clients.get(address);
    if (known) return known;
    const attribution = attributionOf(this.version, this.context.extensionPath);
    const connection = service === 'cloud' ? this.cloud(address) : this.engine;
    const { clientIds, environment, log } = this;
    const note = (about: RequestNote) => log.request?.(about);
    const client: ServiceClient = new ServiceClient(
      connection,
      () => credentials,
      attribution,
      systemClock,
      note,
    );
    const secrets = this.secrets();
    const credentials = new Credentials(address, client, secrets, clientIds, systemClock, environment);
    this.clients.set(address, client);
    if (service === 'cloud') {
      const clientWith = (token: string) =>
        new ServiceClient(connection, () => tokenNotKept(token), attribution, systemClock, note);
      const account = new CloudAccount(address, credentials, client, clientWith, this.memory(), log);
      account.onDidChange(() => this.accountChanges.fire(account));
      this.accounts.set(address, account);
    }
    return client;
  }

  private cloud(address: string): Connection {
    const endpoint = webEndpoint(address);
    this.endpoints.push(endpoint);
    return { endpoint: () => Promise.resolve(endpoint), lost: () => false };
  }

  private memory(): Memory {
    const { globalState } = this.context;
    return {
      get: (key) => globalState.get<unknown>(key),
      update: (key, value) => globalState.update(key, value),
    };
  }

  private secrets(): SecretStore {
    const { secrets } = this.context;
    return {
      get: (key) => secrets.get(key),
      store: (key, value) => secrets.store(key, value),
      delete: (key) => secrets.delete(key),
    };
  }
}

/** The cloud's address; plain http only to this machine, so that a token never travels in the open. */
function cloudAddress(): string {
  const set = settings().get<string>('cloudUrl', '').trim();
  return set === '' ? cloudBaseUrl : usable(set);
}

/** @throws Error where a token must not be sent there */
function usable(address: string): string {
  const own = serviceAddress(address);
  if (own !== undefined) return own;
  throw new Error(badAddress());
}

/** Sends a token that is only tried. */
function tokenNotKept(token: string): TokenSource {
  return { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined) };
}
