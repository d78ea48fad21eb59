/** A movie as its page shows it: facts, notes, where each can watch it; and how many movies meet rules. */
import { withServices } from '@cine/contract/availability/services';
import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf } from '@cine/contract/operation';
import { type MovieView, maxImportedNotes, type previewRules } from '@cine/contract/operations/movies/movies';
import { cardOf, type MovieRecord } from '#core/catalogue/index.ts';
import { type OffersLookup, type Viewing, watchabilityFor } from '#movies/availability/index.ts';
import type { CustomMovie, Promotion } from '#movies/custom-movies/index.ts';
import { toInstant } from '#platform/time/instant.ts';
import { certificateIn, otherCertificateFor, ruleMovieFor } from '#together/tonight/index.ts';
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

export function factsView(
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
export function customView(
  { audience, makerId, listed, suggestedMatch }: CustomMovie,
  uid: string,
): MovieView['custom'] {
  const mine = makerId === uid;
  return { audience, mine, listed, suggestedMatch: mine ? suggestedMatch : null };
}

/** What the caller imported about a movie in words, for nobody else. */
export function notesView(notes: readonly ImportedNote[]): Pick<MovieView, 'importedNotes'> {
  if (notes.length === 0) return {};
  const latest = notes.slice(0, maxImportedNotes);
  return { importedNotes: latest.map(({ at, ...words }) => ({ ...words, importedAt: toInstant(at) })) };
}

export function promotionView({ formerId, facts, at, keptAs }: Promotion): MovieView['promotions'][number] {
  return {
    movieId: formerId,
    title: facts.title,
    year: facts.year,
    at: toInstant(at),
    keptAs: keptAs ?? null,
  };
}

/** Where each attendee can watch a movie on their own services; together, in the screen's region. */
export function placesByViewer(
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
