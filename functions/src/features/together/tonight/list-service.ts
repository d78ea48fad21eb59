import { createHash } from 'node:crypto';
import type { Filters } from '@cine/contract/movies/filters';
import type { Tonight } from '@cine/contract/operations/together/tonight';
import { second } from '@cine/contract/time';
import { LRUCache } from 'lru-cache';
import type { Manifest } from '#core/catalogue/index.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { passingMovies } from './filters.ts';
import { explainEmpty } from './help/explain-empty.ts';
import { type RankedMovie, rankedMovies } from './ranking/rank.ts';
import {
  countRefused,
  filterTests,
  knowledgeIn,
  type TonightSession,
  watchableMoviesIn,
} from './tonight-session.ts';

/** All candidates in order, before pages are cut, and as of when (epoch milliseconds). */
export type TonightList = { rows: Row[]; at: number } & Pick<
  Tonight,
  'unfiltered' | 'refused' | 'knowledge' | 'empty'
>;

/** What is held of a candidate; its reasons are computed for those on a page. */
type Row = Pick<RankedMovie, 'movie' | 'rank'>;

/** How long an evening's list is shared by friends, who ask for it at once whenever their session changes. */
const sharedMs = 5 * second;
/** The most rows held; a hundred thousand take some megabytes. */
const maxRows = 200_000;

const heldLists = heldBy<TonightSession['movies'], LRUCache<string, TonightList>>(
  () => new LRUCache({ maxSize: maxRows, sizeCalculation: ({ rows }) => 1 + rows.length }),
);

/** The list, computed once for all who ask about the same within some seconds. */
export function sharedList(tonight: TonightSession, manifest: Manifest, filters: Filters): TonightList {
  const { movies, now } = tonight;
  const lists = heldLists(movies);
  const key = digestOf(tonight, manifest, filters);
  const held = lists.get(key);
  if (held && held.at <= now && now < held.at + sharedMs) return held;
  const list = tonightListOf(tonight, filters);
  lists.set(key, list);
  return list;
}

export function tonightListOf(tonight: TonightSession, filters: Filters): TonightList {
  const tests = filterTests(tonight, filters);
  const watchable = watchableMoviesIn(tonight);
  const inOrder = rankedMovies(tonight, passingMovies(watchable, [...tests.values()]));
  const rows = inOrder.map(({ movie, rank }) => ({ movie, rank }));
  const knowledge = knowledgeIn(tonight);
  const empty = rows.length > 0 ? null : explainEmpty(tonight, filters, watchable, tests, knowledge);
  return {
    rows,
    at: tonight.now,
    unfiltered: watchable.length,
    refused: countRefused(tonight),
    knowledge,
    empty,
  };
}

/** What the list depends on besides movies and time. Challenges' titles differ between users. */
function digestOf(
  { session, players, regions, refused, source, shelves }: TonightSession,
  manifest: Manifest,
  filters: Filters,
): string {
  const offers = regions.map((region) => [
    region,
    manifest.regions.includes(region),
    manifest.offers[region],
  ]);
  const people = [...players].map(([uid, { challenges, seen, seenElsewhere, concessions, taste }]) => [
    uid,
    Object.entries(challenges).map(([id, { challenge, ...progress }]) => [id, challenge.version, progress]),
    [seen, seenElsewhere],
    concessions,
    [taste.ratedAt, taste.count, taste.genres],
  ]);
  const about = JSON.stringify([
    session,
    filters,
    offers,
    manifest.model?.version,
    people,
    [...refused],
    source?.version ?? null,
    shelves.version,
  ]);
  return createHash('sha256').update(about).digest('base64url');
}
