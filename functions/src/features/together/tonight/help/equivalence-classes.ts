import type { Filters } from '@cine/contract/movies/filters';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { seenAnywhere } from '#core/players/index.ts';
import { knowledgeOf } from '#movies/availability/index.ts';
import type { SessionState } from '../../sessions/index.ts';
import { ageFilters, testsOf } from '../filters.ts';
import { candidatesOf, type TonightSession, withSession } from '../tonight-session.ts';

/** A session with one movie of each class, and how many movies each class has. */
export type EquivalenceClasses = { tonight: TonightSession; sizes: ReadonlyMap<number, number> };

/**
 * Classes of movies with the same offers and owners, seen by the same users: whatever changes, all of a class
 * are candidates, or none. Movies that filters or the collection exclude are left out.
 */
export function equivalenceClassesOf(tonight: TonightSession, filters: Filters): EquivalenceClasses {
  const { unseenByAll, suitableForAge: _own, suitableForAgeElsewhere: _elsewhere, ...others } = filters;
  const tests = [...testsOf(others, { regions: [], seenByPresent: new Set() }).values()];
  const offerKeyOf = offerKeys(tonight);
  const seen = unseenByAll
    ? [...tonight.players.values()].map((player) => new Set(seenAnywhere(player)))
    : [];
  const agesOf = ageFilters.flatMap(([name, ageOf]) => (filters[name] === undefined ? [] : [ageOf]));

  const first = new Map<string, number>();
  const sizes = new Map<number, number>();
  const movies = new Map<number, MovieFacts>();
  for (const movie of tonight.movies.values()) {
    if (tonight.source?.has(movie) === false) continue;
    const offers = offerKeyOf(movie.id);
    if (offers === null || tonight.refused.has(movie.id) || !tests.every((test) => test(movie))) continue;
    const ages = agesOf.map((ageOf) => tonight.regions.map((region) => ageOf(movie.certificates, region)));
    const key = `${offers}|${ages}|${seen.map((ids) => Number(ids.has(movie.id)))}`;
    const id = first.get(key) ?? movie.id;
    first.set(key, id);
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
    if (id === movie.id) movies.set(id, movie);
  }
  return { tonight: { ...tonight, movies }, sizes };
}

export function countCandidates(
  { tonight, sizes }: EquivalenceClasses,
  session: SessionState,
  filters: Filters,
): number {
  const candidates = candidatesOf(withSession(tonight, session), filters);
  return candidates.reduce((sum, { movie }) => sum + sizes.get(movie.id)!, 0);
}

/** A key that differs where two movies' offers or owners differ; null for a movie without any. */
function offerKeys({ regions, lookup, shelves, now }: TonightSession): (movieId: number) => string | null {
  const numbers = new Map<object, number>();
  return (movieId) => {
    const owners = shelves.ownersOf(movieId);
    let key = owners.length > 0 ? `${owners.join()};` : '';
    let isOffered = owners.length > 0;
    for (const region of regions) {
      const availability = lookup(region, movieId);
      if (!availability || knowledgeOf(availability, now) === 'unknown') {
        key += '-;';
        continue;
      }
      const { offers } = availability;
      let number = numbers.get(offers);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(offers, number);
      }
      key += `${number};`;
      isOffered ||= Boolean(offers.flatrate ?? offers.free ?? offers.ads);
    }
    return isOffered ? key : null;
  };
}
