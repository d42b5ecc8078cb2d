/** A pattern that knows whether it was ever found. */
export class Watched extends RegExp {
  isFound = false;

  override exec(text: string): RegExpExecArray | null {
    const found = super.exec(text);
    this.isFound ||= found !== null;
    return found;
  }
}
