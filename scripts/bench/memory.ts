import { readFile, readdir } from 'node:fs/promises';

const sampleMs = 50;

/** Bytes at the fullest moment. */
export interface PeakMemory {
  /**
   * All ffmpeg processes that descend from this one, together: each page counts once, in parts where processes
   * share it (PSS).
   */
  readonly ffmpeg: number;
  /** This process, which is the engine's while it renders here. */
  readonly node: number;
}

/**
 * Watches memory while `work` runs. Only Linux tells how much of its memory a process shares; `undefined` elsewhere.
 * A peak between two samples, 50 ms apart, is missed.
 */
export async function withPeakMemory<T>(
  work: () => Promise<T>,
): Promise<{ result: T; peak: PeakMemory | undefined }> {
  if (process.platform !== 'linux') return { result: await work(), peak: undefined };
  const ended = new AbortController();
  const watching = peakUntil(ended.signal);
  try {
    const result = await work();
    ended.abort();
    return { result, peak: await watching };
  } finally {
    ended.abort();
    await watching;
  }
}

async function peakUntil(ended: AbortSignal): Promise<PeakMemory> {
  let [ffmpeg, node] = [0, 0];
  while (!ended.aborted) {
    const sizes = await Promise.all((await descendantsNamed('ffmpeg')).map(proportionalBytes));
    ffmpeg = Math.max(
      ffmpeg,
      sizes.reduce((sum, bytes) => sum + bytes, 0),
    );
    node = Math.max(node, process.memoryUsage.rss());
    await new Promise((resolve) => setTimeout(resolve, sampleMs));
  }
  return { ffmpeg, node };
}

async function descendantsNamed(wanted: string): Promise<number[]> {
  const processes = new Map<number, { name: string; parent: number }>();
  const look = async (entry: string): Promise<void> => {
    // It may be gone by now.
    const text = await readFile(`/proc/${entry}/stat`, 'latin1').catch(() => '');
    const match = /^\d+ \((.*)\) \S (\d+)/s.exec(text);
    if (match) processes.set(Number(entry), { name: match[1] ?? '', parent: Number(match[2]) });
  };
  // At once, else a short process is gone before it is looked at where the machine is busy.
  await Promise.all((await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(look));
  const descends = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && parent !== 0 && (parent === process.pid || descends(parent));
  };
  return [...processes].filter(([pid, { name }]) => name === wanted && descends(pid)).map(([pid]) => pid);
}

async function proportionalBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'latin1').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
}
