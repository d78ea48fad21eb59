/** A custom movie while it is edited, and what is wrong with it. */
import type { CustomMovieDocument } from '@cine/contract/documents/custom-movies';
import type { CustomAudience } from '@cine/contract/movies/custom-movie';
import type { GenreName } from '@cine/contract/movies/tmdb-codes';
import { customMovieLimits, type OverviewBy } from '@cine/contract/operations/movies/custom-movies';
import { countCharacters } from '@cine/contract/text/count-characters';

/** A movie while it is edited, as text, which may be an incomplete number. */
export type Draft = {
  title: string;
  originalTitle: string;
  year: string;
  genres: GenreName[];
  runtime: string;
  language: string;
  directors: string;
  overview: string;
  /** A model's draft stays that until it is changed. */
  overviewBy: OverviewBy;
  audience: CustomAudience;
};

export type Fault = 'title' | 'year' | 'runtime' | 'directors' | 'overview';

export type CustomMovieFacts = {
  title: string;
  originalTitle: string | null;
  year: number | null;
  genres: GenreName[];
  runtime: number | null;
  language: string | null;
  directors: string[];
  overview: string | null;
  overviewBy: OverviewBy;
};

export function firstDraft(title: string): Draft {
  return {
    title: title.slice(0, customMovieLimits.title),
    originalTitle: '',
    year: '',
    genres: [],
    runtime: '',
    language: '',
    directors: '',
    overview: '',
    overviewBy: 'maker',
    audience: 'private',
  };
}

export function draftOf(movie: CustomMovieDocument): Draft {
  return {
    title: movie.title,
    originalTitle: movie.originalTitle ?? '',
    year: String(movie.year ?? ''),
    genres: [...movie.genres],
    runtime: String(movie.runtime ?? ''),
    language: movie.language ?? '',
    directors: movie.directors.join(', '),
    overview: movie.overview ?? '',
    overviewBy: movie.overviewBy ?? 'maker',
    audience: movie.audience,
  };
}

export function readDraft(draft: Draft): { facts: CustomMovieFacts } | { faults: Fault[] } {
  const title = draft.title.trim();
  const year = numberIn(draft.year, 1870, 2100);
  const runtime = numberIn(draft.runtime, 1, 1000);
  const directors = draft.directors
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const areTooMany = directors.length > customMovieLimits.directors;
  const faults: Fault[] = [];
  if (title === '') faults.push('title');
  if (year === 'wrong') faults.push('year');
  if (runtime === 'wrong') faults.push('runtime');
  if (areTooMany || directors.some((name) => name.length > customMovieLimits.name)) faults.push('directors');
  if (countCharacters(draft.overview.trim()) > customMovieLimits.overview) faults.push('overview');
  if (faults.length > 0 || year === 'wrong' || runtime === 'wrong') return { faults };
  return {
    facts: {
      title,
      originalTitle: draft.originalTitle.trim() || null,
      year,
      genres: draft.genres,
      runtime,
      language: draft.language || null,
      directors,
      overview: draft.overview.trim() || null,
      overviewBy: draft.overviewBy,
    },
  };
}

/** A typed whole number; null if empty. */
function numberIn(typed: string, min: number, max: number): number | null | 'wrong' {
  if (typed.trim() === '') return null;
  const number = Number(typed);
  return Number.isInteger(number) && number >= min && number <= max ? number : 'wrong';
}
