import { ownMovieOf } from '@cine/contract/movies/imported-movie';
import type * as imports from '@cine/import-run';
import type { Account } from '../mine/account.ts';
import type { Progress } from '../terminal/progress.ts';

/** The places of the movies that can become a user's own: those with a title that aren't found. */
export function placesToAdd(named: readonly imports.Named[], matches: readonly imports.Match[]): number[] {
  return [...named.keys()].filter(
    (at) => matches[at]!.kind === 'not-found' && named[at]!.movie.titles.length > 0,
  );
}

/** Adds movies to the user's own, until one is refused; their ids, by place. May be repeated. */
export async function addOwnMovies(
  places: readonly number[],
  named: readonly imports.Named[],
  account: Pick<Account, 'addOwn'>,
  {
    progress,
    say,
    signal,
  }: { progress: Progress; say: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<Map<number, number>> {
  const added = new Map<number, number>();
  progress.step('Adding', places.length, () => 'movies of your own');
  let refusal: string | null = null;
  for (const at of places) {
    if (signal?.aborted) break;
    try {
      added.set(at, (await account.addOwn(await ownMovieOf(named[at]!.movie))).movie.movieId);
    } catch (error) {
      if (!(error instanceof Error) || !lastOnes.has(String(error.cause))) throw error;
      refusal = error.message;
      if (error.cause === 'movies-too-many') break;
    }
    progress.at(added.size);
  }
  progress.end();
  if (refusal !== null) say(`${places.length - added.size} movies aren’t added: ${refusal}`);
  return added;
}

/** The refusals that leave out a movie: there is no room for it, or its title may not be. */
const lastOnes: ReadonlySet<string> = new Set(['movies-too-many', 'title-refused', 'invalid-argument']);
