import * as z from 'zod';
import { editDataSchema } from '../contract/edits';
import { frameHeights } from '../contract/inspection';
import {
  captionPlaces,
  frameRates,
  largestOutput,
  outputFormats,
  qualities,
  shortSideSchema,
} from '../contract/output-settings';

/** What each tool takes. The words are for models. Times are whole milliseconds. */

const path = z.string().min(1).max(4096);

const file = path
  .optional()
  .describe(
    'Path of the video that is edited: absolute, or relative to the folder that is open. It names the timeline too: every call with the same file is about the same one. Left out: the video of the last call, or the one that is open in the editor.',
  );

export const lookInput = z.strictObject({
  file: path.describe(
    'Path of a video, image or sound file: absolute, or relative to the folder that is open.',
  ),
  scenes: z
    .boolean()
    .optional()
    .describe(
      'Whether to look for changes of scene, which decodes the whole video. By default for videos of up to 10 minutes.',
    ),
});

export const timelineInput = z.strictObject({
  file,
  from: z
    .int()
    .min(1)
    .optional()
    .describe('Number of the first segment to list of each track; 100 are listed at most.'),
});

export const editInput = z.strictObject({
  file,
  add: z
    .array(path)
    .max(50)
    .optional()
    .describe(
      'Paths of further files that the edits need: clips, pictures, music, captions (SRT, VTT). Afterwards they are named by their file names.',
    ),
  edits: z
    .array(editDataSchema.meta({ description: 'One edit: its kind, and the fields of that kind.' }))
    .min(1)
    .max(200)
    .optional()
    .describe(
      'Edits as JSON, done in this order as one step to undo, such as [{"edit":"trimSilences"}], [{"edit":"cutRanges","ranges":[{"start":10000,"end":12000}]}] or [{"edit":"addTitle","text":"Hello","start":0,"lengthMs":3000}]. video_edit_kinds tells the kinds and their fields.',
    ),
  request: z
    .string()
    .min(1)
    .max(4000)
    .optional()
    .describe(
      'In place of "edits": what to do in plain words, English or Chinese, such as "trim the silences and add a fade between all clips". With "edits": the words of the user that they fulfil, by which the step is named.',
    ),
  dryRun: z
    .boolean()
    .optional()
    .describe('True: tell what would come of it and change nothing. Only on this computer.'),
});

export const editKindsInput = z.strictObject({
  kinds: z
    .array(z.string().max(100))
    .max(100)
    .optional()
    .describe(
      'Names of kinds whose fields and examples are told. Without it all kinds are listed, a line each.',
    ),
});

export const undoInput = z.strictObject({
  file,
  action: z
    .enum(['undo', 'redo', 'startOver'])
    .default('undo')
    .describe('startOver takes back every edit; that can be undone too.'),
  steps: z.int().min(1).max(100).default(1).describe('How many steps to undo or redo.'),
});

const mostFrames = 6;

export const framesInput = z.strictObject({
  file,
  atMs: z
    .array(z.int().min(0))
    .min(1)
    .max(mostFrames)
    .describe('Moments, in milliseconds from the start of the timeline (or of the file).'),
  of: z
    .enum(['timeline', 'file'])
    .default('timeline')
    .describe(
      '"timeline": as an export would show it, with cuts, titles and effects. "file": the file itself, before any edit.',
    ),
  height: z
    .int()
    .min(frameHeights.lowest)
    .max(largestOutput.shortSide)
    .default(360)
    .describe('Height of the pictures in pixels; 360 is enough to judge a cut and to read a title.'),
});

export const exportInput = z.strictObject({
  file,
  format: z
    .enum(outputFormats)
    .optional()
    .describe(
      'mp4 by default, or sound where there is no picture; gif; or the sound alone as m4a, mp3 or wav.',
    ),
  quality: z
    .enum(qualities)
    .optional()
    .describe(
      'Of the picture, and of the sound where that is all there is; by default as in the settings, high.',
    ),
  shortSide: shortSideSchema
    .optional()
    .describe(
      `Pixels of the picture's shorter side, such as 720; by default the timeline's own, ${largestOutput.shortSide} at most.`,
    ),
  fps: z
    .union([z.number(), z.string().max(20)])
    .optional()
    .describe(
      `Frames per second, from ${frameRates.slowest} to ${frameRates.fastest}, such as 30 or 29.97; by default the timeline's own.`,
    ),
  captions: z
    .enum(captionPlaces)
    .optional()
    .describe('Captions in the picture, as by default, or as an SRT file beside the video.'),
  folder: path.optional().describe('Folder to write to, by default that of the video. It must exist.'),
});
