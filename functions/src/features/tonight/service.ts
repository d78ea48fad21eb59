import { moods } from '@cine/contract/moods';
import type { MovieFacts } from '@cine/contract/movie';
import type { Candidate, Tonight, TonightInput } from '@cine/contract/tonight';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Caller } from '../../platform/caller.ts';
import {
  knowledgeOf,
  loadOffers,
  type OffersLookup,
  type Party,
  partyOf,
  regionsOf,
  type Watchable,
  wantRegion,
  watchabilityFor,
} from '../availability/index.ts';
import { loadCatalogue, type Manifest } from '../catalogue/index.ts';
import { compileRules } from '../challenges/index.ts';
import { loadPlayers, type Player } from '../players/index.ts';
import { asAttendee, loadSession, type SessionState } from '../sessions/index.ts';
import { advancesFor } from './advances.ts';
import { certificateIn } from './certificate.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { passing, testsOf } from './filters.ts';
import { filtersToDrop, helpFor } from './help.ts';
import { preparedFor } from './prepared.ts';
import { byRank, pointsOf, totalOf } from './rank.ts';

/** All that an answer is made of, loaded at once. */
type Loaded = {
  session: SessionState;
  party: Party;
  players: ReadonlyMap<string, Player>;
  manifest: Manifest;
  movies: readonly MovieFacts[];
  lookup: OffersLookup;
  now: number;
};

type Found = { movie: MovieFacts; watchable: Watchable };
type Ranked = Found & { rank: number } & Pick<Candidate, 'advances' | 'seenBy' | 'points'>;

/**
 * What everybody present can watch, ranked, with reasons. Costs 1 read for the session, 1 for each person present, 1
 * for the manifest, and, in an instance that does not hold them yet, 1 for each shard of movies and of each region's
 * offers: none of it grows with the number of candidates.
 */
export async function listTonight(context: Context, caller: Caller, input: TonightInput): Promise<Tonight> {
  const loaded = await load(context, caller, input);
  const tests = filterTests(loaded, input);
  const found = findWatchable(loaded, loaded.party, input.includeFree);
  const filtered = passing(found, tests);
  const ranked = filtered.length > 0 ? rank(loaded, filtered) : [];
  const page = pageOf(ranked, input);
  return {
    commonProviders: loaded.session.commonProviders,
    present: loaded.party.viewers.map(({ uid }) => uid),
    total: ranked.length,
    candidates: page.rows.map((row) => toView(row, loaded.session.region)),
    nextCursor: page.nextCursor,
    knowledge: knowledgeIn(loaded),
    sampleOffers: loaded.manifest.sampleOffers,
    empty: ranked.length > 0 ? null : explainEmpty(loaded, input, found, tests),
  };
}

async function load(context: Context, caller: Caller, { sessionId }: TonightInput): Promise<Loaded> {
  const now = context.now();
  const session = asAttendee(await loadSession(context.db, sessionId), caller.uid, now);
  const party = partyOf(session);
  const uids = party.viewers.map(({ uid }) => uid);
  const [{ manifest, movies }, players] = await Promise.all([
    loadCatalogue(context),
    loadPlayers(context.db, uids),
  ]);
  if (movies.byId.size === 0) throw new AppError('catalogue-missing');
  const regions = regionsOf(party);
  const lookup = await loadOffers(context, manifest, regions);
  await wantRegion(context, manifest, regions);
  return {
    session,
    party,
    players: new Map(uids.map((uid, index) => [uid, players[index]!])),
    manifest,
    movies: [...movies.byId.values()],
    lookup,
    now,
  };
}

function filterTests({ session, players }: Loaded, { filters }: TonightInput) {
  const mood = filters.mood === undefined ? undefined : moods.get(filters.mood);
  if (filters.mood !== undefined && !mood) throw new AppError('mood-unknown');
  const alternatives = (mood?.anyOf ?? []).map((rules) => compileRules(rules));
  return testsOf(filters, {
    region: session.region,
    moodFits: (movie) => alternatives.some((fits) => fits(preparedFor(movie))),
    seenByAnybody: new Set([...players.values()].flatMap(({ seen }) => seen)),
  });
}

