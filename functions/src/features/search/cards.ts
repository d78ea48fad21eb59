import type { MovieFacts } from '@cine/contract/movie';
import { type Texts, textAt, toTexts } from './texts.ts';

/** What lists show of a movie that was found; the rest is a tap away. */
export type Card = Pick<
  MovieFacts,
  'id' | 'title' | 'originalTitle' | 'titles' | 'year' | 'runtime' | 'genres' | 'directors' | 'posterPath'
>;

type Row = [
  id: number,
  title: string,
  originalTitle: string,
  fr: string | 0,
  ru: string | 0,
  year: number | null,
  runtime: number | null,
  genres: string[],
  directors: string[],
  posterPath: string | null,
];

/** The cards of many movies, in a few bytes each, to be read one at a time. */
export function toCards(movies: readonly MovieFacts[]): Texts {
  return toTexts(movies.map((movie) => JSON.stringify(rowOf(movie))));
}

function rowOf(movie: MovieFacts): Row {
  const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath } = movie;
  const original = originalTitle === title ? '' : originalTitle;
  return [id, title, original, titles.fr ?? 0, titles.ru ?? 0, year, runtime, genres, directors, posterPath];
}

export function cardAt(cards: Texts, movie: number): Card {
  const json = new TextDecoder().decode(textAt(cards, movie));
  const [id, title, original, fr, ru, year, runtime, genres, directors, posterPath] = JSON.parse(json) as Row;
  return {
    id,
    title,
    originalTitle: original || title,
    titles: { ...(fr !== 0 && { fr }), ...(ru !== 0 && { ru }) },
    year,
    runtime,
    genres,
    directors,
    posterPath,
  };
}
