import type { EncoderSetting } from '../../contract/encoder-setting';
import type { EngineLog } from '../log';
import type { FfmpegTools } from '../media/ffmpeg';
import type { HardwareEncoder } from '../rendering/hardware-encoding';
import { tryHardwareEncoders } from '../rendering/hardware-trial';
import type { EncoderTrial } from '../rendering/hardware-trial';
import { RenderError } from '../rendering/render-error';

/**
 * Which encoder exports use. The software encoder is the default: it is there on every machine, and for the same
 * quality its files are smaller. A hardware encoder is for those who want to wait less.
 */

/** What encodes: a chip, or the processor. */
export type ChosenEncoder = HardwareEncoder | 'software';

const named: Readonly<Record<Exclude<EncoderSetting, 'software' | 'hardware'>, HardwareEncoder>> = {
  videotoolbox: 'h264_videotoolbox',
  nvenc: 'h264_nvenc',
  qsv: 'h264_qsv',
  amf: 'h264_amf',
  vaapi: 'h264_vaapi',
  mediafoundation: 'h264_mf',
};

/** The encoder for a setting, out of those that were tried: the named one, or else the first that works. */
export function chosenEncoder(setting: EncoderSetting, trials: readonly EncoderTrial[]): ChosenEncoder {
  if (setting === 'software') return 'software';
  const wanted = trials.filter(
    ({ encoder, problem }) => problem === undefined && (setting === 'hardware' || encoder === named[setting]),
  );
  return wanted[0]?.encoder ?? 'software';
}

/** Tries the hardware encoders where the setting asks for one, and tells the log what came of it. */
export async function chooseEncoder(
  setting: EncoderSetting,
  tools: FfmpegTools,
  log: EngineLog,
): Promise<ChosenEncoder> {
  if (setting === 'software') return 'software';
  const trials = await tryHardwareEncoders(tools);
  const encoder = chosenEncoder(setting, trials);
  if (encoder === 'software') {
    const why = trials.map((trial) => `${trial.encoder}: ${trial.problem ?? 'works'}`).join('; ');
    log.warn(
      `no encoder for the setting "${setting}", so software encodes (${why || 'this ffmpeg has none'})`,
    );
  }
  return encoder;
}

/**
 * Renders by the chosen encoder, and where that fails, all of it again by software: what two encoders made can't be
 * joined by copying. A chip may refuse a size, or run out of sessions, long after its trial.
 * @throws what `render` throws by software, and whatever else than ffmpeg's failure it throws before.
 */
export async function withFallback<T>(
  encoder: ChosenEncoder,
  log: EngineLog,
  render: (encoder: ChosenEncoder) => Promise<T>,
): Promise<T> {
  try {
    return await render(encoder);
  } catch (error) {
    const isRefusal = error instanceof RenderError && error.kind === 'ffmpegFailed';
    if (encoder === 'software' || !isRefusal) throw error;
    log.warn(`${encoder} failed, so software renders it again: ${error.message}`);
    return render('software');
  }
}
