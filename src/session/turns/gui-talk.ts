import { foldedClause, followsInstruction, goesOnWithInstruction, isInstruction } from './gui-clauses';
import { leadsToInstruction, speaksOfExport } from './gui-clauses';
import { offerOf } from './gui-offers';
import type { Offer } from './gui-offers';
import { masked, maskQuotes } from './quotes';
import { ReplyUnits } from './reply-units';
import type { Unit } from './reply-units';

/** Words without which a sentence can't be an instruction to click. */
const suspicious =
  /click|tap|press|\bhit\b|push|drag|drop|open|button|icon|menu|panel|timeline|preview|\bplay|export|download|account|billing|subscription|pricing|select|choose|pick|\bgo|navigat|switch|head|jump|return|scroll|hover|access|launch|expand|toggle|refresh|reload|steps|here's|here is|balance|credits|corner|sidebar|toolbar|slider|\btool\b|keyboard|handle|dialog|\btab\b|[点击按打开拖预览导出下载账积分余额菜单面板按钮刷新选择进入前往保存]/iu;

const joint =
  /\s*[,;]\s+(?:(?:and|then|so|but|or)\s+)*|\s+[–—-]+\s+|—|:\s+|\s+(?:and then|and|then|so|but|or)\s+|\s*[()（）]\s*|\s*[，；：、]\s*(?:然后|并且|并|接着|所以|因此|就)?|(?<=[^，；：、\s])(?:然后|并且|接着)|\s+(?=(?:by|after) (?:clicking|tapping|pressing|opening|dragging|going)\b)|\s+(?=(?:using|via|through) the [^,]{0,30}\b(?:button|menu|panel|icon|toolbar|tab)\b)|(?=请(?:您|你)?(?:点击|单击|双击|打开|前往|拖|在时间|查看|检查))|(?=[您你](?:现在)?(?:可以|可)(?:点击|单击|打开|拖|在时间|通过))/giu;

const marker = /^\s*(?:(?:[-*+•>]|\d{1,3}[.)、])\s+)*/u;

/**
 * Takes out of a reply what tells the user to click in an editor that is not there, sentence by sentence: what it
 * says of the content is kept, the rest becomes {@link offers}. Nothing that was shown is ever taken back.
 */
