/** Queries for titles, as users type them, with the movies that they mean. */
import anyAscii from 'any-ascii';
import { transliterate } from 'transliteration';
import { type Random, seeded } from '../deployed/random.ts';
import type { Movie } from './catalogue.ts';
import { plainText } from './plain-text.ts';

/** A query for a title, and every movie that has it. */
export type Query = { kind: Kind; text: string; title: string; wanted: ReadonlySet<number> };

/** The kinds that the total recall covers. */
export const kinds = ['edits', 'accents', 'transliterations', 'word order', 'prefixes'] as const;
/** Titles without their article, as most users type them; whole, and their first half. */
export const withoutArticle = ['without article', 'half without article'] as const;
export type Kind = (typeof kinds | typeof withoutArticle)[number];

/** A title's article, if it has one, and the word after it. */
const article =
  /^(?:the|an?|l[ae]s?|une?|des|de[rn]|die|das|eine?|el|los|il|lo|gli|una|het|een) (?=\S)|^l['’](?=\S)/i;

const alphabets = { latin: 'abcdefghijklmnopqrstuvwxyz', cyrillic: 'абвгдежзиклмнопрстуфхцчшыэюя' };

/** This many queries of each kind, each for another movie. */
export function makeQueries(movies: readonly Movie[], of: readonly Kind[], each: number): Query[] {
  const random = seeded(1902);
  const byTitle = new Map<string, Set<number>>();
  for (const movie of movies)
    for (const title of titlesOf(movie)) {
      const key = plainText(title);
      byTitle.set(key, (byTitle.get(key) ?? new Set()).add(movie.id));
    }
  const make = (kind: Kind): Query => {
    for (;;) {
      const movie = movies[random.below(movies.length)]!;
      const titles = titlesOf(movie);
      if (titles.length === 0) continue;
      const title = titles[random.below(titles.length)]!;
      const text = typed[kind](title, random);
      if (text !== null) return { kind, text, title, wanted: byTitle.get(plainText(title))! };
    }
  };
  return of.flatMap((kind) => Array.from({ length: each }, () => make(kind)));
}

export function titlesOf({ title, original, french, russian }: Movie): string[] {
  return [...new Set([title, original, french, russian])].filter((each) => plainText(each).length >= 4);
}

/** Turns a title into a query; null when it isn't suitable. */
const typed: Record<Kind, (title: string, random: Random) => string | null> = {
  edits(title, random) {
    const edits = Math.min(2, Math.floor(title.length / 4));
    let text = title.toLowerCase();
    for (let edit = 0; edit < edits; edit++) text = edited(text, random);
    return text;
  },
  accents(title) {
    return withoutAccents(title) === title ? null : withoutAccents(title).toLowerCase();
  },
  transliterations(title, random) {
    if (!/\p{Script=Cyrillic}/u.test(title)) return null;
    return (random.below(2) === 0 ? transliterate(title) : anyAscii(title)).toLowerCase();
  },
  'word order'(title, random) {
    const words = plainText(title).split(' ');
    if (words.length < 2) return null;
    const at = 1 + random.below(words.length - 1);
    return [...words.slice(at), ...words.slice(0, at)].join(' ');
  },
  prefixes(title, random) {
    const text = plainText(title);
    const least = Math.max(4, Math.ceil(text.length / 2));
    if (least >= text.length) return null;
    const beginning = text.slice(0, least + random.below(text.length - least));
    return beginning.trim();
  },
  'without article': afterArticle,
  'half without article'(title) {
    const text = afterArticle(title);
    return text === null ? null : text.slice(0, Math.max(3, Math.ceil(text.length / 2))).trim();
  },
};

function afterArticle(title: string): string | null {
  return article.test(title) ? plainText(title.replace(article, '')) : null;
}

/** Drops accents, as some keyboards; й is a letter of its own, and punctuation stays. */
function withoutAccents(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/(?<!и)\p{M}/giu, '')
    .normalize('NFC');
}

function edited(text: string, random: Random): string {
  const at = random.below(text.length);
  const alphabet = /[а-я]/.test(text) ? alphabets.cyrillic : alphabets.latin;
  const letter = alphabet[random.below(alphabet.length)]!;
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + letter + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1);
    default:
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  }
}
