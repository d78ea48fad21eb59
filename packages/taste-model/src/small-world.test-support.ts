import type { MovieFacts, OwnRating, TrainingRatings } from './index.ts';
import { makeRandom } from './numerics/random.ts';
import { trainModel } from './training/train.ts';

export const points = { min: 0, max: 100 };

/** Movies 10, 20, …, a year apart each: every other one of genre 1, the rest of genre 2. */
export function factsOf(movieId: number): MovieFacts {
  return { genres: [1 + ((movieId / 10) % 2)], year: 1970 + movieId / 10 };
}

/** Thirty users, half of them fond of genre 1 and half of genre 2, who rated most of forty movies. */
export function smallRatings(seed = 3): TrainingRatings {
  const random = makeRandom(seed);
  const rows: [user: number, movieId: number, score: number][] = [];
  for (let user = 0; user < 30; user++)
    for (let movie = 1; movie <= 40; movie++) {
      if (random.uniform() < 0.3) continue;
      const fond = movie % 2 === user % 2 ? 18 : -18;
      const score = 55 + fond + (user % 5) + (movie % 7) + 6 * random.normal();
      rows.push([user, movie * 10, Math.min(100, Math.max(0, Math.round(score)))]);
    }
  return {
    users: Int32Array.from(rows, ([user]) => user),
    movieIds: Int32Array.from(rows, ([, movieId]) => movieId),
    scores: Float64Array.from(rows, ([, , score]) => score),
  };
}

export const quick = { scale: points, seed: 5, factors: 3, samples: 4, burnIn: 10, apart: 2 };

export const smallModel = trainModel(smallRatings(), factsOf, quick);

/** What a user of the small world rated, the first `most` of it. */
export function ratingsOf(user: number, most = 100): OwnRating[] {
  const { users, movieIds, scores } = smallRatings();
  return [...users.keys()]
    .filter((at) => users[at] === user)
    .slice(0, most)
    .map((at) => ({ movieId: movieIds[at]!, score: scores[at]! }));
}
