import * as vscode from 'vscode';

/** A file system that only VS Code knows, with its files in memory. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  /** Paths that were read. */
  readonly reads: string[] = [];
  /** What a file says of its size, whatever it has. */
  readonly claimedSizes = new Map<string, number>();
  /** A read waits for this. */
  gate: Promise<void> = Promise.resolve();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    const { path } = uri;
    const bytes = this.files.get(path);
    if (bytes) {
      const size = this.claimedSizes.get(path) ?? bytes.length;
      return { type: vscode.FileType.File, ctime: 1, mtime: 1, size };
    }
    if (path !== '/' && ![...this.files.keys()].some((each) => each.startsWith(`${path}/`)))
      throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 1, mtime: 1, size: 0 };
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {
    // A folder is there as soon as a file is in it.
  }
  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    this.reads.push(uri.path);
    await this.gate;
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }
  writeFile(uri: vscode.Uri, content: Uint8Array, { overwrite }: { overwrite: boolean }): void {
    if (this.files.has(uri.path) && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.files.set(uri.path, content);
  }
  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }
  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): void {
    const bytes = this.files.get(from.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(from);
    if (this.files.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    this.files.delete(from.path);
    this.files.set(to.path, bytes);
  }
}
