import { minute } from '@cine/contract/time';
import { useEffect, useEffectEvent, useState } from 'react';
import { serverNow } from '#data/server-time.ts';

/** Played in this tab, so that coming back to the page doesn't repeat it. */
const playedGains = new Set<string>();

export type Queue = {
  /** The index of the part shown: earlier ones stay, later ones follow. The part count once all are shown. */
  at: number;
  isPlaying: boolean;
  /** Goes on to the next part, or to the end. */
  next: () => void;
  skipAll: () => void;
};

/**
 * Tells the parts of something one after the other, if it was recorded a moment ago; all at once for users
 * who prefer reduced motion. Enter goes on to the next one, and Escape ends it.
 */
export function useQueue(id: string, recordedAt: number, lasts: readonly number[]): Queue {
  const count = lasts.length;
  const [playedCount, setPlayedCount] = useState(() =>
    isToPlay(id, recordedAt) ? 0 : Number.POSITIVE_INFINITY,
  );
  const at = Math.min(playedCount, count);
  const isPlaying = at < count;
  const next = () => setPlayedCount((before) => Math.min(before, count) + 1);
  const skipAll = () => setPlayedCount(Number.POSITIVE_INFINITY);
  const current = lasts[at];
  useEffect(() => {
    if (current === undefined) return;
    playedGains.add(id);
    const timer = setTimeout(() => setPlayedCount(at + 1), current);
    return () => clearTimeout(timer);
  }, [id, at, current]);
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') skipAll();
    else if (event.key === 'Enter' && !isForAnother(event.target)) next();
  });
  useEffect(() => {
    if (!isPlaying) return;
    const onKey = (event: KeyboardEvent) => answer(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isPlaying]);
  return { at, isPlaying, next, skipAll };
}

/** Whether what has the focus does something of its own with Enter. */
function isForAnother(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, summary') !== null;
}

/** Whether a gain was recorded so lately that it is news. */
export function isNews(recordedAt: number): boolean {
  return serverNow() - recordedAt < minute;
}

function isToPlay(id: string, recordedAt: number): boolean {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return !isStill && !playedGains.has(id) && isNews(recordedAt);
}