function findWatchable({ movies, lookup, now }: Loaded, party: Party, includeFree: boolean): Found[] {
  const watchability = watchabilityFor(party, lookup, includeFree, now);
  const found: Found[] = [];
  for (const movie of movies) {
    const watchable = watchability(movie.id);
    if (watchable) found.push({ movie, watchable });
  }
  return found;
}

function rank({ players, party, now }: Loaded, found: readonly Found[]): Ranked[] {
  const advancesOf = advancesFor(players, now);
  const seen = [...players].map(([uid, player]) => ({ uid, ids: new Set(player.seen) }));
  return found
    .map(({ movie, watchable }) => {
      const advances = advancesOf(movie);
      const seenBy = seen.filter(({ ids }) => ids.has(movie.id)).map(({ uid }) => uid);
      const points = pointsOf({
        movie,
        advances,
        seenBy,
        stale: watchable.stale,
        party: party.viewers.length,
      });
      return { movie, watchable, advances, seenBy, points, rank: totalOf(points) };
    })
    .sort(byRank);
}

function pageOf(
  ranked: readonly Ranked[],
  input: TonightInput,
): { rows: Ranked[]; nextCursor: string | null } {
  const { sessionId, filters, includeFree, pageSize, cursor } = input;
  const conditions = [sessionId, filters, includeFree];
  const after = cursor === undefined ? null : fromCursor(cursor, conditions);
  const start = after
    ? ranked.findIndex(
        ({ rank, movie }) => rank < after.rank || (rank === after.rank && movie.id > after.movieId),
      )
    : 0;
  const rows = start < 0 ? [] : ranked.slice(start, start + pageSize);
  const last = rows.at(-1);
  const more = last !== undefined && start + rows.length < ranked.length;
  return {
    rows,
    nextCursor: more ? toCursor({ rank: last.rank, movieId: last.movie.id }, conditions) : null,
  };
}

function toView({ movie, watchable, advances, seenBy, points }: Ranked, region: string): Candidate {
  const { id, title, titles, year, runtime, genres, directors, rating, posterPath } = movie;
  return {
    movieId: id,
    title,
    titles,
    year,
    runtime,
    genres,
    directors,
    rating,
    certificate: certificateIn(movie.certificates, region),
    posterPath,
    places: watchable.places,
    checkedAt: new Date(watchable.checkedAt).toISOString(),
    stale: watchable.stale,
    advances,
    seenBy,
    points,
  };
}

/** How much is known of the regions' movies; where several count, the least known decides. */
function knowledgeIn({ movies, lookup, party, now }: Loaded): Tonight['knowledge'] {
  const counts = { fresh: 0, stale: 0, unknown: 0 };
  let oldest = Number.POSITIVE_INFINITY;
  const regions = regionsOf(party);
  for (const { id } of movies) {
    const known = regions.map((region) => lookup(region, id));
    const each = known.map((offers) => knowledgeOf(offers, now));
    const knowledge = each.includes('unknown') ? 'unknown' : each.includes('stale') ? 'stale' : 'fresh';
    counts[knowledge] += 1;
    if (knowledge !== 'unknown') oldest = Math.min(oldest, ...known.map((offers) => offers!.checkedAt));
  }
  return { ...counts, oldestCheckedAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null };
}

function explainEmpty(
  loaded: Loaded,
  { includeFree }: TonightInput,
  found: readonly Found[],
  tests: ReturnType<typeof filterTests>,
): NonNullable<Tonight['empty']> {
  const { party, session } = loaded;
  if (party.viewers.length === 0) return { reason: 'nobody-present', help: [{ kind: 'somebody-present' }] };
  if (found.length > 0) {
    const countWithout = (name: Parameters<typeof passing>[2]) => passing(found, tests, name).length;
    return { reason: 'filtered-out', help: filtersToDrop(tests.keys(), countWithout) };
  }
  const { fresh, stale } = knowledgeIn(loaded);
  if (fresh + stale === 0) return { reason: 'availability-unknown', help: [] };
  const count = (other: Party, free: boolean) => passing(findWatchable(loaded, other, free), tests).length;
  const nothingShared = party.mode === 'together' && session.commonProviders.length === 0;
  return {
    reason: nothingShared ? 'nothing-in-common' : 'nothing-offered',
    help: helpFor(party, session.servicesOf, includeFree, count),
  };
}
