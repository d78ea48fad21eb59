import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as operations from '@cine/contract/operations/watching/collections';
import { minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { cardOf, loadCatalogue, type Manifest } from '#core/catalogue/index.ts';
import { watchableAtHome } from '#movies/availability/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf } from '#platform/firestore/cursor.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { accessToSee } from '../access/access-store.ts';
import { placeOf } from '../place.ts';

const pages = cursorOf({ at: z.int().min(0) });

/** Which movies meet some rules; a page after another asks for the same. */
const heldMovies = heldBy<Firestore, ExpiringCache<string, MovieFacts[]>>(() =>
  createExpiringCache(50, () => 10 * minute),
);

/** The movies of a smart collection. Throws `collection-not-smart` and `collection-not-found`. */
export const listSmartMovies = serve(operations.listSmartMovies, async (context, { uid }, input) => {
  const { db } = context;
  const after = pages.after(input.cursor)?.at ?? 0;
  const [account, { document }] = await Promise.all([
    readAccount(db, uid),
    accessToSee(db, uid, placeOf(input.collection, uid)),
  ]);
  if (!account) throw new AppError('account-missing');
  if (!document?.rules) throw new AppError('collection-not-smart');
  const { manifest, movies } = await loadSmartMovies(context, document.rules);
  const isMine = input.onMyServices ? await watchableAtHome(context, account, manifest) : () => true;
  const all = movies.filter(({ id }) => isMine(id));
  const next = after + input.pageSize;
  return {
    movies: all.slice(after, next).map(cardOf),
    total: all.length,
    nextCursor: pages.next([{ at: next }], next < all.length),
  };
});

/** The movies that meet some rules, the best known first, and the manifest of the catalogue with them. */
export async function loadSmartMovies(
  context: Context,
  rules: readonly Rule[],
): Promise<{ manifest: Manifest; movies: MovieFacts[] }> {
  const { manifest, movies } = await loadCatalogue(context);
  return { manifest, movies: await findSmartMovies(context, rules, manifest.movies.join(), movies.byId) };
}

async function findSmartMovies(
  { db, now }: Context,
  rules: readonly Rule[],
  versions: string,
  movies: ReadonlyMap<number, MovieFacts>,
): Promise<MovieFacts[]> {
  return heldMovies(db).get(`${versions} ${JSON.stringify(rules)}`, now(), async () => {
    const meets = compileRules(rules);
    const fame = ({ popularity }: MovieFacts) => popularity ?? 0;
    return [...movies.values()]
      .filter((facts) => meets(ruleMovie(facts)))
      .sort((one, other) => fame(other) - fame(one) || one.id - other.id);
  });
}
