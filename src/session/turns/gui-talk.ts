import { goesOnWithInstruction, isInstruction, speaksOfExport } from './gui-clauses';
import {
  hasAddress,
  isStepsTitle,
  leadsToData,
  namesPrice,
  tellsOfFailure,
  withoutPrice,
} from './gui-content';
import { callOf, offerOf } from './gui-offers';
import type { Offer } from './gui-offers';
import { maskedText, withoutInstructions } from './gui-sentence';
import { ListNumbers } from './list-numbers';
import { clausesOf, foldedClause } from './reply-clauses';
import { ReplyUnits } from './reply-units';
import type { Unit } from './reply-units';

const marker = /^(?:(?:[-*+•>]\s+|\d{1,3}(?:[.)]\s+|[.)](?=\p{Script=Han})|、\s*)))*/u;

/** The title of steps: it is shown once something under it is. */
interface Title {
  text: string;
  /** The white space before it, for when it goes. */
  blank: string;
  hasLost: boolean;
  readonly isFirst: boolean;
}

/**
 * Takes out of a reply what tells the user to click in an editor that is not there, sentence by sentence: what it
 * says of the content is kept, the rest becomes {@link offers}. Nothing that was shown is ever taken back.
 */
export class GuiTalkFilter {
  private readonly units = new ReplyUnits();
  private readonly found = new Map<string, Offer>();
  private readonly numbers = new ListNumbers();
  private hasSeen = false;
  private hasShown = false;
  private isAfterInstruction = false;
  /** The white space before what was taken out last. */
  private owed: string | undefined;
  /** What an item began with whose sentences were taken out so far. */
  private openItem: string | undefined;
  private title: Title | undefined;
  /** Lines of text of the film, after `I added these captions:`. */
  private data: 'none' | 'begins' | 'items' | 'lines' = 'none';

  /** What the instructions so far stand for, each once. */
  get offers(): readonly Offer[] {
    return [...this.found.values()];
  }

  /** @returns The text that can be shown now. */
  push(text: string): string {
    return this.shown(this.units.push(text));
  }

  /** Nothing came for a while. @returns What is held back, where it is a whole sentence. */
  pause(): string {
    return this.units.looksWhole ? this.shown(this.units.flush()) : '';
  }

  /** The text ends here, or is interrupted by a tool. @returns What is left of it. */
  flush(): string {
    return this.shown(this.units.flush()) + this.titleBefore(false);
  }

  private shown(units: readonly Unit[]): string {
    return units.map((unit) => this.show(unit)).join('');
  }

  private show({ text, isVerbatim }: Unit): string {
    if (text.trim() === '') return this.showBlank(text);
    const blank = /^\s*/u.exec(text)?.[0] ?? '';
    const isLine = !this.hasSeen || blank.includes('\n');
    this.hasSeen = true;
    const indent = isLine ? blank.slice(blank.lastIndexOf('\n') + 1) : '';
    const start = isVerbatim ? '' : (marker.exec(text.slice(blank.length))?.[0] ?? '');
    const said = text.slice(blank.length + start.length);
    const isData = this.isData(blank, start, isVerbatim);
    const kept = isVerbatim || isData ? said : this.translated(said);
    if (isLine) this.openItem = undefined;
    if (kept === '' && said !== '') {
      if (isLine && start !== '') {
        this.openItem = indent + start;
        this.numbers.takes(indent + start);
      }
      if (this.title) this.title.hasLost = true;
      this.owed = this.owed === undefined ? blank : wider(this.owed, blank);
      return '';
    }
    if (!isVerbatim && leadsToData(maskedText(said))) this.data = 'begins';
    const isTitle = !isVerbatim && !isData && isLine && isStepsTitle(start + said, foldedClause(said));
    const isApart = /\n\s*\n/u.test(wider(blank, this.owed ?? ''));
    const before = this.titleBefore(!isTitle && (start !== '' || !isApart));
    const isFirst = !this.hasShown;
    const space = this.spaceBefore(blank);
    const shown = space + this.markerFor(isLine, indent, start).slice(indent.length) + kept;
    this.hasShown = true;
    if (!isTitle) return before + shown;
    this.title = { text: shown, blank: space, hasLost: false, isFirst };
    return before;
  }

