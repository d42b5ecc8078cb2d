import type { Family } from './row';
import { silences } from './silences';

/** The corpus: one file for each family and language. */
export const families: readonly Family[] = [silences];
