import { mostPastedBytes } from '../src/vscode/panel/limits';
import type { PageMessage } from '../src/vscode/panel/messages';

interface DropHost {
  readonly post: (message: PageMessage) => void;
  /** Something can be dropped now, or no more. */
  readonly onOver: (isOver: boolean) => void;
  readonly onTooLarge: (name: string) => void;
}

/** Takes files that are dropped on the page, or pasted into it. */
export class DroppedFiles {
  private depth = 0;

  constructor(
    target: HTMLElement,
    private readonly host: DropHost,
  ) {
    target.addEventListener('dragenter', (event) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (this.depth++ === 0) host.onOver(true);
    });
    target.addEventListener('dragover', (event) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    target.addEventListener('dragleave', () => {
      if (this.depth > 0 && --this.depth === 0) host.onOver(false);
    });
    target.addEventListener('drop', (event) => {
      this.depth = 0;
      host.onOver(false);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      this.take(event.dataTransfer);
    });
    target.addEventListener('paste', (event) => {
      if ((event.clipboardData?.files.length ?? 0) === 0) return;
      event.preventDefault();
      this.take(event.clipboardData);
    });
  }

  private take(data: DataTransfer | null): void {
    if (!data) return;
    const addresses = addressesIn(data);
    if (addresses.length > 0) {
      this.host.post({ type: 'addFiles', addresses });
      return;
    }
    void this.sendAll([...data.files]);
  }

  /** In their order, whatever their size. */
  private async sendAll(files: readonly File[]): Promise<void> {
    for (const file of files) await this.send(file);
  }

  private async send(file: File): Promise<void> {
    if (file.size > mostPastedBytes) {
      this.host.onTooLarge(file.name);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.host.post({ type: 'addBytes', name: file.name, bytes });
  }
}

/** What VS Code's explorer and file managers hand over of files that have an address. */
const addressTypes = ['application/vnd.code.uri-list', 'text/uri-list'] as const;

function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.some((type) => type === 'Files' || addressTypes.some((each) => each === type)) === true;
}

function addressesIn(data: DataTransfer): string[] {
  const list = addressTypes.map((type) => data.getData(type)).find((text) => text !== '') ?? '';
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(0, 100);
}
