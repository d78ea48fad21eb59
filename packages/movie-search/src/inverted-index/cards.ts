import type { Card, Movie } from '../movie.ts';
import { type PackedTexts, packTexts, textAt } from '../text/packed-texts.ts';

/** The part of a card that the index has nowhere else. */
type Row = [
  title: string,
  originalTitle: string,
  fr: string | 0,
  ru: string | 0,
  /** A letter for each genre, or the names of genres without a number. */
  genres: string | string[],
  directors: string[],
  posterPath: string | null,
  depicts: string[] | 0,
];

type Known = Pick<Card, 'id' | 'year' | 'runtime'>;

/** The part of a movie that a list shows. */
export function cardOf(movie: Movie): Card {
  const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath, depicts } = movie;
  return {
    id,
    title,
    originalTitle,
    titles: titlesOf(titles.fr, titles.ru),
    year,
    runtime,
    genres: [...genres],
    directors: [...directors],
    posterPath,
    ...(depicts && { depicts: [...depicts] }),
  };
}

/** The cards of many movies, each readable on its own. */
export function packCards(movies: readonly Movie[], genreNames: readonly string[]): PackedTexts {
  return packTexts(movies.map((movie) => JSON.stringify(rowOf(movie, genreNames))));
}

function rowOf(movie: Movie, genreNames: readonly string[]): Row {
  const { title, originalTitle, titles, genres, directors, posterPath, depicts } = movie;
  const original = originalTitle === title ? '' : originalTitle;
  const poster = posterPath?.replace(/^\/([\w-]+)\.jpg$/, '$1') ?? null;
  const letters = toLetters(genres, genreNames);
  return [
    title,
    original,
    titles.fr ?? 0,
    titles.ru ?? 0,
    letters,
    [...directors],
    poster,
    depicts ? [...depicts] : 0,
  ];
}

/** A movie's card, from its packed JSON and the facts that the index has anyway. */
export function cardAt(cards: PackedTexts, movie: number, extra: Known, genreNames: readonly string[]): Card {
  const json = new TextDecoder().decode(textAt(cards, movie));
  const [title, original, fr, ru, genres, directors, poster, depicts] = JSON.parse(json) as Row;
  return {
    ...extra,
    title,
    originalTitle: original || title,
    titles: titlesOf(fr || undefined, ru || undefined),
    genres: typeof genres === 'string' ? fromLetters(genres, genreNames) : genres,
    directors,
    posterPath: poster !== null && /^[\w-]+$/.test(poster) ? `/${poster}.jpg` : poster,
    ...(depicts !== 0 && { depicts }),
  };
}

function titlesOf(fr: string | undefined, ru: string | undefined): Card['titles'] {
  return { ...(fr !== undefined && { fr }), ...(ru !== undefined && { ru }) };
}

const firstLetter = 97;

function toLetters(genres: readonly string[], genreNames: readonly string[]): string | string[] {
  const numbers = genres.map((genre) => genreNames.indexOf(genre));
  if (numbers.includes(-1)) return [...genres];
  return String.fromCharCode(...numbers.map((number) => firstLetter + number));
}

function fromLetters(letters: string, genreNames: readonly string[]): string[] {
  return Array.from(letters, (letter) => genreNames[letter.charCodeAt(0) - firstLetter]!);
}
