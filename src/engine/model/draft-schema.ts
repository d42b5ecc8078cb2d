import * as z from 'zod';
import { trackTypes } from '../../contract/draft';
import { flips, rotations } from './effects';
import type { Effects } from './effects';
import { parseRational } from './rational';
import { canvasFits, places, transitionKinds } from './timeline';
import { titleRoles } from './title';

/** How the engine's draft is written. What came later than the first version has a default, so that old drafts are read. */

const ms = z.int().min(0);
const extent = z.union([ms, z.literal('timeline')]);
const volumePercent = z.number().min(0).max(400);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const percent = z.number().min(0).max(100);

/** Percent of a picture; the smallest part is a hundredth of it in each direction. */
export const regionSchema = z
  .object({ x: percent, y: percent, width: z.number().min(1).max(100), height: z.number().min(1).max(100) })
  .refine(({ x, y, width, height }) => x + width <= 100.001 && y + height <= 100.001, {
    message: 'The region reaches out of the picture.',
  });

const fade = z.object({ in: ms, out: ms });
const grade = z.number().min(-100).max(100);
export const gradeSchema = z.object({
  brightness: grade,
  contrast: grade,
  saturation: grade,
  warmth: grade.optional(),
});

export const effectsSchema: z.ZodType<Effects> = z.object({
  crop: regionSchema.optional(),
  rotate: z.literal(rotations).optional(),
  flip: z.enum(flips).optional(),
  zoom: z.object({ from: regionSchema, to: regionSchema }).optional(),
  grade: gradeSchema.optional(),
  denoise: z.literal(true).optional(),
});

const clipSegment = z.looseObject({
  id: z.string(),
  media: z.string(),
  in: ms,
  out: ms,
  speed: z.number().min(0.1).max(16),
  volumePercent,
  handles: z.object({ before: ms, after: ms }),
  reversed: z.literal(true).optional(),
  freezeAt: ms.optional(),
  effects: effectsSchema.optional(),
  soundFade: fade.optional(),
  transition: z.object({ kind: z.enum(transitionKinds), d: ms, takenBefore: ms, takenAfter: ms }).optional(),
});
export type ClipSegment = z.infer<typeof clipSegment>;

const overlaySegment = z.looseObject({
  id: z.string(),
  media: z.string(),
  s: ms,
  end: extent,
  in: ms,
  place: z.enum(places),
  width: z.number().min(1).max(100),
  margin: z.number().min(0).max(25),
  opacity: percent,
  volumePercent,
  loop: z.boolean(),
  fade: fade.optional(),
  shift: z.object({ x: z.number().min(-100).max(100), y: z.number().min(-100).max(100) }).optional(),
});
export type OverlaySegment = z.infer<typeof overlaySegment>;

const musicSegment = z.looseObject({
  id: z.string(),
  media: z.string(),
  s: ms,
  end: extent,
  in: ms,
  volumePercent,
  loop: z.boolean(),
  duck: z.boolean().default(false),
  duckDb: z.number().min(-60).max(0).optional(),
  fadeIn: ms,
  fadeOut: ms,
  passages: z.array(z.object({ s: ms, e: ms, volumePercent })).optional(),
  leads: z.literal(true).optional(),
});
export type MusicSegment = z.infer<typeof musicSegment>;

export const titleStyleSchema = z.object({
  outline: z.number().min(0).max(25).optional(),
  outlineColor: colour.optional(),
  box: z.object({ color: colour, opacity: percent }).optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  opacity: percent.optional(),
  fadeMs: z.int().min(0).max(10_000).optional(),
});

const titleSegment = z.looseObject({
  id: z.string(),
  text: z.string(),
  s: ms,
  end: extent,
  place: z.enum(places),
  color: colour,
  size: z.number().min(2).max(30),
  role: z.enum(titleRoles).default('title'),
  style: titleStyleSchema.optional(),
});
export type TitleSegment = z.infer<typeof titleSegment>;

const rational = z.string().transform((text, context) => {
  const rate = parseRational(text);
  if (rate) return rate;
  context.addIssue({ code: 'custom', message: `"${text}" is no frame rate` });
  return z.NEVER;
});

const { video, audio, text } = trackTypes;

export const engineDraft = z.looseObject({
  d: ms,
  m: z.looseObject({
    width: z.int().min(2).max(7680).multipleOf(2),
    height: z.int().min(2).max(7680).multipleOf(2),
    fps: rational,
    fit: z.enum(canvasFits),
    fade: fade.extend({ color: z.literal('white').optional() }),
    soundFade: fade.optional(),
    loudness: z.number().min(-40).max(-5).optional(),
    nextId: z.int().min(1),
  }),
  t: z.array(
    z.discriminatedUnion('id', [
      z.looseObject({
        id: z.literal('video'),
        tt: z.literal(video),
        /** None of its files has a picture. */
        soundAlone: z.literal(true).optional(),
        sg: z.array(clipSegment),
      }),
      z.looseObject({ id: z.literal('overlays'), tt: z.literal(video), sg: z.array(overlaySegment) }),
      z.looseObject({ id: z.literal('music'), tt: z.literal(audio), sg: z.array(musicSegment) }),
      z.looseObject({
        id: z.literal(['titles', 'captions']),
        tt: z.literal(text),
        sg: z.array(titleSegment),
      }),
    ]),
  ),
});
