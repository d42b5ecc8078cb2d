import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { CloudAccount } from '../../session/account/cloud-account';
import { Batch } from '../../session/batch/batch';
import type { BatchEnd } from '../../session/batch/batch';
import { batchItemsOf, interruptedItems } from '../../session/batch/batch-item';
import type { BatchItem, SavedBatch } from '../../session/batch/batch-item';
import type { ServiceKind } from '../../session/editing-session';
import { isSessionError } from '../../session/errors';
import type { Log } from '../../session/outside';
import { nameOfPlace } from '../../session/outside-files';
import type { ConversationRecord } from './conversation-record';
import type { SessionServices } from './conversation-session';
import { errorText } from '../error-text';
import type { Outcome } from './outcome';
import type { EntryAction } from '../panel/entry-actions';
import type { BatchRow } from '../panel/messages';
import { uriOf } from '../place';
import { refusedHere } from '../restricted-mode';
import type { Services } from '../services';
import { waysOut } from '../account/ways-out';

/** A video of a batch, with what is to be done with it. */
export interface BatchFile {
  readonly path: string;
  readonly instruction: string;
}

/** The batch of a conversation as its record shows it: begun, gone on with, and brought back after a reload. */
export class ConversationBatch implements vscode.Disposable {
  private batch: Batch | undefined;
  private service: ServiceKind = 'embedded';
  private address = '';

  constructor(
    private readonly services: SessionServices & Pick<Services, 'exports'>,
    private readonly record: ConversationRecord,
    private readonly log: Log,
  ) {}

  /** What a later window goes on with. */
  get kept(): SavedBatch | undefined {
    const { batch, service, address } = this;
    return batch && { service, address, items: [...batch.items] };
  }

  get isUnderWay(): boolean {
    return this.batch?.isUnderWay === true;
  }

  /** The account in the cloud that this is edited with. */
  get account(): CloudAccount | undefined {
    return this.services.accountAt(this.address);
  }

  /** Brings the list of an earlier window back. Nothing is sent. @returns Whether some of it is still to be done. */
  restore({ service, address, items }: SavedBatch): boolean {
    this.service = service;
    this.address = address;
    const sent = vscode.l10n.t(
      'The window closed while this was edited. Try again: what is on the timeline by now is not sent a second time.',
    );
    this.hold(interruptedItems(items, sent));
    const unknown = vscode.l10n.t('Nothing is known of this export any more. Export the video again.');
    void this.batch?.catchUp(unknown);
    const left = items.filter(({ id }) => this.item(id)?.status.type === 'waiting').length;
    if (left === 0) return false;
    this.record.addEntry('notice', vscode.l10n.t('Videos that are still to be edited: {0}', left), ['retry']);
    return true;
  }

  /** Begins a batch and does it to its end. */
  async start(files: readonly BatchFile[]): Promise<Outcome> {
    const refused = refusedHere(this.record);
    if (refused) return refused;
    const service = await this.services.choice();
    if (!service) {
      const message = vscode.l10n.t('Choose where to edit to begin.');
      this.record.addEntry('notice', message, ['chooseService']);
      return { type: 'serviceNotChosen', message };
    }
    this.use(service);
    this.hold(batchItemsOf(files));
    return this.goOn();
  }

  /** Does what waits. */
  async goOn(): Promise<Outcome> {
    const { batch } = this;
    if (!batch || batch.isUnderWay) return { type: 'done' };
    const refused = refusedHere(this.record);
    if (refused) return refused;
    const label = vscode.l10n.t('Editing several videos');
    this.record.setProgress({ label, startedAt: Date.now(), cancellable: true });
    try {
      return await this.tellEnd(await batch.run());
    } finally {
      if (!this.isUnderWay) this.record.setProgress(null);
    }
  }

