/** What is known of a movie in plain words: a description by rules, and what a model may repeat. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Locale } from '@cine/contract/primitives';
import { genres } from '../names/index.ts';
import type { OwnFacts } from './custom-movie.ts';

type Words = {
  film: string;
  from: (what: string, year: number) => string;
  directors: (names: string, count: number) => string;
  minutes: (minutes: number) => string;
  language: (name: string) => string;
};

const words: Record<Locale, Words> = {
  fr: {
    film: 'Film',
    from: (what, year) => `${what} de ${year}`,
    directors: (names) => `Réalisation : ${names}`,
    minutes: (minutes) => `${minutes} min`,
    language: (name) => `en ${name}`,
  },
  en: {
    film: 'A movie',
    from: (what, year) => `${what} from ${year}`,
    directors: (names) => `Directed by ${names}`,
    minutes: (minutes) => `${minutes} minutes`,
    language: (name) => `in ${name}`,
  },
  ru: {
    film: 'Фильм',
    from: (what, year) => `${what} ${year} года`,
    directors: (names, count) => `${count === 1 ? 'Режиссёр' : 'Режиссёры'}: ${names}`,
    minutes: (minutes) => `${minutes} мин`,
    language: (name) => `язык — ${name}`,
  },
};

/** The facts in plain sentences, such as "Comedy from 1998. Directed by Ada. 95 minutes."; '' if none. */
export function factsInWords({ year, genres: ids, runtime, language, directors }: OwnFacts, locale: Locale) {
  const say = words[locale];
  const kinds = genresIn(ids, locale).join(', ');
  const what = kinds === '' ? say.film : `${kinds.charAt(0).toLocaleUpperCase(locale)}${kinds.slice(1)}`;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(directors);
  const length = [
    ...(runtime === null ? [] : [say.minutes(runtime)]),
    ...(language === null ? [] : [say.language(languageIn(language, locale))]),
  ].join(', ');
  const sentences = [
    ...(year === null ? (kinds === '' ? [] : [what]) : [say.from(what, year)]),
    ...(directors.length === 0 ? [] : [say.directors(names, directors.length)]),
    ...(length === '' ? [] : [`${length.charAt(0).toLocaleUpperCase(locale)}${length.slice(1)}`]),
  ];
  return sentences.map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`)).join(' ');
}

/** Genres as a sentence has them. */
export function genresIn(ids: MovieFacts['genres'], locale: Locale): string[] {
  return ids.map((id) => (genres.find(({ genre }) => genre === id)?.names[locale] ?? id).toLowerCase());
}

export function languageIn(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}

/**
 * The sentences of a text that name nobody and no number besides the given ones. A name that is the first
 * word of its sentence can't be told from any other word.
 */
export function withoutStrangers(text: string, sources: readonly string[]): string {
  const wordsGiven = new Set(sources.flatMap(wordsIn));
  const isGiven = (word: string) => wordsGiven.has(word.toLowerCase());
  const sentences = text.match(/[^.!?…]+(?:[.!?…]+[»”")]*\s*|$)/g) ?? [];
  return sentences
    .filter((sentence) => {
      const [, ...others] = sentence.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
      const numbers = sentence.match(/\d+/g) ?? [];
      const names = others.filter((word) => /^\p{Lu}[\p{L}\p{M}]+/u.test(word));
      return [...numbers, ...names].every(isGiven);
    })
    .join('')
    .trim();
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
}

/** A text that goes on behind what is begun, in whole sentences, of at most `max` letters together. */
export function continued(begun: string, addition: string, max: number): string {
  const repeats = begun !== '' && addition.startsWith(begun);
  const rest = (repeats ? addition.slice(begun.length) : addition).trim();
  const gap = begun === '' || begun.endsWith('\n') || /^[,.;:!?…]/.test(rest) ? '' : ' ';
  const sentences = rest.match(/[^.!?…]+(?:[.!?…]+[»”")]*\s*|$)/g) ?? [];
  let whole = `${begun}${gap}`;
  for (const sentence of sentences) {
    if ((whole + sentence.trimEnd()).length > max) break;
    whole += sentence;
  }
  return whole.trim();
}
