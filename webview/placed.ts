import { nothing } from 'lit/html.js';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';

/**
 * Styles set through the object model, since the page's policy refuses `style` attributes, which is what lit's own
 * directive writes at first. Properties are CSS names.
 */
class Placed extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('Styles belong to an element.');
  }

  override update({ element }: ElementPart, [styles]: [Readonly<Record<string, string>>]): typeof nothing {
    if (element instanceof HTMLElement) {
      for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
    }
    return nothing;
  }

  /** Never called where an element is drawn, which {@link update} does; it says what a template gives it. */
  render(styles: Readonly<Record<string, string>>): unknown {
    return styles;
  }
}

export const placed = directive(Placed);
