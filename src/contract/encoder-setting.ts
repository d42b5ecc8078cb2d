/** What exports are encoded by: the processor, whichever of the machine's chips works, or one of them. */
export const encoderSettings = [
  'software',
  'hardware',
  'videotoolbox',
  'nvenc',
  'qsv',
  'amf',
  'vaapi',
  'mediafoundation',
] as const;
export type EncoderSetting = (typeof encoderSettings)[number];

/** A setting that is not one of these, as of another version, is the default. */
export function encoderSettingOf(text: string): EncoderSetting {
  return encoderSettings.find((each) => each === text) ?? 'software';
}
