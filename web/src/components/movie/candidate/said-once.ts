import type { OfferPlace } from '@cine/contract/availability/places';
import type { Candidate } from '@cine/contract/operations/together/tonight';
import { hour } from '@cine/contract/time';
import { dotted } from '#i18n/dotted.ts';
import { placesInWords, type Teller } from '../reasons-in-words.ts';

/** Where all of these movies can be opened; null if not all are at the same place. */
export function samePlaces(rows: readonly { places: readonly OfferPlace[] }[]): readonly OfferPlace[] | null {
  const [first, ...others] = rows.map(({ places }) => places);
  if (!first) return null;
  const firstPlaces = JSON.stringify(first);
  return others.every((places) => JSON.stringify(places) === firstPlaces) ? first : null;
}

/** Within how many hours these movies were checked, apart from stale ones; null if all of them are. */
export function checkedWithin(
  rows: readonly Pick<Candidate, 'checkedAt' | 'stale'>[],
  now: number,
): number | null {
  const checks = rows.filter(({ stale }) => !stale).map(({ checkedAt }) => new Date(checkedAt).getTime());
  if (checks.length === 0) return null;
  return Math.max(1, Math.ceil((now - Math.min(...checks)) / hour));
}

/** Said above a list: where all can be opened, if in one place, and how many hours ago it was checked. */
export function saidInWords(
  rows: readonly Pick<Candidate, 'checkedAt' | 'stale'>[],
  places: readonly OfferPlace[] | null,
  now: number,
  teller: Teller,
): string {
  const hours = checkedWithin(rows, now);
  const stale = rows.filter((row) => row.stale).length;
  return dotted([
    places && placesInWords(places, teller),
    hours !== null ? teller.say('session.checkedWithin', { hours, stale }) : null,
  ]);
}
