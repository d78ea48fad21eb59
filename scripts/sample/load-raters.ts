/** Signs the sample's raters up and gives their ratings. */
import { hour } from '@cine/contract/time';
import type { Context } from '../../functions/src/context.ts';
import { setUpAccount } from '../../functions/src/features/core/account/use-cases/own-account.ts';
import { loadCatalogue } from '../../functions/src/features/core/catalogue/index.ts';
import { planPlayer } from '../../functions/src/features/core/players/index.ts';
import {
  asFactsSay,
  changedRating,
  unratedMovie,
} from '../../functions/src/features/watching/ratings/rating.ts';
import { writeRating } from '../../functions/src/features/watching/ratings/store.ts';
import { withRatings } from '../../functions/src/features/watching/ratings/taste.ts';
import { bufferEvents } from '../../functions/src/platform/events.ts';
import { transact } from '../../functions/src/platform/firestore/transact.ts';
import { type Rater, raterUid, sampleRaters } from './raters.ts';

type Movies = Awaited<ReturnType<typeof loadCatalogue>>['movies']['byId'];

const raterCount = 40;
const atOnce = 8;
/** Old enough for jobs to take the ratings at once. */
const ratedAgoMs = hour;

/** Gives the sample's raters sign-ins, before they sign up: the hourly sweep deletes accounts without one. */
export async function addRaterSignIns({ auth }: Context): Promise<void> {
  await Promise.all(
    Array.from({ length: raterCount }, (_, person) => auth().createUser({ uid: raterUid(person) })),
  );
}

/** Lets the sample's raters sign up and rate movies, dated an hour ago. Returns the number of ratings. */
export async function loadSampleRaters(context: Context): Promise<number> {
  const { byId } = (await loadCatalogue(context)).movies;
  const raters = sampleRaters([...byId.values()], raterCount);
  const ratedAt = context.now() - ratedAgoMs;
  const earlier = { ...context, now: () => ratedAt };
  const queue = [...raters];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let rater = queue.shift(); rater; rater = queue.shift()) {
        // What made-up users do isn't a business event.
        await bufferEvents([], () => signUp(earlier, rater));
        await addRatings(earlier, rater, byId);
      }
    }),
  );
  return raters.reduce((sum, { ratings }) => sum + ratings.length, 0);
}

export async function signUp(context: Context, { uid, username }: Rater): Promise<void> {
  const home = { region: 'FR', locale: 'fr', timeZone: 'Europe/Paris' } as const;
  const caller = { uid, isGuest: false, signedInAt: context.now() };
  await setUpAccount(context, caller, { username, providers: [], ...home });
}

/**
 * Writes what `rate` would for each of the ratings, in one transaction: rated one by one, they would take
 * most of the suite's start.
 */
export async function addRatings(context: Context, { uid, ratings }: Rater, movies: Movies): Promise<void> {
  const { db } = context;
  const ratedAt = context.now();
  await transact(db, async (tx) => {
    const { player, write } = await planPlayer(tx, uid);
    for (const [index, { movieId, score }] of ratings.entries()) {
      const rating = unratedMovie(asFactsSay(movies.get(movieId)!));
      writeRating(tx, uid, changedRating(rating, score, ratedAt + index));
    }
    const taste = withRatings(player.taste, ratings, ratedAt + ratings.length - 1);
    write({ player: { ...player, taste } });
  });
}
