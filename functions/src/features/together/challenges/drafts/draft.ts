/** A draft of a challenge from a sentence: how labels and its maker change the list. */
import type { ChallengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import { maxListedMovies } from '@cine/contract/game/challenge-rules';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { RuleCause } from '@cine/contract/operations/core/ai';
import {
  type ChallengeDraft,
  type DraftMovie,
  draftsKeptDays,
  type ListedReason,
} from '@cine/contract/operations/together/challenge-drafts';
import type { FromSentence } from '@cine/contract/operations/together/challenges';
import { day, toInstant } from '@cine/contract/time';
import { cardOf } from '#core/catalogue/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Label } from '../labels/label.ts';

export type Draft = ChallengeDraftDocument & { id: string };

/** A movie that may fit, as lists show it, and what is said of it at first. */
export type Candidate = { facts: MovieFacts; label: Label };

type Made = Pick<Draft, 'id' | 'sentence' | 'label' | 'rules' | 'locale'>;

/** A new draft; those of its movies are still labelled that only term statistics have, if `isLabelled`. */
export function newDraft(
  made: Made,
  candidates: readonly Candidate[],
  { unasked, isLabelled, now }: { unasked: RuleCause | null; isLabelled: boolean; now: number },
): Draft {
  const left = candidates.flatMap(({ label }) => (label.by === 'terms' ? [label.movieId] : []));
  return {
    ...made,
    movies: candidates.map(({ facts, label }) => ({
      ...shownOf(facts),
      ...label,
      isIn: label.fits,
      isReviewed: false,
    })),
    unasked,
    labelling: isLabelled && left.length > 0 ? { left, of: left.length } : null,
    createdAt: now,
    expiresAt: now + draftsKeptDays * day,
  };
}

function shownOf(facts: MovieFacts) {
  const { originalTitle: _, runtime: _runtime, ...card } = cardOf(facts);
  return card;
}

/** The draft with labels, after some of its movies were asked about. What its maker said of a movie stays. */
export function withLabels(draft: Draft, labels: readonly Label[], movieIds: readonly number[]): Draft {
  const byMovie = new Map(labels.map((label) => [label.movieId, label]));
  const left = draft.labelling?.left.filter((id) => !movieIds.includes(id)) ?? [];
  return {
    ...draft,
    movies: draft.movies.map((movie) => {
      const label = movie.by === 'maker' ? undefined : byMovie.get(movie.movieId);
      return label ? { ...movie, ...label, isIn: movie.isReviewed ? movie.isIn : label.fits } : movie;
    }),
    labelling: draft.labelling && left.length > 0 ? { ...draft.labelling, left } : null,
  };
}

/** The draft as it stays where nothing can label the rest. */
export function asItStays(draft: Draft): Draft {
  return { ...draft, labelling: null };
}

/** Which movies a draft doesn't have. */
export function unknownTo({ movies }: Draft, ids: readonly number[]): number[] {
  const draftIds = new Set(movies.map(({ movieId }) => movieId));
  return [...new Set(ids)].filter((id) => !draftIds.has(id));
}

/**
 * The draft after its maker accepted, added and removed movies; those that the maker had added are gone once
 * removed. Throws `draft-full`.
 */
export function reviewed(
  draft: Draft,
  {
    accept,
    add,
    remove,
  }: { accept: readonly number[]; add: readonly MovieFacts[]; remove: readonly number[] },
): Draft {
  const accepted = new Set(accept);
  const removed = new Set(remove);
  const reviewedMovies = draft.movies.flatMap((movie): DraftMovie[] => {
    if (accepted.has(movie.movieId)) return [{ ...movie, isIn: true, isReviewed: true }];
    if (!removed.has(movie.movieId)) return [movie];
    return movie.by === 'maker' ? [] : [{ ...movie, isIn: false, isReviewed: true }];
  });
  const movies = [...reviewedMovies, ...add.map(addedMovie)];
  if (movies.length > maxListedMovies) throw new AppError('draft-full', { limit: maxListedMovies });
  return { ...draft, movies };
}

function addedMovie(facts: MovieFacts): DraftMovie {
  const judgement = { fits: true, confidence: 100, reason: '', by: 'maker', model: null } as const;
  return { ...shownOf(facts), ...judgement, isIn: true, isReviewed: true };
}

export function listOf({ movies }: Draft): DraftMovie[] {
  return movies.filter(({ isIn }) => isIn);
}

/** Whether a list has these movies and no others, in any order. */
export function isSameList(list: readonly DraftMovie[], movieIds: readonly number[]): boolean {
  const seen = new Set(movieIds);
  return seen.size === list.length && list.every(({ movieId }) => seen.has(movieId));
}

/** What is kept of why the movies of a list are there. */
export function reasonsOf(list: readonly DraftMovie[]): ListedReason[] {
  return list.map(({ fits: _fits, isIn: _isIn, isReviewed: _isReviewed, ...movie }) => movie);
}

/** What a challenge keeps of how its list was made. */
export function fromSentenceOf({ sentence }: Draft, list: readonly DraftMovie[]): FromSentence {
  const count = (by: DraftMovie['by']) => list.filter((movie) => movie.by === by).length;
  return {
    sentence,
    by: {
      model: count('model'),
      vectors: count('vectors'),
      terms: count('terms'),
      maker: count('maker'),
    },
    models: [
      ...new Set(list.flatMap(({ by, model }) => (by === 'model' && model !== null ? [model] : []))),
    ].sort(),
  };
}

/** A draft as its maker sees it. */
export function draftView({ locale: _, labelling, createdAt, expiresAt, ...draft }: Draft): ChallengeDraft {
  return {
    ...draft,
    labelling: labelling && { done: labelling.of - labelling.left.length, of: labelling.of },
    createdAt: toInstant(createdAt),
    expiresAt: toInstant(expiresAt),
  };
}
