import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { placed } from '../placed';
import { ringTarget } from '../ring';

/** What can be done with a segment. */
export interface SegmentAction {
  readonly label: string;
  /** As it is shown, such as `Alt+←`; the key itself is heard elsewhere. */
  readonly key: string;
  readonly isOff: boolean;
  readonly run: () => void;
}

/** About how large the menu is, in pixels: it opens so that it is seen whole. */
const size = { width: 280, item: 26, padding: 10 };

/** A menu as the ARIA Authoring Practices have it: arrows, Home, End, a letter, Enter, Escape. */
export class SegmentMenu {
  private open: { readonly x: number; readonly y: number } | undefined;
  private opener: HTMLElement | undefined;
  private hasFocus = false;

  /** @param restoreFocus Where the focus goes when what had it is gone. */
  constructor(
    private readonly onChange: () => void,
    private readonly restoreFocus: () => void,
  ) {
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.open && !(target instanceof Element && target.closest('.segment-menu'))) this.close();
    });
    window.addEventListener('blur', () => this.close());
  }

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** @param at In pixels of the page. @param count How many actions it will have. */
  show(at: { readonly x: number; readonly y: number }, count: number): void {
    const height = count * size.item + size.padding;
    this.open = {
      x: Math.max(0, Math.min(at.x, window.innerWidth - size.width)),
      y: Math.max(0, Math.min(at.y, window.innerHeight - height)),
    };
    this.opener = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    this.hasFocus = false;
    this.onChange();
  }

  /** After the page was drawn: the first item that can be used has the focus. */
  drawn(root: ParentNode): void {
    if (!this.open || this.hasFocus) return;
    const items = itemsIn(root);
    const first = items.find((item) => item.getAttribute('aria-disabled') !== 'true') ?? items[0];
    this.hasFocus = first !== undefined;
    first?.focus();
  }

  template(actions: readonly SegmentAction[], label: string): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<div
      class="segment-menu"
      role="menu"
      tabindex="-1"
      aria-label=${label}
      ${placed({ left: `${this.open.x}px`, top: `${this.open.y}px` })}
      @keydown=${(event: KeyboardEvent) => this.press(event)}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      ${actions.map(
        ({ label: text, key, isOff, run }) =>
          html`<div
            role="menuitem"
            tabindex="-1"
            aria-disabled=${String(isOff)}
            @click=${() => {
              if (isOff) return;
              this.close();
              run();
            }}
          >
            <span>${text}</span><span class="menu-key" aria-hidden="true">${key}</span>
          </div>`,
      )}
    </div>`;
  }

  /** The focus goes back to where it was, before its item is gone. */
  private close(): void {
    if (!this.open) return;
    this.open = undefined;
    if (document.activeElement?.closest('.segment-menu')) {
      if (this.opener?.isConnected) this.opener.focus({ preventScroll: true });
      else this.restoreFocus();
    }
    this.onChange();
  }

  private press(event: KeyboardEvent): void {
    const { currentTarget, key } = event;
    if (!(currentTarget instanceof HTMLElement)) return;
    const items = itemsIn(currentTarget);
    const at = items.findIndex((item) => item === document.activeElement);
    event.stopPropagation();
    if (key === 'Escape' || key === 'Tab') this.close();
    else if (key === 'Enter' || key === ' ') items[at]?.click();
    else {
      const next = targetOf(key, at, items);
      if (next === undefined) return;
      items[next]?.focus();
    }
    event.preventDefault();
  }
}

function targetOf(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  const count = items.length;
  const after = items.map((_, index) => (at + 1 + index) % count);
  const isMeant = (index: number) =>
    items[index]?.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  return ringTarget(key, at, count, ['ArrowUp', 'ArrowDown']) ?? after.find(isMeant);
}

function itemsIn(root: ParentNode): HTMLElement[] {
  return [
    ...root.querySelectorAll<HTMLElement>('.segment-menu [role="menuitem"], :scope > [role="menuitem"]'),
  ];
}
