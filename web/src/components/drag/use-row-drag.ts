import { type CSSProperties, type PointerEvent, useEffect, useRef, useState } from 'react';
import { followPointer } from './follow-pointer.ts';

type Drag = { from: number; to: number; by: number };

export type RowDrag = {
  handleAt: (at: number) => { onPointerDown: (event: PointerEvent<HTMLElement>) => void };
  rowAt: (at: number) => { style?: CSSProperties; 'data-dragged'?: true; 'data-drop'?: 'before' | 'after' };
};

/**
 * Drags rows of a list, of which perhaps only some are in the page; each says its place in `data-at`. A line
 * shows where a row would drop, and only the drop moves it. Escape lets it go where it was.
 */
export function useRowDrag(onMove: (from: number, to: number) => void): RowDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  function begin(from: number, { button, clientY, pointerId, currentTarget }: PointerEvent<HTMLElement>) {
    const list = currentTarget.closest<HTMLElement>('ul, ol');
    if (button !== 0 || list === null || stop.current) return;
    // So that it is heard beyond the window, too.
    currentTarget.setPointerCapture(pointerId);
    const start = clientY + scrollY;
    let now: Drag = { from, to: from, by: 0 };
    stop.current = followPointer(clientY, {
      onMove: (y) => {
        now = { from, to: placeAt(list, from, y), by: y + scrollY - start };
        setDrag(now);
      },
      onDrop: () => {
        if (now.to !== from) onMove(from, now.to);
      },
      onEnd: () => {
        stop.current = null;
        setDrag(null);
      },
    });
  }

  function rowAt(at: number): ReturnType<RowDrag['rowAt']> {
    if (drag === null) return {};
    if (at === drag.from) return { style: { '--by': `${drag.by}px` } as CSSProperties, 'data-dragged': true };
    if (at !== drag.to || drag.to === drag.from) return {};
    return { 'data-drop': drag.to < drag.from ? 'before' : 'after' };
  }

  return { handleAt: (at) => ({ onPointerDown: (event) => begin(at, event) }), rowAt };
}

/** Which place a row takes if it is let go at a height: that of the row whose middle it has passed. */
function placeAt(list: HTMLElement, from: number, y: number): number {
  const others = [...list.querySelectorAll<HTMLElement>(':scope > [data-at]')].flatMap((row) => {
    const at = Number(row.dataset.at);
    const { top, height } = row.getBoundingClientRect();
    return at === from ? [] : [{ at: at > from ? at - 1 : at, middle: top + height / 2 }];
  });
  const below = others.find(({ middle }) => middle >= y);
  return below ? below.at : (others.at(-1)?.at ?? from - 1) + 1;
}
