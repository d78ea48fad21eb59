import { queryGraph } from '@cine/contract/operations/faces/graph';
import * as customMovies from '@cine/contract/operations/movies/custom-movies';
import * as operations from '@cine/contract/operations/movies/movies';
import { tonight } from '@cine/contract/operations/together/tonight';
import { setUpTaste } from '@cine/contract/operations/watching/ratings';
import { wordOfTurn } from '../new-movies.ts';
import { inLastSession } from './in-last-session.ts';
import { type Move, oneIn } from './move.ts';

export const reads = {
  search: ({ movies }, call, below) =>
    call(operations.searchMovies, { query: movies[below(movies.length)]!.title.slice(0, 100), limit: 50 }),
  query: ({ movies }, call, below) => {
    const { id, title } = movies[below(movies.length)]!;
    const first = JSON.stringify(title.slice(0, 60));
    const query = `{
      movie(id: ${id}) { title seen availability { region } people(first: 5) { person { name } } }
      search(query: ${first}, first: 10) { title seen availability { region } }
      me { level moviesSeen }
    }`;
    return call(queryGraph, { query });
  },
  tonight: inLastSession((sessionId, _, call) => call(tonight, { sessionId, pageSize: 50 })),
  show: ({ movies, shared, promotedIds }, call, below) => {
    const ids = [movies[0]!.id, shared.at(-1)?.movieId, promotedIds.at(-1)].filter((id) => id !== undefined);
    return call(operations.showMovie, { movieId: ids[below(ids.length)]! });
  },
  listCustom: (_, call) => call(customMovies.listCustomMovies, { pageSize: 100 }),
  lookUp: ({ calls }, call, below) =>
    call(operations.lookUpMovies, { query: [...wordOfTurn, `nowhere ${calls}`][below(3)]! }),
  setUpTaste: (_, call, below) =>
    call(setUpTaste, { genres: oneIn(2, below) ? [] : ['Drama', 'Comedy'], hidden: oneIn(2, below) }),
} satisfies Record<string, Move>;
