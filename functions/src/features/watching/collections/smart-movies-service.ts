import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { loadCatalogue, type Manifest } from '#core/catalogue/index.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';

/** Which movies meet some rules; a page after another asks for the same. */
const heldMovies = heldBy<Firestore, ExpiringCache<string, MovieFacts[]>>(() =>
  createExpiringCache(50, () => 10 * minute),
);

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
