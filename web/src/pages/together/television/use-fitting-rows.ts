import { type RefObject, useLayoutEffect, useState } from 'react';

/** In portrait or on a phone the page scrolls, so all rows fit. */
export const scrolling = '(max-aspect-ratio: 1 / 1), (max-width: 40rem)';

/**
 * How many rows of height `rowRem` fit in a box that holds more below them, at least 1; measured on every
 * change.
 */
export function useFittingRows(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  below: RefObject<HTMLElement | null>,
  rowRem: number,
): number {
  const [rows, setRows] = useState(1);
  useLayoutEffect(() => {
    if (!box.current || !list.current) return;
    const outer = box.current;
    const inner = list.current;
    const measure = () => {
      if (matchMedia(scrolling).matches) return setRows(Number.POSITIVE_INFINITY);
      const gap = Number.parseFloat(getComputedStyle(outer).rowGap) || 0;
      const taken = below.current ? below.current.offsetHeight + gap : 0;
      const head = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
      const row = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRows(Math.max(1, Math.floor((outer.clientHeight - head - taken) / row)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of [outer, below.current]) if (each) observer.observe(each);
    return () => observer.disconnect();
  });
  return rows;
}
