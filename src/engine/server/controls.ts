import { paths } from '../../contract/addresses';
import { enginePaths } from '../../contract/rendezvous';
import type { FfmpegFacts } from '../../contract/rendezvous';
import { FfmpegMissingError } from '../media/ffmpeg';
import { hardwareEncoders } from '../rendering/hardware-encoding';
import type { Api, Engine } from './engine';
import { succeed } from './messages';

/** Beside the contract, for the windows of this machine's user: which engine it is, and its end. */
export function addControls(app: Api, engine: Engine): void {
  app.get(enginePaths.info, (context) => context.json(engine.info()));

  app.get(paths.ffmpegFacts, async (context) => succeed(context, await ffmpegFacts(engine)));

  // Whoever has the answer finds no engine any more, and may start another.
  app.post(enginePaths.stop, async (context) => {
    context.header('Connection', 'close');
    await engine.stop(new Promise((resolve) => context.env.outgoing.once('close', resolve)));
    return succeed(context, {});
  });
}

/** What an export, a title, captions, a preview, HDR or a chip may need. */
const asked = {
  encoders: [...['libx264', 'libopenh264', ...hardwareEncoders], ...['aac', 'libmp3lame', 'libopus']],
  filters: ['ass', 'zscale', 'tonemap', 'scdet'],
};

async function ffmpegFacts({ tools }: Pick<Engine, 'tools'>): Promise<FfmpegFacts> {
  try {
    const { version, ffprobe, encoders, filters } = await tools();
    const abilities = Object.fromEntries([
      ...asked.encoders.map((name) => [name, encoders.has(name)] as const),
      ...asked.filters.map((name) => [name, filters.has(name)] as const),
    ]);
    const text = `${version.major}.${version.minor}`;
    return { type: 'found', version: text, hasFfprobe: ffprobe !== undefined, abilities };
  } catch (error) {
    if (error instanceof FfmpegMissingError) return { type: 'missing', reason: error.reason };
    throw error;
  }
}
