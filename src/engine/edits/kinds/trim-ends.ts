import * as z from 'zod';
import { takeRanges } from '../../language/times/time-ranges';
import * as w from '../../language/words/common-words';
import type { EditKind } from '../edit-kind';
import { readShorterBy, takenOut, takesOut } from './cut-language';
import { cutOut } from './cut-ranges';
import { takeKeptRest } from './take-out-language';

const edge = { lengthMs: z.int().min(1).max(86_400_000).describe('How much goes, in milliseconds.') };
const trimStartSchema = z.strictObject({ edit: z.literal('trimStart'), ...edge });
const trimEndSchema = z.strictObject({ edit: z.literal('trimEnd'), ...edge });

export const trimStart: EditKind<z.infer<typeof trimStartSchema>> = {
  edit: 'trimStart',
  summary: 'Takes a length off the start of the timeline.',
  schema: trimStartSchema,
  examples: ['remove the first 5 seconds', 'cut off the first half second', '剪掉前5秒', '去掉开头3秒'],
  needs: [takenOut],
  read(reading) {
    const ranges = takeRanges(reading);
    const range = ranges[0];
    if (ranges.length !== 1 || range?.said !== 'edge' || range.afterTo || typeof range.end !== 'number')
      return undefined;
    if (range.start !== 0 || reading.has(w.except) || !takesOut(reading)) return undefined;
    takeKeptRest(reading);
    return { edit: 'trimStart', lengthMs: range.end };
  },
  apply: (edit, timeline, world) =>
    cutOut({ ranges: [{ start: 0, end: edit.lengthMs }] }, timeline, world, false),
};

export const trimEnd: EditKind<z.infer<typeof trimEndSchema>> = {
  edit: 'trimEnd',
  summary: 'Takes a length off the end of the timeline.',
  schema: trimEndSchema,
  examples: ['cut the last 2s', 'remove the last 5 seconds', '去掉最后2秒', '剪掉结尾5秒'],
  needs: [[...takenOut, /shorter/]],
  read(reading) {
    const ranges = takeRanges(reading);
    const range = ranges[0];
    const shorterBy = range ? undefined : readShorterBy(reading);
    if (shorterBy !== undefined) return { edit: 'trimEnd', lengthMs: shorterBy };
    if (ranges.length !== 1 || range?.said !== 'edge' || range.afterTo || typeof range.start !== 'number')
      return undefined;
    if (range.end !== 'end' || reading.has(w.except) || !takesOut(reading)) return undefined;
    takeKeptRest(reading);
    return { edit: 'trimEnd', lengthMs: -range.start };
  },
  apply: (edit, timeline, world) =>
    cutOut({ ranges: [{ start: -edit.lengthMs, end: 'end' }] }, timeline, world, false),
};
