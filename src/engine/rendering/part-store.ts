import type { EncodedPart } from './picture-plan';

/** Rendered parts of earlier exports, by what they were made of. */
export interface PartStore {
  /** Puts a kept part at `path`. @returns whether there was one. */
  fetch(key: string, path: string): Promise<boolean>;
  /** Keeps what lies at `path`, which stays there. */
  keep(key: string, path: string): Promise<void>;
}

/**
 * All that tells what a part looks like, as text: the commands, and the sources as they are on the disk.
 * @returns `undefined` for sources that are not known that well: records of earlier versions.
 */
export function partContent({ device, inputs, options, files }: EncodedPart): string | undefined {
  const sources = inputs.map(({ media: { path, bytes, mtimeMs }, options }) =>
    bytes === undefined || mtimeMs === undefined ? undefined : [path, bytes, mtimeMs, options],
  );
  return sources.includes(undefined) ? undefined : JSON.stringify({ device, sources, options, files });
}
