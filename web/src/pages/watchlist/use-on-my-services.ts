import { listCollection } from '@cine/contract/collections';
import type { InputOf } from '@cine/contract/operation';
import { useEffect, useState } from 'react';
import { call, Refusal } from '../../live/data/call.ts';

type Answer = { ids: ReadonlySet<number> | null; refusal: Refusal | null };

/**
 * What of one's own watchlist is on one's services; null until the server has said so, and while nobody asks. `about` is
 * what the answer depends on: another one asks anew, and what was answered before stays meanwhile.
 */
export function useOnMyServices(about: string | null): Answer & { again: () => void } {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer>({ ids: null, refusal: null });
  const [error, setError] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again.
  useEffect(() => {
    if (about === null) return;
    let isWanted = true;
    askForAll().then(
      (ids) => isWanted && setAnswer({ ids, refusal: null }),
      (fault: unknown) => {
        if (!isWanted) return;
        if (fault instanceof Refusal) setAnswer(({ ids }) => ({ ids, refusal: fault }));
        else setError(fault);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [about, round]);
  if (error !== null) throw error;
  const again = () => setRound((before) => before + 1);
  return about === null ? { ids: null, refusal: null, again } : { ...answer, again };
}

async function askForAll(): Promise<ReadonlySet<number>> {
  const ids = new Set<number>();
  const asked: InputOf<typeof listCollection> = {
    collection: 'watchlist',
    onMyServices: true,
    pageSize: 100,
  };
  for (;;) {
    const { movies, nextCursor } = await call(listCollection, asked);
    for (const { movieId } of movies) ids.add(movieId);
    if (nextCursor === null) return ids;
    asked.cursor = nextCursor;
  }
}
