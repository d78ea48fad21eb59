/** Which rows of a long list are drawn while it is scrolled. */

/** Rows are shown and left out in blocks of this many, an even number, as rows may stand side by side. */
export const rowsPerBlock = 12;

/** How high the blocks of a long list are, in pixels, as far as they have been seen. */
export type BlockHeights = {
  count: number;
  seen: ReadonlyMap<number, number>;
  /** For blocks that haven't been seen, before any has. */
  guess: number;
};

/** The blocks that are shown, `from` included and `to` not, and the room that the others take up. */
export type ListWindow = { from: number; to: number; before: number; after: number };

/** The window for what lies between two heights, measured from the list's top; it may be empty. */
export function windowBetween(heights: BlockHeights, top: number, bottom: number): ListWindow {
  const { count, seen } = heights;
  const usual = usualHeight(heights);
  let from = count;
  let to = 0;
  let before = 0;
  let after = 0;
  for (let block = 0, start = 0; block < count; block++) {
    const height = seen.get(block) ?? usual;
    const end = start + height;
    if (end < top) before += height;
    else if (start > bottom) after += height;
    else {
      from = Math.min(from, block);
      to = block + 1;
    }
    start = end;
  }
  if (from < to) return { from, to, before, after };
  // Nothing of it is near the screen.
  const isAbove = before > 0 && after === 0;
  return { from: isAbove ? count : 0, to: isAbove ? count : 0, before, after };
}

function usualHeight({ seen, guess }: BlockHeights): number {
  if (seen.size === 0) return guess;
  return [...seen.values()].reduce((sum, height) => sum + height, 0) / seen.size;
}

export function isSameWindow(one: ListWindow, other: ListWindow): boolean {
  const isRoomSame = Math.abs(one.before - other.before) < 1 && Math.abs(one.after - other.after) < 1;
  return one.from === other.from && one.to === other.to && isRoomSame;
}
