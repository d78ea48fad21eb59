import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '../../../../context.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { Circle } from '../../../core/circles/index.ts';
import { factsFor } from '../../../movies/custom-movies/index.ts';
import { isOpen, type Tip } from '../tip.ts';

type Found = { tips: readonly Tip[]; circle: Circle; movies: ReadonlyMap<number, MovieFacts> };

/** A tip with its movie's present facts, and the friend on its other side by their present name. */
export type ShownTip = { tip: Tip; facts: MovieFacts; friend: { uid: string; name: string } };

/** The open tips between a user and those who are their friends now, of movies that are still there. */
export async function shownTips(
  context: Context,
  uid: string,
  { tips, circle, movies }: Found,
): Promise<ShownTip[]> {
  const now = context.now();
  const shown = await Promise.all(
    tips.map(async (tip) => {
      const other = tip.from === uid ? tip.to : tip.from;
      const friend = Object.hasOwn(circle.friends, other) ? circle.friends[other]! : null;
      if (!friend || !isOpen(tip, now)) return [];
      const facts = movies.get(tip.movieId) ?? (await factsIfThere(context, uid, tip.movieId));
      return facts ? [{ tip, facts, friend: { uid: other, name: friend.name } }] : [];
    }),
  );
  return shown.flat();
}

async function factsIfThere(context: Context, uid: string, movieId: number): Promise<MovieFacts | null> {
  try {
    return await factsFor(context, uid, movieId);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'movie-unknown') return null;
    throw error;
  }
}
