import { serviceOf } from '@cine/contract/availability/providers';
import { knownMedium } from '@cine/contract/movies/mediums';
import {
  type Candidate,
  tonight as definition,
  type Tonight,
} from '@cine/contract/operations/together/tonight';
import type { Context } from '#context.ts';
import { aboutOf, hasSamples, loadCatalogue, type Manifest } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { loadOffers, recordRegionAsks } from '#movies/availability/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { loadMedia, type Shelves } from '#watching/collections/index.ts';
import { tastesOf } from '#watching/recommendations/index.ts';
import { loadRefused } from '../groups/index.ts';
import { loadShelvesAt, readSession, requireAttendeeOrScreen, type SessionState } from '../sessions/index.ts';
import { loadHelpOfShelves } from './help/shelves-service.ts';
import { sharedList, type TonightList, tonightListOf } from './list-service.ts';
import { type ListQuery, tonightPageOf } from './page.ts';
import { asOthersSeeIt } from './ranking/advances.ts';
import { rankedIn } from './ranking/rank.ts';
import { loadTonightSource } from './source-service.ts';
import { sessionViewing, type TonightSession, watchableMoviesIn } from './tonight-session.ts';
import { toCandidate } from './view.ts';

/** How many of a list say what they are about. */
const best = 3;

/** What all present can watch, ranked, with reasons. Its reads don't grow with the number of candidates. */
export const listTonight = serve(definition, async (context, caller, input) => {
  const session = await readSession(context.db, input.sessionId);
  const viewed = requireAttendeeOrScreen(session, caller.uid, context.now());
  const { tonight, manifest } = await loadTonightAndManifest(context, caller, viewed);
  const query = { ...input, filters: input.filters ?? viewed.filters };
  const answer = answerTonight(tonight, query, sharedList(tonight, manifest, query.filters));
  const list = answer.empty
    ? { ...answer, empty: await loadHelpOfShelves(context.db, tonight, query.filters, answer.empty) }
    : answer;
  const page = await loadMediaOfPage(context, list, tonight.shelves);
  return input.cursor === undefined ? loadAbout(context, page, viewed.chosen?.movieId) : page;
});

/** Says on what those present have the movies of a page. */
async function loadMediaOfPage({ db }: Context, page: Tonight, shelves: Shelves): Promise<Tonight> {
  const owned = page.candidates.filter(({ ownedBy }) => ownedBy).map(({ movieId }) => movieId);
  if (owned.length === 0) return page;
  const mediumOf = await loadMedia(db, shelves, owned);
  const withMedium = ({ ownedBy, ...row }: Candidate): Candidate => ({
    ...row,
    ...(ownedBy && {
      ownedBy: ownedBy.map(({ uid }) => ({ uid, medium: knownMedium(mediumOf(uid, row.movieId)) })),
    }),
  });
  return { ...page, candidates: page.candidates.map(withMedium) };
}

async function loadAbout(context: Context, page: Tonight, chosenId: number | undefined): Promise<Tonight> {
  const ids = page.candidates.map(({ movieId }) => movieId).filter((id) => id !== chosenId);
  const abouts = await aboutOf(context, ids.slice(0, best));
  return {
    ...page,
    candidates: page.candidates.map((row) => ({ ...row, about: abouts.get(row.movieId) ?? null })),
  };
}

/** Loads what answers about a session are computed from. Throws `catalogue-missing`. */
export async function loadTonight(
  context: Context,
  caller: Caller,
  session: SessionState,
): Promise<TonightSession> {
  return (await loadTonightAndManifest(context, caller, session)).tonight;
}

async function loadTonightAndManifest(
  context: Context,
  caller: Caller,
  session: SessionState,
): Promise<{ tonight: TonightSession; manifest: Manifest }> {
  const now = context.now();
  const viewed = sessionViewing(session);
  const { viewing, regions } = viewed;
  const uids = viewing.viewers.map(({ uid }) => uid);
  const { groupId, collection } = session;
  const [{ manifest, movies }, players, refused, source, shelves] = await Promise.all([
    loadCatalogue(context),
    loadPlayers(context.db, uids),
    groupId === undefined ? new Set<number>() : loadRefused(context.db, groupId, now),
    collection ? loadTonightSource(context.db, collection, caller.uid) : null,
    loadShelvesAt(context.db, session),
  ]);
  if (movies.byId.size === 0) throw new AppError('catalogue-missing');
  const [lookup] = await Promise.all([
    loadOffers(context, manifest, regions),
    recordRegionAsks(context, caller, ownFirst(regions, session.attendees[caller.uid]?.region)),
  ]);
  const seen = players.map((player, index) => (uids[index] === caller.uid ? player : asOthersSeeIt(player)));
  const playerOf = new Map(uids.map((uid, index) => [uid, seen[index]!]));
  const sampleOffers = regions.some((region) => hasSamples(manifest, region));
  const tastes = await tastesOf(context, manifest, movies.byId, playerOf);
  const tonight = {
    ...viewed,
    players: playerOf,
    tastes,
    movies: movies.byId,
    lookup,
    refused,
    source,
    shelves,
    sampleOffers,
    now,
  };
  return { tonight, manifest };
}

/** A member counts for a few regions only, their own above all. */
function ownFirst(regions: readonly string[], own: string | undefined): string[] {
  return regions.toSorted((one, other) => Number(other === own) - Number(one === own));
}

/** A pure function of what was loaded, as the list may have been made for another attendee. */
export function answerTonight(
  tonight: TonightSession,
  query: ListQuery,
  list: TonightList = tonightListOf(tonight, query.filters),
): Tonight {
  const { session, regions, players, source, sampleOffers } = tonight;
  const { rows, nextCursor } = tonightPageOf(list.rows, query, tonight);
  const asListed = { ...tonight, now: list.at };
  const onPage = watchableMoviesIn(
    asListed,
    rows.map(({ movie }) => movie),
  ).map(rankedIn(asListed));
  return {
    commonProviders: session.commonProviders,
    services: servicesIn(session.commonProviders, list.empty),
    present: [...players.keys()],
    filters: query.filters,
    collection: source && { by: source.by, shown: source.shown },
    total: list.rows.length,
    unfiltered: list.unfiltered,
    refused: list.refused,
    candidates: onPage.map((row) => toCandidate(row, session.region, regions)),
    nextCursor,
    knowledge: list.knowledge,
    sampleOffers,
    empty: list.empty,
  };
}

function servicesIn(common: readonly number[], empty: Tonight['empty']): Tonight['services'] {
  const helping = (empty?.help ?? []).flatMap((help) =>
    help.kind === 'nearest-provider' ? [help.provider] : [],
  );
  return [...new Set([...common, ...helping])].map(serviceOf);
}
