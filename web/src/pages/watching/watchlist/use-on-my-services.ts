import type { InputOf } from '@cine/contract/operation';
import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { call, type Refusal } from '#data/queries/call.ts';
import { refusalOrThrow } from '#data/queries/use-answer.ts';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';

type OnMyServices = { ids: ReadonlySet<number> | null; refusal: Refusal | null; again: () => void };

/**
 * The watchlist's movies on the user's services; null until known and while `about` is null, which names what
 * the answer depends on.
 */
export function useOnMyServices(about: string | null): OnMyServices {
  const key = about === null ? null : ['watchlist on my services'];
  const { data, error, again } = useOutcome(key, askForAll);
  useRefetchOnChange(about, again);
  return { ids: data, refusal: refusalOrThrow(error), again };
}

async function askForAll(): Promise<ReadonlySet<number>> {
  const ids = new Set<number>();
  const input: InputOf<typeof listCollectionMovies> = {
    collection: 'watchlist',
    onMyServices: true,
    pageSize: 100,
  };
  for (;;) {
    const { movies, nextCursor } = await call(listCollectionMovies, input);
    for (const { movieId } of movies) ids.add(movieId);
    if (nextCursor === null) return ids;
    input.cursor = nextCursor;
  }
}
