import { namesOf } from '../../test/webview/fixtures/names-of';
import type { PanelStateName } from '../../test/webview/fixtures/panel-states';
import type { ThemeName } from '../../test/webview/open-panel';

/** A picture of the page, or of a part of it. */
export interface Shot {
  /** The file's name without its ending. */
  readonly name: string;
  readonly state: PanelStateName;
  readonly theme: ThemeName;
  readonly width: number;
  readonly height: number;
  /** A selector; without it the whole page is taken. */
  readonly part?: string;
}

export const shownThemes = [
  'dark',
  'light',
  'highContrast',
  'highContrastLight',
] as const satisfies readonly ThemeName[];

const shownSizes = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 320, height: 800 },
} as const;

/** The states that the whole page is taken in, and what is to be seen in each. */
export const shownStates = {
  empty: 'before the first prompt',
  streaming: 'while a reply streams in and a video is exported',
  edited: 'after edits, with an export under way and one done',
  uploading: 'while a file is added',
  exports: 'with exports in every state',
  batch: 'with the videos of a batch',
  failed: 'after errors: a file that is none, a turn, an export',
  crowded: 'with 40 segments on 4 tracks',
} as const satisfies Partial<Record<PanelStateName, string>>;

/** What the user tests take pictures of, in a real VS Code, and what is to be seen. */
export const windowStates = {
  empty: 'before the first prompt',
  edited: 'after edits, while they are exported',
  streaming: 'while the cloud replies',
  failed: 'after an error',
} as const;

/** The parts that are also taken alone: with 40 segments on 4 tracks. */
export const shownParts = {
  preview: '.preview',
  timeline: '.timeline',
  conversation: '.conversation',
} as const;

export type Size = keyof typeof shownSizes;

export const sizeNames = namesOf(shownSizes);

/** The name of a picture's file. @param of A state, or a part. */
export function shotName(of: string, theme: ThemeName, size: Size): string {
  const words = theme.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${of}-${words}-${size}`;
}

/** The pictures of the walkthrough: of the page in the two themes that most use. */
export const walkthroughShots: readonly Shot[] = (['dark', 'light'] as const).flatMap((theme) => [
  { ...{ name: `sample-${theme}`, state: 'streaming', theme }, ...shownSizes.wide },
  { ...{ name: `edit-${theme}`, state: 'edited', theme }, ...shownSizes.wide },
  { ...{ name: `export-${theme}`, state: 'edited', theme }, ...shownSizes.narrow },
]);

export const shots: readonly Shot[] = shownThemes.flatMap((theme) =>
  sizeNames.flatMap((size) => [
    ...namesOf(shownStates).map((state) => ({
      ...{ name: shotName(state, theme, size), state, theme },
      ...shownSizes[size],
    })),
    ...namesOf(shownParts).map((part) => ({
      ...{ name: shotName(part, theme, size), state: 'crowded' as const, theme, part: shownParts[part] },
      ...shownSizes[size],
    })),
  ]),
);
