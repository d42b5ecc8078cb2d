import { isAbsolute } from 'node:path';
import { paths } from '../../contract/addresses';
import type { FileSoundFacts, MediaFacts } from '../../contract/inspection';
import type { Loudness, Media, PictureFacts, SoundFacts } from '../model/media';
import type { Api, ApiContext, Engine } from './engine';
import { frameIn } from './frame-query';
import { jpegAnswer, succeed, whenClientLeaves } from './messages';
import { Problem, badRequest, engineCodes } from './problem';
import type { HeardFile } from './inspection';

/** Beside the contract: what a file of this machine is, how loud it is, and single frames of it. */
export function addInspection(app: Api, engine: Engine): void {
  app.get(paths.mediaFacts, async (context) =>
    succeed(context, factsOf(await engine.inspection.facts(pathIn(context)))),
  );

  app.get(paths.waveform, async (context) => {
    const loudness = await engine.inspection.loudness(pathIn(context), whenClientLeaves(context));
    return succeed(context, waveformOf(loudness));
  });

  app.get(paths.soundFacts, async (context) => {
    const heard = await engine.inspection.sound(pathIn(context), whenClientLeaves(context));
    return succeed(context, soundFactsOf(heard));
  });

  app.get(paths.scenes, async (context) => {
    const cutsMs = await engine.inspection.scenes(pathIn(context), whenClientLeaves(context));
    return succeed(context, { cutsMs });
  });

  app.get(paths.frame, async (context) => {
    const jpeg = await engine.inspection.frame(pathIn(context), frameIn(context), whenClientLeaves(context));
    return jpegAnswer(context, jpeg);
  });
}

/** @throws {Problem} for somebody else than the user of this machine, and for what is no path. */
function pathIn(context: ApiContext): string {
  if (!context.get('principal').isOwner) {
    throw new Problem(403, engineCodes.badRequest, 'Files can be named only by the user of this machine.');
  }
  const path = context.req.query('path') ?? '';
  if (!isAbsolute(path)) throw badRequest('The path must be absolute.');
  return path;
}

function factsOf(media: Media): MediaFacts {
  switch (media.kind) {
    case 'video': {
      const { kind, durationMs, width, height, fps, hasAudio, picture, sound } = media;
      const base = { kind, durationMs, width, height, fps, hasAudio };
      return {
        ...base,
        ...(picture && { picture: pictureOf(picture) }),
        ...(sound && { sound: soundOf(sound) }),
      };
    }
    case 'image':
      return { kind: media.kind, width: media.width, height: media.height };
    case 'audio':
      return {
        kind: media.kind,
        durationMs: media.durationMs,
        ...(media.sound && { sound: soundOf(media.sound) }),
      };
  }
}

function pictureOf({ codec, pixelFormat, transfer }: PictureFacts) {
  return { codec, pixelFormat, transfer };
}

function soundOf({ codec, channels, sampleRate }: SoundFacts) {
  return { codec, channels, sampleRate };
}

function soundFactsOf({ silences, integrated, truePeak }: HeardFile): FileSoundFacts {
  return {
    silences: silences.map(({ inMs, outMs }) => ({ startMs: inMs, endMs: outMs })),
    // So quiet a programme is not measured but at the end of the scale.
    integrated: integrated > -70 ? integrated : null,
    truePeak: Number.isFinite(truePeak) ? truePeak : null,
  };
}

function waveformOf({ rate, peaks }: Loudness): { rate: Loudness['rate']; peaks: string } {
  const bytes = Uint8Array.from(peaks, (peak) => Math.round(Math.min(1, peak) * 255));
  return { rate, peaks: Buffer.from(bytes).toString('base64') };
}
