import { basename } from 'node:path';
import { l10n } from 'vscode';
import type { Uri } from 'vscode';
import type { Log } from '../../session/outside';
import { exportFolder } from '../exports/export-folder';
import { refusedHere } from '../restricted-mode';
import { addAddresses, addFiles, addLostFiles } from './add-files';
import type { ConversationRecord } from './conversation-record';
import type { Outcome } from './outcome';
import type { RequestRunner } from './request-runner';
import type { RequestSteps } from './request-steps';

/** Adds files to a conversation, which does one thing at a time. */
export class ConversationFiles {
  /** The files that are being added; more can join them. */
  private adding: { readonly files: Uri[]; readonly outcome: Promise<Outcome> } | undefined;
  private waiting: Uri[] = [];

  /**
   * @param steps Knows what "Try Again" does.
   * @param onAdded Called once files are there.
   */
  constructor(
    private readonly record: ConversationRecord,
    private readonly requests: RequestRunner,
    private readonly steps: Pick<RequestSteps, 'again'>,
    private readonly log: Log,
    private readonly onAdded: () => void,
  ) {}

  /**
   * Adds files one after another; one that fails does not stop the others. Those that come while others are being
   * added join them.
   */
  async add(uris: readonly Uri[]): Promise<Outcome> {
    const { adding, steps } = this;
    if (adding) {
      adding.files.push(...uris);
      return adding.outcome;
    }
    const { busy } = this.requests;
    if (busy !== undefined) return { type: 'busy', message: busy };
    const files = [...uris];
    const again = () => this.add(files);
    steps.again = again;
    const outcome = this.requests.exclusively(l10n.t('Adding files'), 'adding', async (session, signal) => {
      for (let added = 0; added < files.length;) {
        const next = files.slice(added);
        added = files.length;
        await addFiles(session, next, this.record, this.log, signal);
      }
      this.adding = undefined;
      this.onAdded();
      if (steps.again === again) steps.again = undefined;
    });
    this.adding = { files, outcome };
    try {
      return await outcome;
    } finally {
      this.adding = undefined;
    }
  }

  /** As {@link add}, but what comes while a request is under way is added after it, and the panel says so. */
  async addInTurn(uris: readonly Uri[]): Promise<Outcome> {
    const { ended } = this.requests;
    if (this.adding || !ended || uris.length === 0) return this.add(uris);
    const isFirst = this.waiting.length === 0;
    this.waiting.push(...uris);
    const names = uris.map(({ path }) => basename(path)).join(', ');
    this.record.addEntry('notice', l10n.t('Added as soon as that is done: {0}', names));
    if (!isFirst) return { type: 'done' };
    // Another request may be first once this one has ended.
    while (this.requests.ended) await this.requests.ended;
    const files = this.waiting.splice(0);
    return files.length === 0 ? { type: 'done' } : this.add(files);
  }

  /** Adds files of the web, as {@link add} does those of a disk. */
  async addAddresses(addresses: readonly URL[]): Promise<Outcome> {
    if (this.requests.busy === undefined) this.steps.again = () => this.addAddresses(addresses);
    const refused = refusedHere(this.record);
    if (refused) return refused;
    return this.requests.exclusively(l10n.t('Adding files'), 'adding', async (session, signal) => {
      await addAddresses(session, addresses, exportFolder(), this.record, this.log, signal);
      this.onAdded();
    });
  }

  /** Uploads the files of a lost session to the one that took its place, then offers what was asked for. */
  async addLost(): Promise<Outcome> {
    return this.requests.exclusively(l10n.t('Adding files'), 'adding', async (session, signal) => {
      await addLostFiles(session, this.record, this.log, signal, this.steps.again !== undefined);
    });
  }

  /** Forgets what waits. */
  dispose(): void {
    this.waiting = [];
  }
}
