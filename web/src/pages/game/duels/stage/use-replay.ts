import { useEffect, useState } from 'react';

export type Replay = {
  /** How many blows were shown. */
  at: number;
  /** Whether the last one is seen as it happens, not only what came of it. */
  isActed: boolean;
  isPlaying: boolean;
  /** The last blow is over, and the outcome is shown. */
  isOver: boolean;
  /** Plays on, or once more from the beginning; pauses while it plays. */
  toggle: () => void;
  next: () => void;
  skip: () => void;
};

export const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Shows blows one by one, then the outcome; that alone where nothing should move. */
export function useReplay({ count, pace }: { count: number; pace: number }): Replay {
  const end = count + 1;
  const [state, setState] = useState(() => ({
    at: isStill() ? end : 0,
    isActed: false,
    isPlaying: !isStill(),
  }));
  const { at, isPlaying } = state;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(
      () => setState({ at: at + 1, isActed: at + 1 < end, isPlaying: at + 1 < end }),
      pace,
    );
    return () => clearTimeout(timer);
  }, [at, isPlaying, end, pace]);
  return {
    at: Math.min(at, count),
    isActed: state.isActed,
    isPlaying,
    isOver: at === end,
    toggle: () =>
      setState((before) => {
        if (before.at === end) return { at: 0, isActed: false, isPlaying: true };
        return { ...before, isPlaying: !before.isPlaying };
      }),
    next: () =>
      setState((before) => {
        const next = Math.min(before.at + 1, end);
        return { at: next, isActed: next < end, isPlaying: false };
      }),
    skip: () => setState({ at: end, isActed: false, isPlaying: false }),
  };
}
