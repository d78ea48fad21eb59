import { type CSSProperties, type PointerEvent, type RefObject, useState } from 'react';

type Drag = { row: number; from: number; by: number; to: number };

export type RowDrag = {
  handleAt: (at: number) => {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
  rowAt: (at: number) => { style?: CSSProperties; 'data-dragged'?: true; 'data-drop'?: 'before' | 'after' };
};

/** A line shows where a row would drop, and only the drop moves it. */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): RowDrag {
  const [drag, setDrag] = useState<Drag | null>(null);

  function handleAt(row: number) {
    return {
      onPointerDown: ({ button, clientY, pointerId, currentTarget }: PointerEvent<HTMLElement>) => {
        if (button !== 0) return;
        currentTarget.setPointerCapture(pointerId);
        setDrag({ row, from: clientY, by: 0, to: row });
      },
      onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
        if (drag?.row !== row) return;
        setDrag({ ...drag, by: clientY - drag.from, to: placeAt(list.current!, row, clientY) });
      },
      onPointerUp: () => {
        if (drag && drag.to !== drag.row) onMove(drag.row, drag.to);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    };
  }

  function rowAt(at: number): ReturnType<RowDrag['rowAt']> {
    if (drag === null) return {};
    if (at === drag.row) return { style: { '--by': `${drag.by}px` } as CSSProperties, 'data-dragged': true };
    if (at !== drag.to) return {};
    return { 'data-drop': drag.to < drag.row ? 'before' : 'after' };
  }

  return { handleAt, rowAt };
}

/** Which place a row takes if it is let go at a height: that of the row whose middle it has passed. */
function placeAt(list: HTMLElement, row: number, y: number): number {
  const middles = Array.from(list.children, (each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2;
  });
  const others = middles.filter((_, at) => at !== row);
  return others.filter((middle) => middle < y).length;
}
