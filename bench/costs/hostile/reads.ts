/** What a hostile account reads: searches, GraphQL, lists of an evening. */
import { queryGraph } from '@cine/contract/operations/faces/graph';
import * as operations from '@cine/contract/operations/movies/movies';
import { tonight } from '@cine/contract/operations/together/tonight';
import { wordOfTurn } from '../new-movies.ts';
import { inLastSession, type Move } from './move.ts';

export const reads = {
  search: ({ movies, call, below }) =>
    call(operations.searchMovies, { query: movies[below(movies.length)]!.title.slice(0, 100), limit: 50 }),
  query: ({ movies, call, below }) => {
    const { id, title } = movies[below(movies.length)]!;
    const first = JSON.stringify(title.slice(0, 60));
    const query = `{
      movie(id: ${id}) { title seen availability { region } people(first: 5) { person { name } } }
      search(query: ${first}, first: 10) { title seen availability { region } }
      me { level moviesSeen }
    }`;
    return call(queryGraph, { query });
  },
  tonight: inLastSession(({ sessionId, call }) => call(tonight, { sessionId, pageSize: 50 })),
  show: ({ movies, shared, promotedIds, call, below }) => {
    const ids = [movies[0]!.id, shared.at(-1)?.movieId, promotedIds.at(-1)].filter((id) => id !== undefined);
    return call(operations.showMovie, { movieId: ids[below(ids.length)]! });
  },
  lookUp: ({ calls, call, below }) =>
    call(operations.lookUpMovies, { query: [...wordOfTurn, `nowhere ${calls}`][below(3)]! }),
} satisfies Record<string, Move>;
