import type { Deed, Focus } from '../language/follow-ups/focus';
import type { StoredSession } from '../storage/stored-session';

/** What this message and the one before it have done: what words lean on, and what a correction does anew. */
export class TurnFocus {
  /** Done by the message before. */
  private last: readonly Deed[] = [];
  /** Done by this one, or by the one before as this one corrected it. */
  private own: Deed[] = [];
  /** Done by the step that was undone last. */
  private undone: readonly Deed[] = [];
  /** Where in the history the timeline is that `last` and then `own` were done to. */
  private since = 0;
  private isCorrected = false;
  private lost: string | undefined;
  private refused: string | undefined;
  /** The clause that asked for what was so already: what comes next in the message may lean on it, and no other. */
  private stood: string | undefined;
  private told: number | undefined;
  private asked: string | undefined;

  constructor(private readonly session: StoredSession) {
    this.lost = session.record.lost;
    this.refused = session.record.refused;
    this.told = session.record.told;
    this.asked = session.record.asked;
    this.begin();
  }

  /** Takes up what the current step of the history did. */
  begin(): void {
    const { history, current } = this.session.record;
    const step = history[current];
    this.last = step?.deeds ?? [];
    this.own = [];
    this.undone = history[current + 1]?.deeds ?? [];
    this.since = step?.since ?? Math.max(0, current - 1);
    this.isCorrected = false;
  }

  /** @returns What goes back to how it is now. */
  mark(): () => void {
    const { last, since, isCorrected } = this;
    const own = [...this.own];
    return () => {
      this.last = last;
      this.own = own;
      this.since = since;
      this.isCorrected = isCorrected;
    };
  }

  get now(): Focus {
    const undone = this.own.length === 0 ? this.undone : [];
    const deeds = [...this.last, ...this.own];
    const { lost, refused, told, asked } = this;
    return { deeds, own: this.own.length, undone, lost, refused, told, asked };
  }

  /** What the next message may lean on. */
  get left(): Focus {
    const { now, stood } = this;
    return { ...now, lost: now.lost ?? stood, refused: now.refused ?? stood };
  }

  /** What the step that this message makes is to remember. */
  get step(): { readonly deeds: readonly Deed[]; readonly since?: number } {
    return { deeds: this.own, ...(this.isCorrected && { since: this.since }) };
  }

  /** The clause that the next one must not reach past; `undefined` after one that was understood. */
  lose(clause: string | undefined): void {
    this.lost = clause;
  }

  /** The clause that could not be done; `undefined` after one that was. */
  refuse(clause: string | undefined): void {
    this.refused = clause;
  }

  /** Takes a clause for one whose clips are as it says; `undefined` after all else. */
  stand(clause: string | undefined): void {
    this.stood = clause;
  }

  /** The clip, from 1, or the thing that a question was about; `undefined` after all else. */
  tell(clip: number | undefined, noun?: string): void {
    this.told = clip;
    this.asked = noun;
  }

  note(deed: Deed): void {
    this.own.push(deed);
  }

  /** The deed that words take the place of, and the timeline and deeds that it was done after and before. */
  around(at: number): Corrected | undefined {
    const { deeds } = this.now;
    const deed = deeds[at];
    if (!deed) return undefined;
    const isOwn = at >= this.last.length;
    const first = isOwn ? this.last.length : 0;
    const since = isOwn && !this.isCorrected ? this.session.record.current : this.since;
    return { deed, since, earlier: deeds.slice(first, at), later: deeds.slice(at + 1) };
  }

  /** Takes the deeds of a correction for those of this message. */
  correct(since: number, deeds: readonly Deed[]): void {
    this.isCorrected = since !== this.session.record.current;
    if (this.isCorrected) this.last = [];
    this.since = since;
    this.own = [...deeds];
  }
}

export interface Corrected {
  readonly deed: Deed;
  readonly since: number;
  readonly earlier: readonly Deed[];
  readonly later: readonly Deed[];
}
