import type { Row } from './pearson.ts';

/** Movie ids in ascending order and the score of each, a whole number from 0 to 100. */
export type Ratings = { movieIds: ArrayLike<number>; scores: Uint8Array };

/** Numbers movies from 0 on, as their ids are far apart. */
export class MovieNumbers {
  /** Ids by number. */
  readonly ids: number[];
  private readonly numbers: Map<number, number>;

  constructor(ids: readonly number[]) {
    this.ids = [...ids];
    this.numbers = new Map(ids.map((id, number) => [id, number]));
  }

  /** A user's ratings by the numbers of movies; an unknown movie gets the next number. */
  rowOf({ movieIds, scores }: Ratings): Row {
    const movies = new Int32Array(movieIds.length);
    let isAscending = true;
    for (let at = 0; at < movies.length; at++) {
      movies[at] = this.numberOf(movieIds[at]!);
      isAscending &&= at === 0 || movies[at - 1]! < movies[at]!;
    }
    if (isAscending) return { movies, scores };
    const order = [...movies.keys()].sort((one, other) => movies[one]! - movies[other]!);
    return {
      movies: Int32Array.from(order, (at) => movies[at]!),
      scores: Uint8Array.from(order, (at) => scores[at]!),
    };
  }

  private numberOf(id: number): number {
    const former = this.numbers.get(id);
    if (former !== undefined) return former;
    const number = this.ids.push(id) - 1;
    this.numbers.set(id, number);
    return number;
  }
}