export class GuiTalkFilter {
  private readonly units = new ReplyUnits();
  private readonly found = new Map<string, Offer>();
  private hasShown = false;
  private isAfterInstruction = false;
  /** The white space before what was taken out last. */
  private owed: string | undefined;

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
    return this.units.looksWhole ? this.flush() : '';
  }

  /** The text ends here, or is interrupted by a tool. @returns What is left of it. */
  flush(): string {
    return this.shown(this.units.flush());
  }

  private shown(units: readonly Unit[]): string {
    return units.map((unit) => this.show(unit)).join('');
  }

  private show({ text, isVerbatim }: Unit): string {
    if (text.trim() === '') {
      // Between sentences that are both taken out there is nothing to keep apart.
      if (this.owed === undefined) return text;
      this.owed = wider(this.owed, text);
      return '';
    }
    const start = isVerbatim ? '' : (marker.exec(text)?.[0] ?? '');
    const said = text.slice(start.length);
    const kept = isVerbatim ? said : this.translated(said);
    const blank = /^\s*/u.exec(text)?.[0] ?? '';
    if (kept === '' && said !== '') {
      this.owed = this.owed === undefined ? blank : wider(this.owed, blank);
      return '';
    }
    const space = this.owed === undefined ? blank : this.hasShown ? wider(this.owed, blank) : '';
    this.owed = undefined;
    this.hasShown = true;
    return space + (start + kept).slice(blank.length);
  }

  private translated(sentence: string): string {
    const isAfter = this.isAfterInstruction;
    this.isAfterInstruction = false;
    if (isAfter && goesOnWithInstruction(foldedClause(maskedText(sentence)))) {
      this.isAfterInstruction = true;
      return '';
    }
    if (!suspicious.test(sentence)) return sentence;
    const { kept, instructions } = withoutInstructions(sentence);
    for (const { text, withWhatLeadsTo } of instructions)
      this.offer(offerOf(text) ?? offerOf(withWhatLeadsTo));
    if (instructions.length === 0 && speaksOfExport(foldedClause(maskedText(sentence))))
      this.offer({ type: 'export' });
    this.isAfterInstruction = kept === '';
    return kept;
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

/** Quotations and code are hidden, each character by one. */
function maskedText(text: string): string {
  return maskQuotes(text).replace(/`[^`\n]*`|\]\([^)\s]*\)/gu, (code) => masked.repeat(code.length));
}

interface Clause {
  readonly start: number;
  readonly end: number;
  /** Where the words that join it to the clause before begin. */
  readonly jointStart: number;
  readonly said: string;
}

function withoutInstructions(sentence: string): { kept: string; instructions: readonly Instruction[] } {
  const hidden = maskedText(sentence);
  const tail = /[.!?…。！？:：;；)）*_\s]*$/u.exec(hidden)?.[0] ?? '';
  const bodyEnd = sentence.length - tail.length;
  const clauses = clausesOf(hidden.slice(0, bodyEnd));
  const endsInColon = /[:：]/u.test(tail);
  const isTold = clauses.map(({ said }, index) => {
    const isLast = index === clauses.length - 1;
    return isInstruction(said, isLast && endsInColon) && !tellsOfItself(said, clauses[index - 1]);
  });
  if (!isTold.includes(true)) return { kept: sentence, instructions: [] };
  const isDropped = [...isTold];
  for (let index = clauses.length - 2; index >= 0; index--)
    if (isDropped[index + 1] === true && leadsToInstruction(clauses[index]?.said ?? ''))
      isDropped[index] = true;
  for (let index = 1; index < clauses.length; index++)
    if (isDropped[index - 1] === true && followsInstruction(clauses[index]?.said ?? ''))
      isDropped[index] = true;
  return {
    kept: joined(sentence, clauses, isDropped, tail),
    instructions: instructionsOf(sentence, clauses, isTold, isDropped),
  };
}

function clausesOf(hidden: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let jointStart = 0;
  const add = (end: number) => {
    const said = foldedClause(hidden.slice(start, end));
    if (said !== '') clauses.push({ start, end, jointStart, said });
    return said !== '';
  };
  for (const match of hidden.matchAll(joint)) {
    if (add(match.index)) jointStart = match.index;
    start = match.index + match[0].length;
  }
  add(hidden.length);
  return clauses;
}

/** "I split it by dragging the clip" tells how it was done. */
function tellsOfItself(said: string, before: Clause | undefined): boolean {
  const isManner = /^(?:by|after|before|using|via|through|with|from|in|clicking|dragging)\b/u.test(said);
  return (
    isManner && before !== undefined && /^(?:i|we|it|the)\b(?!.*\byou\b)(?!.*\bcan be\b)/u.test(before.said)
  );
}

interface Instruction {
  /** With what depends on it. */
  readonly text: string;
  readonly withWhatLeadsTo: string;
}

function instructionsOf(
  sentence: string,
  clauses: readonly Clause[],
  isTold: readonly boolean[],
  isDropped: readonly boolean[],
): Instruction[] {
  const depends = (index: number) => isDropped[index] === true && isTold[index] !== true;
  return clauses.flatMap(({ start }, index) => {
    if (isTold[index] !== true) return [];
    let [first, last] = [index, index];
    while (depends(last + 1)) last++;
    while (depends(first - 1)) first--;
    const end = clauses[last]?.end;
    return [
      { text: sentence.slice(start, end), withWhatLeadsTo: sentence.slice(clauses[first]?.start, end) },
    ];
  });
}

/** What is left of a sentence, as a sentence. */
function joined(
  sentence: string,
  clauses: readonly Clause[],
  isDropped: readonly boolean[],
  tail: string,
): string {
  let kept = '';
  for (const [index, { start, end, jointStart }] of clauses.entries()) {
    if (isDropped[index] === true) continue;
    const isNeighbour = index > 0 && isDropped[index - 1] !== true;
    const piece = sentence.slice(start, end);
    if (kept === '' && index > 0) kept = piece.charAt(0).toUpperCase() + piece.slice(1);
    else if (kept === '') kept = sentence.slice(0, end);
    else
      kept +=
        (isNeighbour ? sentence.slice(jointStart, start) : jointWithout(sentence.slice(jointStart, start))) +
        piece;
  }
  if (kept === '') return '';
  const isWholeEnd = isDropped.at(-1) !== true;
  const stop = isWholeEnd ? tail : (/[.!?…。！？]+/u.exec(tail)?.[0] ?? (/[:：;；]/u.test(tail) ? '.' : ''));
  return balanced(kept.trimEnd() + stop);
}

/** A parenthesis that was taken out takes its brackets along. */
function jointWithout(words: string): string {
  const left = words.replace(/[()（）]/gu, '');
  return left.trim() === '' ? ' ' : left;
}

/** Emphasis that was begun is ended. */
function balanced(text: string): string {
  const isOpen = (text.match(/\*\*/gu)?.length ?? 0) % 2 === 1;
  const opens = (text.match(/[(（]/gu)?.length ?? 0) - (text.match(/[)）]/gu)?.length ?? 0);
  return text + (opens > 0 ? ')' : '') + (isOpen ? '**' : '');
}
