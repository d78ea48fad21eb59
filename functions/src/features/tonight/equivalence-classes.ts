import type { MovieFacts } from '@cine/contract/movie';
import type { Filters } from '@cine/contract/tonight';
import { knowledgeOf, partyOf, regionsOf } from '../availability/index.ts';
import { suitableFrom } from './certificate.ts';
import { candidatesOf, type Evening } from './evening.ts';
import { testsOf } from './filters.ts';

/** An evening with one movie of each kind, and how many movies there are of it. */
export type EquivalenceClasses = { evening: Evening; sizes: ReadonlyMap<number, number> };

/**
 * Movies are of one kind when they are offered alike, seen by the same people and as suitable everywhere: then they
 * are candidates together or not at all, whoever is here, whatever they have. To try out many changes on thousands of
 * movies, it is enough to try them on one of each kind. Movies that other filters keep out are left out.
 */
export function equivalenceClassesOf(evening: Evening, filters: Filters): EquivalenceClasses {
  const { unseenByAll, suitableForAge, ...others } = filters;
  const tests = [...testsOf(others, { regions: [], seenByAnybody: new Set() }).values()];
  const offerKeyOf = offerKeys(evening);
  const seen = unseenByAll ? [...evening.players.values()].map((player) => new Set(player.seen)) : [];
  const ageRegions = suitableForAge === undefined ? [] : regionsOf(partyOf(evening.session));

  const first = new Map<string, number>();
  const sizes = new Map<number, number>();
  const movies = new Map<number, MovieFacts>();
  for (const movie of evening.movies.values()) {
    const offers = offerKeyOf(movie.id);
    if (offers === null || !tests.every((test) => test(movie))) continue;
    const ages = ageRegions.map((region) => suitableFrom(movie.certificates, region));
    const key = `${offers}|${ages}|${seen.map((ids) => Number(ids.has(movie.id)))}`;
    const id = first.get(key) ?? movie.id;
    first.set(key, id);
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
    if (id === movie.id) movies.set(id, movie);
  }
  return { evening: { ...evening, movies }, sizes };
}

/** How many candidates there would be, with what differs of an evening. */
export function countCandidates(
  { evening, sizes }: EquivalenceClasses,
  session: Evening['session'],
  filters: Filters,
): number {
  const found = candidatesOf({ ...evening, session }, filters);
  return found.reduce((sum, { movie }) => sum + sizes.get(movie.id)!, 0);
}

/** What tells two movies' offers apart, region by region; null for a movie that nobody is offered anywhere. */
function offerKeys({ session, lookup, now }: Evening): (movieId: number) => string | null {
  const regions = regionsOf(partyOf(session));
  const numbers = new Map<object, number>();
  return (movieId) => {
    let key = '';
    let isOffered = false;
    for (const region of regions) {
      const known = lookup(region, movieId);
      if (!known || knowledgeOf(known, now) === 'unknown') {
        key += '-;';
        continue;
      }
      const { offers } = known;
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
