import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isSameWindow, type ListWindow, rowsPerBlock, windowBetween } from './list-window.ts';
import { useIsPrinting } from './use-is-printing.ts';

/** How far beyond the screen rows are shown, in pixels. */
const margin = 1200;
/** A row's height until one was seen, in pixels. */
const guessedRow = 112;
/** Shorter lists are shown whole, so that the browser finds all of their text. */
const longFrom = 10 * rowsPerBlock;

export type ListSpan = {
  list: RefObject<HTMLUListElement | null>;
  /** Whether it has room in place of rows. */
  isLong: boolean;
  /** The rows to show, `from` included and `to` not. */
  from: number;
  to: number;
  /** The room that the rows before and after take up, in pixels. */
  before: number;
  after: number;
};

/** The rows of a list that are near the screen; all of them on paper. */
export function useListWindow(count: number): ListSpan {
  const list = useRef<HTMLUListElement>(null);
  const heights = useRef(new Map<number, number>());
  const blocks = Math.ceil(count / rowsPerBlock);
  const isPrinting = useIsPrinting();
  const isLong = count > longFrom && !isPrinting;
  const [listWindow, setListWindow] = useState<ListWindow>(() => firstWindow(blocks));

  useLayoutEffect(() => {
    if (isLong) measure(list.current!, listWindow, heights.current);
  });

  useEffect(() => {
    if (!isLong) return;
    let frame: number | null = null;
    const look = () => {
      frame = null;
      if (!list.current) return;
      const { top } = list.current.getBoundingClientRect();
      const measured = { count: blocks, seen: heights.current, guess: guessedRow * rowsPerBlock };
      const next = windowBetween(measured, -margin - top, innerHeight + margin - top);
      setListWindow((former) => (isSameWindow(former, next) ? former : next));
    };
    const lookSoon = () => {
      frame ??= requestAnimationFrame(look);
    };
    const forget = () => {
      heights.current.clear();
      lookSoon();
    };
    look();
    addEventListener('scroll', lookSoon, { passive: true });
    addEventListener('resize', forget);
    // What stands above the list may grow.
    const changes = new ResizeObserver(lookSoon);
    changes.observe(document.body);
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      removeEventListener('resize', forget);
      changes.disconnect();
    };
  }, [isLong, blocks]);

  if (!isLong) return { list, isLong, from: 0, to: count, before: 0, after: 0 };
  const { before, after } = listWindow;
  const to = Math.min(count, listWindow.to * rowsPerBlock);
  return { list, isLong, from: Math.min(to, listWindow.from * rowsPerBlock), to, before, after };
}

function firstWindow(blocks: number): ListWindow {
  const to = Math.min(1, blocks);
  return { from: 0, to, before: 0, after: (blocks - to) * guessedRow * rowsPerBlock };
}

/** Notes how high each shown block is: from its first row to what follows its last one. */
function measure(list: HTMLElement, { from, to }: ListWindow, heights: Map<number, number>): void {
  const topOf = (at: number) => (list.children[at] as HTMLElement | undefined)?.offsetTop;
  // The room before the rows, and the room after them, are the first and the last element.
  const last = list.children.length - 1;
  for (let block = from; block < to; block++) {
    const first = 1 + (block - from) * rowsPerBlock;
    const top = topOf(first);
    const end = topOf(Math.min(first + rowsPerBlock, last));
    if (first < last && top !== undefined && end !== undefined) heights.set(block, end - top);
  }
}
