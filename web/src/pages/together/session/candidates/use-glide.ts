import { type RefObject, useLayoutEffect, useRef } from 'react';

const glideMs = 350;

/** Lets the items of a list glide to their new places, where they stand side by side. */
export function useGlide(list: RefObject<HTMLElement | null>, ids: readonly number[]): void {
  const former = useRef(ids);
  useLayoutEffect(() => {
    const moved = movedBy(former.current, ids);
    former.current = ids;
    if (!matchMedia('(min-width: 40rem) and (prefers-reduced-motion: no-preference)').matches) return;
    for (const [at, by] of moved.entries()) {
      if (by === 0) continue;
      const from = `calc(${-by} * (100% + var(--space-3)))`;
      const frames = [{ translate: from }, { translate: 'none' }];
      list.current?.children[at]?.animate(frames, { duration: glideMs, easing: 'ease-out' });
    }
  });
}

/** By how many places each row has moved; a new one hasn't moved. */
export function movedBy(former: readonly number[], ids: readonly number[]): number[] {
  return ids.map((id, at) => (former.includes(id) ? at - former.indexOf(id) : 0));
}
