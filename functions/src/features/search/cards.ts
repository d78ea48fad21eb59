import type { MovieFacts } from '@cine/contract/movie';
import type { MovieCard } from '@cine/contract/movies';
import { genreNames } from '@cine/contract/tmdb-codes';
import { type Texts, textAt, toTexts } from './texts.ts';

/** What lists show of a movie that was found; the rest is a tap away. */
export type Card = Pick<
  MovieFacts,
  'id' | 'title' | 'originalTitle' | 'titles' | 'year' | 'runtime' | 'genres' | 'directors' | 'posterPath'
>;

/** What of a card the index does not have elsewhere. */
type Row = [
  title: string,
  originalTitle: string,
  fr: string | 0,
  ru: string | 0,
  genres: string | string[],
  directors: string[],
  posterPath: string | null,
];

/** The rest of what a card shows: what the index has for its filters. */
type Known = Pick<Card, 'id' | 'year' | 'runtime'>;

export function cardOf({
  id,
  title,
  originalTitle,
  titles,
  year,
  runtime,
  genres,
  directors,
  posterPath,
}: MovieFacts): Card {
  return { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath };
}

/** A card as clients get it. */
export function toMovieCard({ id, ...card }: Card): MovieCard {
  return { movieId: id, ...card };
}

/** The cards of many movies, in a few bytes each, to be read one at a time. */
export function toCards(movies: readonly MovieFacts[]): Texts {
  return toTexts(movies.map((movie) => JSON.stringify(rowOf(movie))));
}

function rowOf({ title, originalTitle, titles, genres, directors, posterPath }: MovieFacts): Row {
  const original = originalTitle === title ? '' : originalTitle;
  const poster = posterPath?.replace(/^\/([\w-]+)\.jpg$/, '$1') ?? null;
  return [title, original, titles.fr ?? 0, titles.ru ?? 0, toLetters(genres), directors, poster];
}

export function cardAt(cards: Texts, movie: number, known: Known): Card {
  const json = new TextDecoder().decode(textAt(cards, movie));
  const [title, original, fr, ru, genres, directors, poster] = JSON.parse(json) as Row;
  return {
    ...known,
    title,
    originalTitle: original || title,
    titles: { ...(fr !== 0 && { fr }), ...(ru !== 0 && { ru }) },
    genres: typeof genres === 'string' ? fromLetters(genres) : genres,
    directors,
    posterPath: poster !== null && /^[\w-]+$/.test(poster) ? `/${poster}.jpg` : poster,
  };
}

const firstLetter = 97;

/** A letter for each of TMDB's genres; the genres themselves where one is none of those. */
function toLetters(genres: readonly string[]): string | string[] {
  const numbers = genres.map((genre) => (genreNames as readonly string[]).indexOf(genre));
  if (numbers.includes(-1)) return [...genres];
  return String.fromCharCode(...numbers.map((number) => firstLetter + number));
}

function fromLetters(letters: string): string[] {
  return Array.from(letters, (letter) => genreNames[letter.charCodeAt(0) - firstLetter]!);
}
