import { useEffect, useRef, useState } from 'react';

/** Changes made here, until `isStored`, which is a new function whenever the data changes, says they are. */
export function useOptimisticChanges<Said>(isStored: (movieId: number, said: Said) => boolean) {
  const [underWay, setUnderWay] = useState<ReadonlyMap<number, Said>>(new Map());
  const isStoredNow = useRef(isStored);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    isStoredNow.current = isStored;
    // Stored changes need no overlay.
    setUnderWay((all) => without(all, isStored));
  }, [isStored]);

  /** Sends in the order of calls. The change shows at once and disappears if sending throws. */
  async function say(movieId: number, value: Said, send: () => Promise<'done' | 'waiting'>) {
    setUnderWay((all) => new Map([...all, [movieId, value]]));
    const forget = () => setUnderWay((all) => without(all, (id, other) => id === movieId && other === value));
    const sent = last.current.then(send);
    last.current = sent.catch(() => {});
    try {
      const state = await sent;
      if (state === 'waiting' || isStoredNow.current(movieId, value)) forget();
      return state;
    } catch (error) {
      forget();
      throw error;
    }
  }

  return { underWay, say };
}

function without<Said>(
  all: ReadonlyMap<number, Said>,
  isOver: (movieId: number, value: Said) => boolean,
): ReadonlyMap<number, Said> {
  const left = [...all].filter(([movieId, value]) => !isOver(movieId, value));
  return left.length === all.size ? all : new Map(left);
}
