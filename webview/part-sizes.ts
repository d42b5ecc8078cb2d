import type { SavedState } from './vscode-api';

/** The sizes that the user gave the parts, in percent of the page's width or height. */
export interface PartSizes {
  /** The conversation beside the rest, or below it. */
  readonly conversation: number;
  /** The preview above the timeline. */
  readonly preview: number;
}

export type Part = keyof PartSizes;

export const usualSizes: PartSizes = { conversation: 38, preview: 45 };

/** About what the style sheet makes of a narrow page. */
const usualNarrowSizes: PartSizes = { conversation: 34, preview: 50 };

export const sizeBounds = { conversation: [20, 70], preview: [15, 80] } as const;

/** As in `layout.css`. */
const narrowPage = '(max-width: 640px)';

export function readSizes(value: unknown): Partial<PartSizes> {
  const { conversation, preview }: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    ...(isSize('conversation', conversation) && { conversation }),
    ...(isSize('preview', preview) && { preview }),
  };
}

function isSize(part: Part, value: unknown): value is number {
  const [least, most] = sizeBounds[part];
  return typeof value === 'number' && value >= least && value <= most;
}

/**
 * How large the parts are where they stand beside each other, and apart from that where they stand below each other.
 * In a narrow page the style sheet says it as long as the user does not, since there it depends on what is shown.
 */
export class PartLayout {
  private wide: PartSizes;
  private narrow: Partial<PartSizes>;
  private readonly query = window.matchMedia(narrowPage);

  constructor(
    { sizes, narrowSizes }: Pick<SavedState, 'sizes' | 'narrowSizes'>,
    private readonly host: { readonly onSize: () => void; readonly onChange: () => void },
  ) {
    this.wide = sizes;
    this.narrow = narrowSizes ?? {};
    this.query.addEventListener('change', host.onChange);
  }

  get isNarrow(): boolean {
    return this.query.matches;
  }

  /** In percent; in a narrow page `undefined` where the user has not changed it. */
  chosen(part: Part): number | undefined {
    return (this.isNarrow ? this.narrow : this.wide)[part];
  }

  /** In percent. */
  size(part: Part): number {
    return this.chosen(part) ?? usualNarrowSizes[part];
  }

  set(part: Part, percent: number): void {
    const [least, most] = sizeBounds[part];
    const size = Math.round(Math.min(most, Math.max(least, percent)) * 10) / 10;
    if (this.isNarrow) this.narrow = { ...this.narrow, [part]: size };
    else this.wide = { ...this.wide, [part]: size };
    this.host.onSize();
  }

  /** As it was before the user changed it. */
  putBack(part: Part): void {
    if (this.isNarrow) {
      const { conversation, preview } = this.narrow;
      this.narrow = readSizes(part === 'preview' ? { conversation } : { preview });
    } else this.wide = { ...this.wide, [part]: usualSizes[part] };
    this.host.onSize();
  }

  get styles(): Readonly<Record<string, string>> {
    const narrow = (part: Part) => (this.narrow[part] === undefined ? '' : `${this.narrow[part]}%`);
    return {
      '--conversation': `${this.wide.conversation}%`,
      '--preview': `${this.wide.preview}%`,
      '--narrow-conversation': narrow('conversation'),
      '--narrow-preview': narrow('preview'),
    };
  }

  get saved(): Pick<SavedState, 'sizes' | 'narrowSizes'> {
    return {
      sizes: this.wide,
      ...(Object.keys(this.narrow).length > 0 && { narrowSizes: this.narrow }),
    };
  }
}
