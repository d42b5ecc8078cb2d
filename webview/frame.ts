/**
 * Makes many requests to draw into one per frame: the first of a frame schedules it, the others join it.
 * @returns `schedule`, and `now`, which draws at once where the caller needs the result, such as to move the focus.
 */
export function oncePerFrame(
  draw: () => void,
  requestFrame: (callback: () => void) => void = (callback) => void requestAnimationFrame(callback),
): { readonly schedule: () => void; readonly now: () => void } {
  let wanted = false;
  const drawIfWanted = () => {
    if (!wanted) return;
    wanted = false;
    draw();
  };
  return {
    schedule: () => {
      if (wanted) return;
      wanted = true;
      requestFrame(drawIfWanted);
    },
    now: () => {
      wanted = false;
      draw();
    },
  };
}
