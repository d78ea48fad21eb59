import { operations as all } from '@cine/contract';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import { showLeaderboard, showRank } from '@cine/contract/operations/game/leaderboards';
import { reviewYear } from '@cine/contract/operations/game/statistics';
import { showStreakDay } from '@cine/contract/operations/game/streaks';
import * as customMovies from '@cine/contract/operations/movies/custom-movies';
import * as operations from '@cine/contract/operations/movies/movies';
import { tonight } from '@cine/contract/operations/together/tonight';
import { setUpTaste, showRating, undoRating } from '@cine/contract/operations/watching/ratings';
import { predictMovie } from '@cine/contract/operations/watching/recommendations';
import { wordOfTurn } from '../new-movies.ts';
import { inLastSession } from './in-last-session.ts';
import { type Move, oneIn } from './move.ts';

/** All that a user reads without naming anything. */
export const unaddressed = [...all.values()].filter(
  ({ caller, input, rest }) => caller !== 'operator' && rest.method === 'GET' && input.safeParse({}).success,
);

export const reads = {
  askAnything: ({ calls }, call) => call(unaddressed[calls % unaddressed.length]!, {}),
  askOfDay: (_, call, below) => {
    const date = new Date().toISOString().slice(0, 10);
    const questions = [
      () => call(showLeaderboard, { board: 'week', among: oneIn(2, below) ? 'all' : 'friends' }),
      () => call(showRank, { board: 'week' }),
      () => call(showStreakDay, { date }),
      () => call(reviewYear, { year: Number(date.slice(0, 4)) }),
      () => call(operations.previewRules, { rules: [{ field: 'year', operator: 'gt', value: 1990 }] }),
    ];
    return questions[below(questions.length)]!();
  },
  askOfMovie: ({ movies }, call, below) =>
    call([showRating, undoRating, predictMovie][below(3)]!, { movieId: movies[below(2)]!.id }),
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
  tonight: inLastSession(({ sessionId, call }) => call(tonight, { sessionId, pageSize: 50 })),
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
