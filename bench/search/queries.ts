import anyAscii from 'any-ascii';
import { transliterate } from 'transliteration';
import { type Random, seeded } from '../deployed/random.ts';
import type { Film } from './catalogue.ts';

/** What somebody types who looks for a title, and every film that has it. */
export type Query = { kind: Kind; text: string; title: string; wanted: ReadonlySet<number> };

export const kinds = ['edits', 'accents', 'transliterations', 'word order', 'prefixes'] as const;
export type Kind = (typeof kinds)[number];

const letters = 'abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрстуфхцчшыэюя';

/** As many queries of each kind, each for a film of its own. */
export function makeQueries(films: readonly Film[], count: number): Query[] {
  const random = seeded(1902);
  const byTitle = new Map<string, Set<number>>();
  for (const film of films)
    for (const title of titlesOf(film)) {
      const key = plain(title);
      byTitle.set(key, (byTitle.get(key) ?? new Set()).add(film.id));
    }
  const make = (kind: Kind): Query => {
    for (;;) {
      const film = films[random.below(films.length)]!;
      const titles = titlesOf(film);
      if (titles.length === 0) continue;
      const title = titles[random.below(titles.length)]!;
      const text = typed[kind](title, random);
      if (text !== null) return { kind, text, title, wanted: byTitle.get(plain(title))! };
    }
  };
  return kinds.flatMap((kind) => Array.from({ length: count / kinds.length }, () => make(kind)));
}

function titlesOf({ title, original, french, russian }: Film): string[] {
  return [...new Set([title, original, french, russian])].filter((each) => plain(each).length >= 4);
}

/** What becomes of a title; null where it does not lend itself to that. */
const typed: Record<Kind, (title: string, random: Random) => string | null> = {
  edits(title, random) {
    const edits = Math.min(2, Math.floor(title.length / 4));
    let text = title.toLowerCase();
    for (let edit = 0; edit < edits; edit++) text = edited(text, random);
    return text;
  },
  accents(title) {
    const text = plain(title);
    return text === title.toLowerCase() ? null : text;
  },
  transliterations(title, random) {
    if (!/\p{Script=Cyrillic}/u.test(title)) return null;
    return (random.below(2) === 0 ? transliterate(title) : anyAscii(title)).toLowerCase();
  },
  'word order'(title, random) {
    const words = plain(title).split(' ');
    if (words.length < 2) return null;
    const at = 1 + random.below(words.length - 1);
    return [...words.slice(at), ...words.slice(0, at)].join(' ');
  },
  prefixes(title, random) {
    const text = plain(title);
    const least = Math.max(4, Math.ceil(text.length / 2));
    if (least >= text.length) return null;
    const beginning = text.slice(0, least + random.below(text.length - least));
    return beginning.trim();
  },
};

/** A letter more, less or another, or two the other way round. */
function edited(text: string, random: Random): string {
  const at = random.below(text.length);
  const letter = letters[random.below(26) + (/[а-я]/.test(text) ? 26 : 0)] ?? 'e';
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

/** Lower case without accents and marks. */
function plain(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
