import { ringTarget } from './ring';

/** What of a toolbar can have the focus. */
const controls = 'vscode-button, button, select';

const arrows = ['ArrowLeft', 'ArrowRight'] as const;

/**
 * The page's toolbars as the ARIA Authoring Practices have them: each is one stop for Tab, and within it the arrows,
 * Home and End go from control to control. A control that can't be used is left out.
 */
export class Toolbars {
  /** By toolbar: where it was left. */
  private readonly stops = new WeakMap<Element, HTMLElement>();

  constructor(private readonly root: HTMLElement) {
    root.addEventListener('keydown', (event) => this.press(event));
    root.addEventListener('focusin', ({ target }) => this.stopAt(target));
  }

  /** After the page was drawn: of each toolbar one control has the stop, a usable one. */
  arrange(): void {
    for (const bar of this.root.querySelectorAll<HTMLElement>('[role="toolbar"]')) {
      const usable = usableIn(bar);
      const known = this.stops.get(bar);
      const stop = known && usable.includes(known) ? known : usable[0];
      for (const control of controlsIn(bar)) {
        const index = control === stop ? 0 : -1;
        // Else every frame that is drawn would change the page.
        if (control.getAttribute('tabindex') !== String(index)) control.tabIndex = index;
      }
    }
  }

  private stopAt(target: EventTarget | null): void {
    const place = placeOf(target);
    if (!place) return;
    this.stops.set(place.bar, place.control);
    this.arrange();
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = placeOf(event.target);
    if (!place) return;
    const usable = usableIn(place.bar);
    const target = ringTarget(event.key, usable.indexOf(place.control), usable.length, arrows);
    if (target === undefined) return;
    event.preventDefault();
    usable[target]?.focus();
  }
}

function placeOf(target: EventTarget | null): { bar: HTMLElement; control: HTMLElement } | undefined {
  if (!(target instanceof Element)) return undefined;
  const control = target.closest<HTMLElement>(controls);
  const bar = control?.closest<HTMLElement>('[role="toolbar"]');
  return control && bar ? { bar, control } : undefined;
}

function controlsIn(bar: HTMLElement): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>(controls)];
}

function usableIn(bar: HTMLElement): HTMLElement[] {
  return controlsIn(bar).filter((each) => !each.hasAttribute('disabled') && each.getClientRects().length > 0);
}
