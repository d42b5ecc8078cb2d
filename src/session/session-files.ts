import { dirname } from 'node:path';
import { isOutside } from './outside-files';
import type { SavedSession } from './saved-session';
import type { SessionSetup } from './session-setup';
import { addressAgain, keptFiles, placeOfFile, uploadAddress, uploadFile, uploadOutside } from './upload';
import type { AddedFile, UploadProgress } from './upload';

/** The files of a session, and those of one that the service lost, which are yet to be uploaded again. */
export class SessionFiles {
  private added: AddedFile[];
  private gone: AddedFile[];

  constructor(
    private readonly setup: Pick<SessionSetup, 'client' | 'service' | 'outside'>,
    { media, lostMedia }: Pick<SavedSession, 'media' | 'lostMedia'> = { media: [], lostMedia: [] },
  ) {
    this.added = [...media];
    this.gone = [...lostMedia];
  }

  /** In the order in which they were added. */
  get all(): readonly AddedFile[] {
    return this.added;
  }

  get lost(): readonly AddedFile[] {
    return this.gone;
  }

  /** As they may be written to the disk. */
  get kept(): Pick<SavedSession, 'media' | 'lostMedia'> {
    return { media: keptFiles(this.added), lostMedia: keptFiles(this.gone) };
  }

  /** The service has a new session, which knows none of them. */
  lose(): void {
    this.gone = [...this.gone, ...this.added];
    this.added = [];
  }

  /** Adds a file of the web. @param folder Where its exports go; absolute. @throws {SessionError | ServiceError} */
  async addAddress(
    sessionId: string,
    address: URL,
    folder: string,
    onProgress: UploadProgress,
    signal: AbortSignal,
  ): Promise<AddedFile> {
    const { client, service } = this.setup;
    const isHere = service === 'embedded';
    const file = await uploadAddress(client, sessionId, address, isHere, folder, onProgress, signal);
    this.added.push(file);
    return file;
  }

  /** @param place A path, or the address of a file elsewhere. @throws {SessionError | ServiceError} */
  async addFile(
    sessionId: string,
    place: string,
    onProgress: UploadProgress,
    signal: AbortSignal,
  ): Promise<AddedFile> {
    const { client, service, outside } = this.setup;
    const file = isOutside(place)
      ? await uploadOutside(client, sessionId, place, service, outside, onProgress, signal)
      : await uploadFile(client, sessionId, place, service === 'embedded', onProgress, signal);
    this.added.push(file);
    return file;
  }

  /** Adds a file of another session from where that had it. @throws {SessionError | ServiceError} */
  async addAgain(
    sessionId: string,
    file: AddedFile,
    onProgress: UploadProgress,
    signal: AbortSignal,
  ): Promise<AddedFile> {
    const added = await (file.web
      ? this.addAddress(sessionId, addressAgain(file), dirname(file.path), onProgress, signal)
      : this.addFile(sessionId, placeOfFile(file), onProgress, signal));
    // One that fails stays among the lost ones.
    this.gone = this.gone.filter((each) => each !== file);
    return added;
  }
}