  /** Between sentences that are both taken out there is nothing to keep apart. */
  private showBlank(text: string): string {
    if (this.title && this.owed === undefined) this.title.text += text;
    else if (this.owed === undefined) return text;
    else this.owed = wider(this.owed, text);
    return '';
  }

  private spaceBefore(blank: string): string {
    const space = this.owed === undefined ? blank : this.hasShown ? wider(this.owed, blank) : '';
    this.owed = undefined;
    return space;
  }

  /** @returns With its indentation. */
  private markerFor(isLine: boolean, indent: string, start: string): string {
    if (!isLine) {
      if (this.openItem === undefined) return indent + start;
      const resumed = this.numbers.resumed();
      this.openItem = undefined;
      return resumed.trimStart() + start;
    }
    if (start === '' && indent === '') this.numbers.end();
    return this.numbers.shown(indent + start);
  }

  /** @param isUnder Whether what comes belongs under it. @returns The title that was held back, where it has a use. */
  private titleBefore(isUnder: boolean): string {
    const { title } = this;
    this.title = undefined;
    if (!title) return '';
    if (isUnder || !title.hasLost) return title.text;
    this.owed = wider(title.blank, this.owed ?? '');
    if (title.isFirst) this.hasShown = false;
    return '';
  }

  private isData(blank: string, start: string, isVerbatim: boolean): boolean {
    if (this.data === 'none' || isVerbatim) return false;
    const isItem = start !== '';
    if (this.data === 'begins') {
      this.data = blank.includes('\n') ? (isItem ? 'items' : 'lines') : 'none';
      return this.data !== 'none';
    }
    const isNewLine = blank.includes('\n');
    const isParagraph = /\n\s*\n/u.test(blank);
    if (isNewLine && !isItem && (isParagraph || this.data === 'items')) this.data = 'none';
    return this.data !== 'none';
  }

  private translated(sentence: string): string {
    const isAfter = this.isAfterInstruction;
    this.isAfterInstruction = false;
    const folded = foldedClause(maskedText(sentence));
    if (hasAddress(sentence)) {
      this.offerForAddress(sentence, folded);
      return sentence;
    }
    if (isAfter && goesOnWithInstruction(folded) && !namesPrice(folded) && !tellsOfFailure(folded)) {
      this.isAfterInstruction = true;
      const offer = offerOf({ text: sentence, withWhatLeadsTo: sentence, before: sentence });
      if (offer.type !== 'showTracks') this.offer(offer);
      return '';
    }
    const { kept, instructions, carried } = withoutInstructions(sentence);
    const offers = instructions.map(offerOf);
    const definite = offers.filter(({ type }) => type !== 'showTracks');
    for (const offer of definite.length > 0 ? definite : offers) this.offer(offer);
    for (const words of carried) this.offer(callOf(withoutPrice(words)));
    if (instructions.length === 0 && speaksOfExport(folded)) this.offer({ type: 'export' });
    this.isAfterInstruction = kept === '';
    return kept;
  }

  /** An address stays; what it most likely is can be had by a button, too. */
  private offerForAddress(sentence: string, folded: string): void {
    const tells = clausesOf(maskedText(sentence)).some(({ said }) => isInstruction(said, false));
    if (tells) this.offer(callOf(sentence) ?? { type: 'export' });
    else if (speaksOfExport(folded) || /\bdownload\b|\.mp4|下载/u.test(folded))
      this.offer({ type: 'export' });
  }

  private offer(offer: Offer | undefined): void {
    if (offer) this.found.set(offer.type === 'suggestion' ? offer.prompt.toLowerCase() : offer.type, offer);
  }
}

/** The white space that keeps further apart. */
function wider(one: string, other: string): string {
  const lines = (text: string) => text.split('\n').length;
  return lines(one) > lines(other) || (lines(one) === lines(other) && one.length > other.length)
    ? one
    : other;
}
