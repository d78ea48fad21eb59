import { isDeepStrictEqual } from 'node:util';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { type Locale, unnamedUid } from '@cine/contract/primitives';
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import type { Tx } from '#platform/firestore/transact.ts';
import { changedMovie } from './custom-movie.ts';
import { hasHiddenTexts, type MovieTexts, textsOf, withTitleHidden } from './movie-texts.ts';
import { readCustomMovie, writeCustomMovie } from './store.ts';

/** The maker and texts of a shared movie; null if others can't see it, or if it was promoted. */
export async function readSharedTexts(
  tx: Tx,
  id: string,
): Promise<{ uid: string; movie: MovieTexts } | null> {
  const movieId = Number(id);
  if (!isCustomMovie(movieId) || String(movieId) !== id) return null;
  const movie = await readCustomMovie(tx, movieId);
  if (movie?.audience !== 'group' || movie.promotedTo !== null || movie.makerId === unnamedUid) return null;
  return { uid: movie.makerId, movie: textsOf(movie) };
}

/** Plans to replace the texts by a neutral title; null if they changed meanwhile. */
export async function planHiddenTexts(
  tx: Tx,
  id: string,
  texts: MovieTexts,
  locale: Locale,
): Promise<(() => void) | null> {
  const movie = await readCustomMovie(tx, Number(id));
  if (!movie || movie.promotedTo !== null || !isDeepStrictEqual(textsOf(movie), texts)) return null;
  return () => writeCustomMovie(tx, withTitleHidden(movie, hiddenTitles[locale]));
}

/** Plans to show a movie's hidden texts again; null if its maker changed it since. */
export async function planShownTexts(tx: Tx, id: string, texts: MovieTexts): Promise<(() => void) | null> {
  const movie = await readCustomMovie(tx, Number(id));
  if (!movie || movie.promotedTo !== null || !hasHiddenTexts(movie)) return null;
  return () => writeCustomMovie(tx, changedMovie(movie, texts));
}
