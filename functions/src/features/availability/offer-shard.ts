import type { Offers } from '@cine/contract/movies/movie';
import { minute } from '@cine/contract/time';
import type { KnownOffers } from './watchability.ts';

/**
 * One region's offers of a movie shard, in columns. `checkedAt` is in minutes since the epoch, `offer` an index into
 * the distinct combinations.
 */
export type OfferColumns = { ids: number[]; checkedAt: number[]; offer: number[]; distinct: Offers[] };

/** A movie's offers take a fourteenth of the space of its facts, and each region's document is a separate read. */
const movieShardsInOne = 8;

/** The shard of offers that a shard of movies belongs to. */
export function offerShardOf(movieShard: number): number {
  return Math.floor(movieShard / movieShardsInOne);
}

export function toColumns(offers: ReadonlyMap<number, KnownOffers>): OfferColumns {
  const columns: OfferColumns = { ids: [], checkedAt: [], offer: [], distinct: [] };
  const indexes = new Map<string, number>();
  for (const [id, known] of [...offers].sort(([a], [b]) => a - b)) {
    const key = JSON.stringify(known.offers);
    let index = indexes.get(key);
    if (index === undefined) {
      index = columns.distinct.push(known.offers) - 1;
      indexes.set(key, index);
    }
    columns.ids.push(id);
    columns.checkedAt.push(Math.floor(known.checkedAt / minute));
    columns.offer.push(index);
  }
  return columns;
}

/** Movies with the same offers share one object, so that it can be judged once. */
export function fromColumns({ ids, checkedAt, offer, distinct }: OfferColumns): Map<number, KnownOffers> {
  return new Map(
    ids.map((id, row) => [id, { offers: distinct[offer[row]!]!, checkedAt: checkedAt[row]! * minute }]),
  );
}

/** Merges known and newly found offers; for each movie the later check wins. */
export function merged(
  former: ReadonlyMap<number, KnownOffers>,
  found: ReadonlyMap<number, KnownOffers>,
): Map<number, KnownOffers> {
  const all = new Map(former);
  for (const [id, known] of found) {
    if (known.checkedAt >= (all.get(id)?.checkedAt ?? 0)) all.set(id, known);
  }
  return all;
}
