import { coveredProviders, isProvider } from '@cine/contract/availability/providers';
import type { Filters } from '@cine/contract/movies/filters';
import type { Help } from '@cine/contract/operations/together/tonight';
import { knowledgeOf } from '#movies/availability/index.ts';
import {
  commonProviders,
  type SessionState,
  withFreeOffers,
  withPresence,
  withServicesOf,
} from '../../sessions/index.ts';
import { candidatesOf, type TonightSession } from '../tonight-session.ts';
import { countCandidates, type EquivalenceClasses, equivalenceClassesOf } from './equivalence-classes.ts';

/** A change made in one step, and how many users have to agree to it. */
type Change = { help: Uncounted<Help>; asks: number; session: SessionState };
type Uncounted<H> = H extends { movies: number } ? Omit<H, 'movies'> : never;

const maxOfAKind = 2;
const maxSuggestions = 6;

/**
 * Single changes that would help, those that ask the fewest users first. Each is tried out, so its number is
 * exact.
 */
export function helpFor(tonight: TonightSession, filters: Filters): Help[] {
  const { session } = tonight;
  const classes = equivalenceClassesOf(tonight, filters);
  const changes = [
    ...changeToFreeOffers(session),
    ...withoutAttendee(tonight),
    ...servicesOfOne(tonight),
    ...nearestProviders(classes),
  ];
  const alone = withoutCollection(tonight, filters).map((help) => ({ help, movies: help.movies, asks: 0 }));
  return smallestFirst([
    ...alone,
    ...changes.map(({ help, asks, session }) => {
      const movies = countCandidates(classes, session, filters);
      return { help: { ...help, movies } as Help, movies, asks };
    }),
  ]);
}

/** Looking at all movies instead of a collection, if that helps. */
export function withoutCollection(tonight: TonightSession, filters: Filters) {
  if (!tonight.source) return [];
  const movies = candidatesOf({ ...tonight, source: null }, filters).length;
  return movies > 0 ? [{ kind: 'without-collection' as const, movies }] : [];
}

function smallestFirst(tried: { help: Help; movies: number; asks: number }[]): Help[] {
  const helping = tried
    .filter(({ movies }) => movies > 0)
    .sort((a, b) => a.asks - b.asks || b.movies - a.movies)
    .map(({ help }) => help);
  const ranked = helping.map((help, index) => {
    const rank = helping.slice(0, index).filter(({ kind }) => kind === help.kind).length;
    return { help, index, rank };
  });
  // The first of each kind stays before a second one of any.
  return ranked
    .filter(({ rank }) => rank < maxOfAKind)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, maxSuggestions)
    .sort((a, b) => a.index - b.index)
    .map(({ help }) => help);
}

function changeToFreeOffers(session: SessionState): Change[] {
  if (session.includeFree) return [];
  return [{ help: { kind: 'include-free' }, asks: 0, session: withFreeOffers(session, true) }];
}

function withoutAttendee({ session, viewing: { viewers } }: TonightSession): Change[] {
  if (viewers.length < 2) return [];
  return viewers.map(({ uid }) => ({
    help: { kind: 'without-attendee', uid },
    asks: 1,
    session: withPresence(session, uid, false),
  }));
}

function servicesOfOne({ session, viewing: { viewers } }: TonightSession): Change[] {
  if (session.mode === 'apart' || viewers.length < 2) return [];
  return viewers.map(({ uid }) => ({
    help: { kind: 'services-of', uid },
    asks: 1,
    session: withServicesOf(session, uid),
  }));
}

/** The services that the fewest users would have to add, without those that another includes. */
function nearestProviders({ tonight, sizes }: EquivalenceClasses): Change[] {
  const { session } = tonight;
  const { attendees } = session;
  const counting = subscribersOf(tonight);
  const lacking = [...offersByProvider(tonight, sizes)]
    .map(([provider, movies]) => {
      const missing = counting.filter(
        (uid) => !coveredProviders(attendees[uid]!.providers).includes(provider),
      );
      return { provider, missing, movies };
    })
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => b.movies - a.movies || a.provider - b.provider);
  const nearest = lacking.filter(
    ({ provider, missing }, index) =>
      !lacking
        .slice(0, index)
        .filter((better) => `${better.missing}` === `${missing}`)
        .some((better) => coveredProviders([better.provider]).includes(provider)),
  );
  return nearest.map(({ provider, missing }) => ({
    help: { kind: 'nearest-provider', provider, missing },
    asks: missing.length,
    session: withSubscribers(session, missing, provider),
  }));
}

function subscribersOf({ session, viewing }: TonightSession): string[] {
  const { mode, servicesOf, attendees } = session;
  if (mode === 'together' && servicesOf !== null && attendees[servicesOf]) return [servicesOf];
  return viewing.viewers.map(({ uid }) => uid);
}

function withSubscribers(session: SessionState, uids: readonly string[], provider: number): SessionState {
  const attendees = { ...session.attendees };
  for (const uid of uids) {
    const attendee = attendees[uid]!;
    attendees[uid] = { ...attendee, providers: [...attendee.providers, provider] };
  }
  return {
    ...session,
    attendees,
    commonProviders: commonProviders(session.mode, attendees, session.servicesOf),
  };
}

function offersByProvider(
  { regions, movies, lookup, now }: TonightSession,
  sizes: ReadonlyMap<number, number>,
): Map<number, number> {
  const tally = new Map<number, number>();
  for (const region of regions) {
    for (const id of movies.keys()) {
      const availability = lookup(region, id);
      if (!availability?.offers.flatrate || knowledgeOf(availability, now) === 'unknown') continue;
      for (const provider of availability.offers.flatrate.filter(isProvider)) {
        tally.set(provider, (tally.get(provider) ?? 0) + sizes.get(id)!);
      }
    }
  }
  return tally;
}
