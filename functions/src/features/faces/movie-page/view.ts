/** A movie as its page shows it: facts, notes, where each can watch it; and how many movies meet rules. */

import { withServices } from '@cine/contract/availability/services';
import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import { withDepicted } from '@cine/contract/movies/depicted';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf } from '@cine/contract/operation';
import { type MovieView, maxImportedNotes, type previewRules } from '@cine/contract/operations/movies/movies';
import type { MovieOwner } from '@cine/contract/operations/together/sessions';
import { cardOf, type MovieRecord } from '#core/catalogue/index.ts';
import { newPlayer, type Player, seenAnywhere } from '#core/players/index.ts';
import {
  availabilityView,
  type OffersLookup,
  regionsOf,
  type Viewing,
  type Watchable,
  watchabilityFor,
} from '#movies/availability/index.ts';
import type { CustomMovie, Promotion } from '#movies/custom-movies/index.ts';
import { ruleMovieFor } from '#movies/smart-search/index.ts';
import { toInstant } from '#platform/time/instant.ts';
import { advancesFor, asOthersSeeIt, certificateIn, otherCertificateFor } from '#together/tonight/index.ts';
import type { ImportedNote } from '#watching/statements/index.ts';

const maxExamples = 6;

/** Counts matching movies, with the best known, the caller's own first. */
export function previewOf(
  rules: readonly Rule[],
  movies: Iterable<MovieFacts>,
  mine: ReadonlySet<number>,
): OutputOf<typeof previewRules> {
  const meets = compileRules(rules);
  const fitting = [...movies].filter((movie) => meets(ruleMovieFor(movie)));
  const own = fitting.filter(({ id }) => mine.has(id));
  const others = fitting.filter(({ id }) => !mine.has(id));
  const examples = [...own.sort(byPopularity), ...others.sort(byPopularity)].slice(0, maxExamples);
  return {
    total: fitting.length,
    mine: own.length,
    examples: examples.map((facts) => ({ ...cardOf(facts), mine: mine.has(facts.id) })),
  };
}

function byPopularity(one: MovieFacts, other: MovieFacts): number {
  return (other.popularity ?? 0) - (one.popularity ?? 0) || one.id - other.id;
}

/** What a movie's page is made of, for the user `uid`. Times are epoch milliseconds. */
export type MoviePage = {
  uid: string;
  now: number;
  movie: Pick<MovieRecord, 'facts' | 'details' | 'goneSince'>;
  custom: CustomMovie | null;
  promotions: readonly Promotion[];
  notes: readonly ImportedNote[];
  /** The region in whose offers the user sees it. */
  region: string;
  viewing: Viewing;
  /** Those of the viewing, by uid. */
  players: ReadonlyMap<string, Player>;
  lookup: OffersLookup;
  /** The user's own subscriptions. */
  providers: readonly number[];
  sampleOffers: boolean;
  /** Where those present can watch it; null alone, or if they can't. */
  tonight: Watchable | null;
  ownedBy: MovieOwner[];
};

export function movieView(page: MoviePage): MovieView {
  const { uid, now, movie, custom, promotions, notes, region, viewing, players, lookup, providers } = page;
  const { id } = movie.facts;
  const seenBy = new Map(
    [...players].map(([each, player]) => [each, each === uid ? player : asOthersSeeIt(player)]),
  );
  return {
    ...factsView(movie, region, regionsOf(viewing)),
    custom: custom && customView(custom, uid),
    promotions: promotions.map(promotionView),
    ...notesView(notes),
    seen: seenAnywhere(seenBy.get(uid) ?? newPlayer).includes(id),
    availability: {
      ...availabilityView(region, lookup(region, id), providers, now),
      sampleOffers: page.sampleOffers,
    },
    viewers: placesByViewer(viewing, lookup, id, now),
    tonight: page.tonight && withServices(page.tonight.places),
    ...(page.ownedBy.length > 0 && { ownedBy: page.ownedBy }),
    advances: advancesFor(seenBy, now)(movie.facts),
  };
}

function factsView(
  { facts, details, goneSince }: Pick<MovieRecord, 'facts' | 'details' | 'goneSince'>,
  region: string,
  regions: readonly string[],
) {
  const { id, title, originalTitle, titles, year, runtime, genres, language, countries } = facts;
  const { directors, cast, keywords, popularity, rating, posterPath } = facts;
  const { releaseDate, overviews, trailers, people, externalIds, collection } = details;
  return {
    movieId: id,
    title,
    originalTitle,
    titles,
    year,
    runtime,
    genres,
    language,
    countries,
    directors,
    cast,
    keywords,
    popularity,
    rating,
    certificate: certificateIn(facts.certificates, region),
    otherCertificate: otherCertificateFor(facts.certificates, region, regions),
    posterPath,
    ...withDepicted(facts),
    releaseDate,
    overviews,
    ...(trailers && { trailers }),
    people,
    externalIds,
    collection,
    leftTmdb: goneSince !== null,
  };
}

/** The custom part of a movie; private fields only for its maker. */
function customView(
  { audience, makerId, listed, suggestedMatch, overview, overviewBy }: CustomMovie,
  uid: string,
): MovieView['custom'] {
  const mine = makerId === uid;
  return { audience, mine, listed, suggestedMatch: mine ? suggestedMatch : null, overview, overviewBy };
}

/** What the caller imported about a movie in words, for nobody else. */
function notesView(notes: readonly ImportedNote[]): Pick<MovieView, 'importedNotes'> {
  if (notes.length === 0) return {};
  const latest = notes.slice(0, maxImportedNotes);
  return { importedNotes: latest.map(({ at, ...words }) => ({ ...words, importedAt: toInstant(at) })) };
}

function promotionView({ formerId, facts, at, keptAs }: Promotion): MovieView['promotions'][number] {
  return {
    movieId: formerId,
    title: facts.title,
    year: facts.year,
    at: toInstant(at),
    keptAs: keptAs ?? null,
  };
}

/** Where each attendee can watch a movie on their own services; together, in the screen's region. */
function placesByViewer(
  viewing: Viewing,
  lookup: OffersLookup,
  movieId: number,
  now: number,
): MovieView['viewers'] {
  return viewing.viewers.map((viewer) => {
    const region = viewing.mode === 'together' ? viewing.region : viewer.region;
    const byThemselves = { ...viewing, mode: 'apart' as const, viewers: [{ ...viewer, region }] };
    const watchable = watchabilityFor(byThemselves, lookup, now)(movieId);
    return { uid: viewer.uid, places: withServices(watchable?.places ?? []) };
  });
}
