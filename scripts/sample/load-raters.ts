import type { Context } from '../../functions/src/context.ts';
import { setUp } from '../../functions/src/features/account/service.ts';
import { loadCatalogue } from '../../functions/src/features/catalogue/index.ts';
import { rate } from '../../functions/src/features/ratings/service.ts';
import type { Caller } from '../../functions/src/platform/endpoints/caller.ts';
import { type Rater, sampleRaters } from './raters.ts';

const people = 40;
/** How many raters work at the same time. */
const atOnce = 8;
/** Old enough for jobs to take the ratings at once. */
const agoMs = 60 * 60_000;

/** Lets the sample's raters sign up and rate movies, dated an hour ago. Returns the number of ratings. */
export async function loadSampleRaters(context: Context): Promise<number> {
  const { byId } = (await loadCatalogue(context)).movies;
  const raters = sampleRaters([...byId.values()], people);
  const then = context.now() - agoMs;
  const earlier = { ...context, now: () => then };
  const queue = [...raters];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let rater = queue.shift(); rater; rater = queue.shift()) await play(earlier, rater);
    }),
  );
  return raters.reduce((sum, { ratings }) => sum + ratings.length, 0);
}

async function play(context: Context, { uid, username, ratings }: Rater): Promise<void> {
  const caller: Caller = { uid, isGuest: false, signedInAt: context.now() };
  const home = { region: 'FR', locale: 'fr', timeZone: 'Europe/Paris' } as const;
  await setUp(context, caller, { username, providers: [], ...home });
  for (const { movieId, score } of ratings) await rate(context, caller, { movieId, score });
}
