import { useEffect, useRef, useState } from 'react';

/**
 * What was just said of movies here, until what is stored says the same. `isStored` tells whether it does; it is another
 * function whenever something else is stored.
 */
export function useOptimisticChanges<Said>(isStored: (movieId: number, said: Said) => boolean) {
  const [underWay, setUnderWay] = useState<ReadonlyMap<number, Said>>(new Map());
  const isStoredNow = useRef(isStored);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    isStoredNow.current = isStored;
    // What has arrived is told by what is stored itself.
    setUnderWay((all) => without(all, isStored));
  }, [isStored]);

  /** Sends in the order of calls; what is said shows at once, and no more where sending throws, which this does then too. */
  async function say(movieId: number, said: Said, send: () => Promise<'done' | 'waiting'>) {
    setUnderWay((all) => new Map([...all, [movieId, said]]));
    const forget = () => setUnderWay((all) => without(all, (id, other) => id === movieId && other === said));
    const sent = last.current.then(send);
    last.current = sent.catch(() => {});
    try {
      const state = await sent;
      if (state === 'waiting' || isStoredNow.current(movieId, said)) forget();
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
  isOver: (movieId: number, said: Said) => boolean,
): ReadonlyMap<number, Said> {
  const left = [...all].filter(([movieId, said]) => !isOver(movieId, said));
  return left.length === all.size ? all : new Map(left);
}
