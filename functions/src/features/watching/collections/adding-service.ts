/** What adding movies to a collection needs: access, room, and movies that all who share it may see. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxCollected } from '@cine/contract/operations/watching/collection-parts';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { loadFactsToShare } from '#movies/custom-movies/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Access } from './access/access.ts';
import { accessToChange } from './access/access-store.ts';
import { asFactsSay, type Collected } from './collected.ts';
import type { OpenedCollection } from './entries-store.ts';
import type { Place } from './place.ts';

/** Throws `collection-full`. */
export function assertRoom({ movieIds }: Pick<OpenedCollection, 'movieIds'>, more: number): void {
  if (more > 0 && movieIds.size + more > maxCollected)
    throw new AppError('collection-full', { limit: maxCollected });
}

/** The entry of a movie that a user adds now. */
export function newEntry(facts: MovieFacts, place: Place, uid: string, now: number): Collected {
  const isOwners = place.kind === 'user' && place.ownerId === uid;
  return { ...asFactsSay(facts), addedAt: now, watched: false, ...(!isOwners && { addedBy: uid }) };
}

/**
 * A collection to which a user may add. Throws `collection-not-found`, `collection-smart`, and what
 * `requireAccount` does.
 */
export async function accessToAdd(context: Context, tx: Tx, uid: string, place: Place): Promise<Access> {
  const [access] = await Promise.all([accessToChange(tx, uid, place), requireAccount(context, tx, uid)]);
  assertOwnMovies(access);
  return access;
}

/** Throws `collection-smart` for a collection that fills itself, which has no movies of its own. */
export function assertOwnMovies({ document }: Pick<Access, 'document'>): void {
  if (document?.rules) throw new AppError('collection-smart');
}

/** Throws `movie-private` and `movie-unknown` for a movie that those who share a collection may not see. */
export async function assertShared(
  context: Context,
  uid: string,
  movieIds: readonly number[],
): Promise<void> {
  await Promise.all(movieIds.filter(isCustomMovie).map((id) => loadFactsToShare(context, uid, id)));
}
