/** How near the screen's edge the page begins to move, in pixels, and how fast, in pixels a picture. */
const edge = 96;
const speed = 14;

type Following = { onMove: (y: number) => void; onDrop: () => void; onEnd: () => void };

/**
 * Follows a pressed pointer from a height until it is let go, and scrolls the page while it is near an edge.
 * Escape ends it without a drop. Returns what ends it, too.
 */
export function followPointer(from: number, { onMove, onDrop, onEnd }: Following): () => void {
  const over = new AbortController();
  let y = from;

  function end(): void {
    over.abort();
    cancelAnimationFrame(frame);
    onEnd();
  }

  function scroll(): void {
    const step = y < edge ? -speed : y > innerHeight - edge ? speed : 0;
    // A press near the edge is no drag yet.
    if (step !== 0 && y !== from) {
      scrollBy({ top: step, behavior: 'instant' });
      onMove(y);
    }
    frame = requestAnimationFrame(scroll);
  }

  let frame = requestAnimationFrame(scroll);
  const heed = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) =>
    addEventListener(name, act, { signal: over.signal });
  heed('pointermove', ({ clientY }) => {
    y = clientY;
    onMove(y);
  });
  heed('pointerup', () => {
    end();
    onDrop();
  });
  heed('pointercancel', end);
  heed('keydown', ({ key }) => {
    if (key === 'Escape') end();
  });
  return end;
}
