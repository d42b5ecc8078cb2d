import { stream } from 'hono/streaming';
import type { FileHandle } from 'node:fs/promises';
import parseRange from 'range-parser';
import type { ApiContext } from './engine';

/** Sends a file, or the one range of bytes that was asked for, and closes it. */
export async function sendFile(context: ApiContext, file: FileHandle, type: string): Promise<Response> {
  const { size } = await file.stat();
  const header = context.req.header('range');
  const ranges = header === undefined ? undefined : parseRange(size, header);
  // -1: outside the file. Whatever cannot be read, or asks for more than one range, is answered with the whole.
  if (ranges === -1) {
    await file.close();
    return context.body(null, 416, { 'Content-Range': `bytes */${size}` });
  }
  const range =
    typeof ranges === 'object' && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined;
  const { start, end } = range ?? { start: 0, end: size - 1 };
  context.header('Content-Type', type);
  context.header('Accept-Ranges', 'bytes');
  context.header('Content-Length', String(end - start + 1));
  if (range) {
    context.status(206);
    context.header('Content-Range', `bytes ${start}-${end}/${size}`);
  }
  return stream(context, async (output) => {
    const bytes = file.createReadStream({ start, end });
    output.onAbort(() => void bytes.destroy());
    try {
      for await (const chunk of bytes as AsyncIterable<Buffer>) await output.write(chunk);
    } catch {
      // Less than was announced: the client sees that the file is incomplete.
      output.abort();
    }
  });
}
