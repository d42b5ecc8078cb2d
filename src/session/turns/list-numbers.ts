const number = /^(\s*)((?:[-*+•>]\s+)*)(\d{1,3})(?=[.)、])/u;

/** Counts a numbered list anew where items of it are taken out. */
export class ListNumbers {
  /** How many were taken out, by how far the list is indented. */
  private readonly taken = new Map<number, number>();
  private lastTaken: string | undefined;

  /** @param marker `  2. ` with what is before it on its line. @returns It as it is to be shown. */
  shown(marker: string): string {
    this.settle();
    const match = number.exec(marker);
    if (!match) return marker;
    const [whole, blank = '', bullet = '', digits = ''] = match;
    const taken = this.at(blank.length, Number(digits));
    const counted = Math.max(1, Number(digits) - taken);
    return blank + bullet + String(taken === 0 ? digits : counted) + marker.slice(whole.length);
  }

  /** What an item begins with is taken out, so far. */
  takes(marker: string): void {
    this.settle();
    this.lastTaken = marker;
  }

  /** More of the item whose beginning was taken out is shown. @returns The marker that it gets. */
  resumed(): string {
    const marker = this.lastTaken ?? '';
    this.lastTaken = undefined;
    return this.shown(marker);
  }

  /** The list is over. */
  end(): void {
    this.lastTaken = undefined;
    this.taken.clear();
  }

  private settle(): void {
    const match = this.lastTaken === undefined ? null : number.exec(this.lastTaken);
    this.lastTaken = undefined;
    if (!match) return;
    const indent = match[1]?.length ?? 0;
    this.taken.set(indent, this.at(indent, Number(match[3])) + 1);
  }

  private at(indent: number, digits: number): number {
    for (const each of this.taken.keys())
      if (each > indent || (each === indent && digits === 1)) this.taken.delete(each);
    return this.taken.get(indent) ?? 0;
  }
}
