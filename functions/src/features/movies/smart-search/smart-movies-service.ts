import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Asked } from '@cine/contract/operations/movies/smart-search';
import { minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { loadCatalogue, type Manifest } from '#core/catalogue/index.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { moodTest } from './moods.ts';
import { compareBy } from './order.ts';
import { ruleMovieFor } from './rule-movies.ts';

/** Rules that movies must all meet, the mood that they have, and their order. */
type Kind = { rules: readonly Rule[]; mood?: Asked['mood']; order?: Asked['order'] };

/** Which movies are of a kind; a page after another asks for the same. */
const heldMovies = heldBy<Firestore, ExpiringCache<string, MovieFacts[]>>(() =>
  createExpiringCache(50, () => 10 * minute),
);

/**
 * The movies of a kind, the most popular first unless there is an order, and the manifest of the catalogue
 * with them. Throws `mood-unknown`.
 */
export async function loadSmartMovies(
  context: Context,
  kind: Kind,
): Promise<{ manifest: Manifest; movies: MovieFacts[] }> {
  const { manifest, movies } = await loadCatalogue(context);
  const key = `${manifest.movies.join()} ${JSON.stringify(kind)}`;
  const sortedMovies = await heldMovies(context.db).get(key, context.now(), async () => {
    const isOfKind = kindTest(kind);
    return [...movies.byId.values()].filter(isOfKind).sort(compareBy(kind.order ?? 'popular'));
  });
  return { manifest, movies: sortedMovies };
}

/** Tests whether a movie meets the rules and has the mood. Throws `mood-unknown`. */
export function kindTest({ rules, mood = null }: Kind): (facts: MovieFacts) => boolean {
  const meets = compileRules(rules);
  const hasMood = mood === null ? () => true : moodTest(mood);
  return (facts) => meets(ruleMovieFor(facts)) && hasMood(facts);
}
