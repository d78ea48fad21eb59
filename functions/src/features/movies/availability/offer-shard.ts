/** Packs the offers of a shard's movies in columns, and merges new ones in. */
import type { Offers } from '@cine/contract/movies/movie';
import { minute } from '@cine/contract/time';
import { compareCheck, type Missing, type OfferChange } from './arrived-and-left.ts';
import type { KnownOffers } from './watchability.ts';

/** Offers of a shard in columns: instants in minutes since the epoch, offers as indexes into `distinct`. */
export type OfferColumns = {
  ids: number[];
  checkedAt: number[];
  offer: number[];
  distinct: Offers[];
  missing?: { id: number; provider: number; since: number }[];
};

/** What each movie's services lack since when, of those that lack something. */
export type MissingOffers = ReadonlyMap<number, readonly Missing[]>;

/** Offers take a fourteenth of the facts' space, and each document is a separate read. */
const movieShardsInOne = 8;

export function offerShardOf(movieShard: number): number {
  return Math.floor(movieShard / movieShardsInOne);
}

export function toColumns(
  offers: ReadonlyMap<number, KnownOffers>,
  missing: MissingOffers = new Map(),
): OfferColumns {
  const columns: OfferColumns = { ids: [], checkedAt: [], offer: [], distinct: [] };
  const indexes = new Map<string, number>();
  for (const [id, check] of [...offers].sort(([a], [b]) => a - b)) {
    const key = JSON.stringify(check.offers);
    let index = indexes.get(key);
    if (index === undefined) {
      index = columns.distinct.push(check.offers) - 1;
      indexes.set(key, index);
    }
    columns.ids.push(id);
    columns.checkedAt.push(Math.floor(check.checkedAt / minute));
    columns.offer.push(index);
  }
  const rows = [...missing].flatMap(([id, all]) =>
    all.map(({ provider, since }) => ({ id, provider, since: Math.floor(since / minute) })),
  );
  return rows.length > 0 ? { ...columns, missing: rows } : columns;
}

/** Movies with the same offers share one object, so that it can be judged once. */
export function fromColumns({ ids, checkedAt, offer, distinct }: OfferColumns): Map<number, KnownOffers> {
  return new Map(
    ids.map((id, row) => [id, { offers: distinct[offer[row]!]!, checkedAt: checkedAt[row]! * minute }]),
  );
}

export function missingIn({ missing = [] }: OfferColumns): Map<number, Missing[]> {
  const byMovie = Map.groupBy(missing, ({ id }) => id);
  return new Map(
    [...byMovie].map(([id, all]) => [
      id,
      all.map(({ provider, since }) => ({ provider, since: since * minute })),
    ]),
  );
}

/** Merges offers; the later of two checks of a movie wins. `changes` says what came or left. */
export function mergedShard(
  former: ReadonlyMap<number, KnownOffers>,
  checks: ReadonlyMap<number, KnownOffers>,
  formerMissing: MissingOffers = new Map(),
): { offers: Map<number, KnownOffers>; missing: Map<number, readonly Missing[]>; changes: OfferChange[] } {
  const offers = new Map(former);
  const missing = new Map(formerMissing);
  const changes: OfferChange[] = [];
  for (const [id, check] of checks) {
    const before = former.get(id);
    if (check.checkedAt < (before?.checkedAt ?? 0)) continue;
    offers.set(id, check);
    const followed = compareCheck(id, before, missing.get(id) ?? [], check);
    if (followed.missing.length > 0) missing.set(id, followed.missing);
    else missing.delete(id);
    if (followed.change) changes.push(followed.change);
  }
  return { offers, missing, changes };
}
