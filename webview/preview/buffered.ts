/** Whether a player has come as far as a moment, in milliseconds. */
export function hasBuffered({ buffered, readyState }: HTMLVideoElement, ms: number): boolean {
  if (readyState < HTMLMediaElement.HAVE_METADATA) return false;
  const at = ms / 1000;
  // The last frame of the timeline ends where the buffer does.
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= at + 0.05 && at < buffered.end(i) + 0.05) return true;
  }
  return false;
}