  /** Does on this computer what is left, each video from its beginning. */
  async moveHere(): Promise<Outcome> {
    // What the cloud could not finish is not waited for any more.
    for (const { status, exportId } of this.batch?.items ?? []) {
      if (status.type === 'waiting' && exportId !== undefined) await this.services.exports.cancel(exportId);
    }
    this.use('embedded');
    const waiting = (item: BatchItem): BatchItem => {
      const { id, path, instruction, status } = item;
      return status.type === 'waiting' ? { id, path, instruction, status, step: 'new' } : item;
    };
    this.hold((this.batch?.items ?? []).map(waiting));
    return this.goOn();
  }

  cancel(id: string): void {
    this.batch?.cancel(id);
  }

  cancelAll(): void {
    this.batch?.cancelAll();
  }

  async retry(id: string): Promise<Outcome> {
    const refused = refusedHere(this.record);
    if (refused) return refused;
    this.batch?.retry(id);
    return this.goOn();
  }

  /** The file that one of them was exported to. */
  fileOf(id: string): vscode.Uri | undefined {
    const status = this.item(id)?.status;
    return status?.type === 'done' ? uriOf(status.path) : undefined;
  }

  dispose(): void {
    this.batch?.dispose();
  }

  private use(service: ServiceKind): void {
    this.address = this.services.addressOf(service);
    this.service = service;
    this.record.service = service;
    this.record.refresh();
  }

  private hold(items: readonly BatchItem[]): void {
    const { service, address, services, log, record } = this;
    this.batch?.dispose();
    const batch = new Batch(
      {
        begin: (signal) => services.begin(service, signal, address),
        resume: (saved) => services.resume(saved, address),
        sentenceOf: errorText,
        exports: services.exports,
        log,
      },
      items,
    );
    let progress = '';
    const show = () => {
      // What is done must be kept, also where the rows show nothing of it.
      const done = batch.items.map(({ step, messagesDone, exportId }) => [step, messagesDone, exportId]);
      const isFurther = JSON.stringify(done) !== progress;
      progress = JSON.stringify(done);
      record.setBatch(batch.items.map(rowOf), isFurther);
    };
    batch.onDidChange(show);
    this.batch = batch;
    show();
  }

  private item(id: string): BatchItem | undefined {
    return this.batch?.items.find((each) => each.id === id);
  }

  private async tellEnd(end: BatchEnd): Promise<Outcome> {
    const items = this.batch?.items ?? [];
    const done = items.filter(({ status }) => status.type === 'done').length;
    const counted = vscode.l10n.t('Videos that are done: {0} of {1}', done, items.length);
    if (end.type === 'stopped') return this.tellStop(end.error, counted);
    if (end.type === 'cancelled') {
      this.record.addEntry('notice', counted);
      return { type: 'cancelled', message: counted };
    }
    this.record.addEntry('notice', counted);
    return done === items.length ? { type: 'done' } : { type: 'failed', message: counted };
  }

  /** What every other video would meet as well is said once. */
  private async tellStop(error: unknown, counted: string): Promise<Outcome> {
    if (isSessionError(error, 'editHereInstead')) return this.moveHere();
    if (isSessionError(error, 'costsDeclined')) {
      const message = vscode.l10n.t('Nothing was sent, and nothing was charged.');
      this.record.addEntry('notice', message, ['retry']);
      return { type: 'cancelled', message };
    }
    const retry: readonly EntryAction[] = ['retry'];
    const way = (await waysOut(error, this.account)) ?? { message: errorText(error), actions: retry };
    const actions = way.actions.includes('retry') ? way.actions : [...way.actions, ...retry];
    const message = `${way.message} ${counted}`;
    this.record.addEntry('error', message, actions);
    return { type: 'failed', message, actions };
  }
}

function rowOf({ id, path, instruction, status }: BatchItem): BatchRow {
  return {
    ...{ id, name: nameOfPlace(path, basename), instruction },
    status: status.type === 'done' ? { type: 'done', name: nameOfPlace(status.path, basename) } : status,
  };
}
