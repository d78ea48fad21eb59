import { coveredProviders } from '@cine/contract/providers';
import type { FilterName, Help } from '@cine/contract/tonight';
import type { Party } from '../availability/index.ts';
import { commonProviders } from '../sessions/index.ts';

/** How many movies a party could watch, filters applied. */
export type CountMovies = (party: Party, includeFree: boolean) => number;

/** At most this many suggestions: the smallest changes, not a list of all. */
const maxSuggestions = 6;

/** What would help a party that has nothing to watch in common, the best first; only what helps is suggested. */
export function helpFor(
  party: Party,
  servicesOf: string | null,
  includeFree: boolean,
  count: CountMovies,
): Help[] {
  const help: Help[] = [
    ...withoutAttendee(party, servicesOf, includeFree, count),
    ...nearestProviders(party, includeFree, count).slice(0, 2),
    ...servicesOfOne(party, includeFree, count).slice(0, 2),
  ];
  if (!includeFree) help.push({ kind: 'include-free', movies: count(party, true) });
  return help
    .filter(({ kind, ...rest }) => kind === 'somebody-present' || ('movies' in rest && rest.movies > 0))
    .slice(0, maxSuggestions);
}

/** Which single filter to drop, the one that frees most first. */
export function filtersToDrop(
  filters: Iterable<FilterName>,
  countWithout: (name: FilterName) => number,
): Help[] {
  return [...filters]
    .map((filter) => ({ kind: 'without-filter' as const, filter, movies: countWithout(filter) }))
    .filter(({ movies }) => movies > 0)
    .sort((a, b) => b.movies - a.movies)
    .slice(0, maxSuggestions);
}

function withoutAttendee(
  party: Party,
  servicesOf: string | null,
  includeFree: boolean,
  count: CountMovies,
): Help[] {
  if (party.viewers.length < 2) return [];
  return party.viewers
    .map(({ uid }) => {
      const viewers = party.viewers.filter((viewer) => viewer.uid !== uid);
      const without = { ...party, viewers, commonProviders: commonOf(party, viewers, servicesOf) };
      return { kind: 'without-attendee' as const, uid, movies: count(without, includeFree) };
    })
    .filter(({ movies }) => movies > 0)
    .sort((a, b) => b.movies - a.movies)
    .slice(0, 3);
}

/** The providers that the fewest would have to add, by what that would open. */
function nearestProviders(
  party: Party,
  includeFree: boolean,
  count: CountMovies,
): Extract<Help, { kind: 'nearest-provider' }>[] {
  if (party.mode === 'apart') return [];
  const subscribed = [...new Set(party.viewers.flatMap(({ providers }) => providers))].sort((a, b) => a - b);
  return subscribed
    .map((provider) => {
      const missing = party.viewers
        .filter(({ providers }) => !coveredProviders(providers).includes(provider))
        .map(({ uid }) => uid);
      const movies = count({ ...party, commonProviders: coveredProviders([provider]) }, includeFree);
      return { kind: 'nearest-provider' as const, provider, missing, movies };
    })
    .filter(({ missing, movies }) => missing.length > 0 && movies > 0)
    .sort((a, b) => a.missing.length - b.missing.length || b.movies - a.movies);
}

function servicesOfOne(
  party: Party,
  includeFree: boolean,
  count: CountMovies,
): Extract<Help, { kind: 'services-of' }>[] {
  if (party.mode === 'apart' || party.viewers.length < 2) return [];
  return party.viewers
    .map(({ uid, providers }) => ({
      kind: 'services-of' as const,
      uid,
      movies: count({ ...party, commonProviders: coveredProviders(providers) }, includeFree),
    }))
    .filter(({ movies }) => movies > 0)
    .sort((a, b) => b.movies - a.movies);
}

function commonOf(party: Party, viewers: Party['viewers'], servicesOf: string | null): number[] {
  const attendees = Object.fromEntries(viewers.map((viewer) => [viewer.uid, { ...viewer, present: true }]));
  return commonProviders(party.mode, attendees, servicesOf);
}
