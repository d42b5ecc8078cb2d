import type { FoundFile, PageMessage } from '../src/vscode/panel/messages';

/** A file's name that is being typed after an `@`. */
interface Mention {
  /** Where the `@` stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly query: string;
}

/** The mention that the caret stands in. */
export function mentionAt(text: string, caret: number): Mention | undefined {
  const found = /(?:^|[\s(,，、。])@([^\s@]{0,60})$/u.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? undefined : { start: caret - query.length - 1, end: caret, query };
}

/** Offers the media of the workspace while a name is typed after an `@`. */
export class FileMentions {
  files: readonly FoundFile[] = [];
  active = 0;
  private mention: Mention | undefined;
  private request = 0;

  constructor(
    private readonly post: (message: PageMessage) => void,
    private readonly onChange: () => void,
  ) {}

  get isOpen(): boolean {
    return this.mention !== undefined && this.files.length > 0;
  }

  /** What stands in the box, and where the caret is, has changed. */
  follow(text: string, caret: number): void {
    const mention = mentionAt(text, caret);
    const isSame = mention?.query === this.mention?.query && mention?.start === this.mention?.start;
    this.mention = mention;
    if (isSame) return;
    if (mention) this.post({ type: 'findFiles', request: ++this.request, query: mention.query });
    else this.files = [];
    this.onChange();
  }

  /** The host's answer; one to an older question is passed over. */
  receive(request: number, files: readonly FoundFile[]): void {
    if (request !== this.request || !this.mention) return;
    this.files = files;
    this.active = 0;
    this.onChange();
  }

  move(by: 1 | -1): void {
    this.active = (this.active + by + this.files.length) % this.files.length;
    this.onChange();
  }

  /** @returns The text with the file's name in place of what was typed, and where the caret is to stand. */
  choose(index: number, text: string): { text: string; caret: number } | undefined {
    const { mention } = this;
    const file = this.files[index];
    if (!mention || !file) return undefined;
    this.close();
    this.post({ type: 'addFiles', addresses: [file.address] });
    const name = `${file.name} `;
    return {
      text: text.slice(0, mention.start) + name + text.slice(mention.end).replace(/^ /, ''),
      caret: mention.start + name.length,
    };
  }

  close(): void {
    this.mention = undefined;
    this.files = [];
    this.onChange();
  }
}
