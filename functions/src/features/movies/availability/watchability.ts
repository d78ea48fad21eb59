/**
 * Whether those present can watch a movie: offers older than `freshForMs` are checked again, and those
 * older than `believedForMs` count as unknown.
 */
import type { OfferPlace } from '@cine/contract/availability/places';
import { coveredProviders } from '@cine/contract/availability/providers';
import type { Offers } from '@cine/contract/movies/movie';
import type { SessionMode } from '@cine/contract/operations/together/sessions';
import { day, hour } from '@cine/contract/time';

export type SessionParts = Pick<Viewing, 'mode' | 'region' | 'commonProviders' | 'includeFree'> & {
  attendees: Readonly<Record<string, { region: string; providers: number[]; present: boolean }>>;
};

export function viewingOf(session: SessionParts): Viewing {
  const viewers = Object.entries(session.attendees)
    .filter(([, attendee]) => attendee.present)
    .map(([uid, { region, providers }]) => ({ uid, region, providers }));
  const { mode, region, commonProviders, includeFree } = session;
  return { mode, region, commonProviders, includeFree, viewers };
}

/** The regions whose offers decide for a viewing. */
export function regionsOf(viewing: Viewing): string[] {
  if (viewing.mode === 'together') return [viewing.region];
  return [...new Set(viewing.viewers.map(({ region }) => region))].sort();
}

/** One movie's offers in a region, and when they were checked (epoch milliseconds). */
export type KnownOffers = { offers: Offers; checkedAt: number };

/** Looks a movie up in a region; undefined if it was never checked. */
export type OffersLookup = (region: string, movieId: number) => KnownOffers | undefined;

export type Viewing = {
  mode: SessionMode;
  region: string;
  commonProviders: readonly number[];
  /** Whether an attendee asked for free and ad-supported offers as well. */
  includeFree: boolean;
  viewers: readonly { uid: string; region: string; providers: readonly number[] }[];
};

/** `owners`: viewers who have it as a disc or a file. */
export type Watchable = {
  places: readonly OfferPlace[];
  checkedAt: number;
  stale: boolean;
  owners: readonly string[];
};

/** Who has a movie as a disc or a file. */
export type OwnersLookup = (movieId: number) => readonly string[];

/** `unknown`: never checked, or too long ago to be relied on. */
type Knowledge = 'fresh' | 'stale' | 'unknown';

/** How long an offer counts as fresh: JustWatch changes every few hours, TMDB a day or two later. */
export const freshForMs = 48 * hour;
/** How long an old offer is believed: services' catalogues change from month to month. */
export const believedForMs = 14 * day;

export function knowledgeOf(check: KnownOffers | undefined, now: number): Knowledge {
  if (!check || now - check.checkedAt > believedForMs) return 'unknown';
  return now - check.checkedAt > freshForMs ? 'stale' : 'fresh';
}

/**
 * Returns a function that says where the viewers can watch a movie. Together: a subscription offer of a
 * common provider in the session's region. Apart: one for each viewer, on their services in their region. No
 * other offers count. Where discs and files count, one is enough together; apart, it serves its owner.
 */
export function watchabilityFor(
  viewing: Viewing,
  lookup: OffersLookup,
  now: number,
  ownersOf: OwnersLookup = () => nobody,
): (movieId: number) => Watchable | null {
  const seats =
    viewing.mode === 'together'
      ? [{ uid: null, region: viewing.region, providers: new Set(viewing.commonProviders) }]
      : viewing.viewers.map(({ uid, region, providers }) => ({
          uid,
          region,
          providers: new Set(coveredProviders(providers)),
        }));
  if (viewing.viewers.length === 0) return () => null;

  // Thousands of movies share a few hundred combinations of offers, so each is judged once.
  const judged = seats.map(() => new Map<Offers, OfferPlace[]>());
  const viewers = new Set(viewing.viewers.map(({ uid }) => uid));

  return (movieId) => {
    const all = ownersOf(movieId);
    const owners = all.length === 0 ? nobody : all.filter((uid) => viewers.has(uid));
    let places: readonly OfferPlace[] = nowhere;
    let checkedAt = Number.POSITIVE_INFINITY;
    for (const [index, seat] of seats.entries()) {
      const check = lookup(seat.region, movieId);
      const isOwned = owners.length > 0 && (seat.uid === null || owners.includes(seat.uid));
      if (!check || knowledgeOf(check, now) === 'unknown') {
        if (isOwned) continue;
        return null;
      }
      let here = judged[index]!.get(check.offers);
      if (!here) {
        here = placesOf(seat, check.offers, viewing.includeFree);
        judged[index]!.set(check.offers, here);
      }
      if (here.length === 0 && isOwned) continue;
      if (here.length === 0) return null;
      places = places.length === 0 ? here : [...places, ...here];
      checkedAt = Math.min(checkedAt, check.checkedAt);
    }
    // A shelf is as it is now.
    const since = Number.isFinite(checkedAt) ? checkedAt : now;
    return { places, checkedAt: since, stale: now - since > freshForMs, owners };
  };
}

const nobody: readonly string[] = [];
const nowhere: readonly OfferPlace[] = [];

function placesOf(
  seat: { uid: string | null; region: string; providers: ReadonlySet<number> },
  offers: Offers,
  includeFree: boolean,
): OfferPlace[] {
  const { uid, region } = seat;
  const places: OfferPlace[] = [];
  const subscribed = (offers.flatrate ?? []).filter((id) => seat.providers.has(id));
  if (subscribed.length > 0) places.push({ region, uid, providers: subscribed, kind: 'flatrate' });
  if (!includeFree) return places;
  for (const kind of ['free', 'ads'] as const) {
    const open = offers[kind] ?? [];
    if (open.length > 0) places.push({ region, uid, providers: [...open], kind });
  }
  return places;
}
