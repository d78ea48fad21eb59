/** MiniSearch, FlexSearch, Orama and Fuse, each with the same index. */
import { create, insertMultiple, search } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { transliterate } from 'transliteration';
import type { Movie } from './catalogue.ts';
import { plainText } from './plain-text.ts';

/** A search engine: returns at most ten ids, best first. */
export type Rival = { name: string; find: (text: string) => number[] | Promise<number[]> };

const fields = ['title', 'original', 'french', 'russian', 'labels'] as const;

type Row = { id: number; labels: string } & Record<(typeof fields)[number], string>;

/** A movie as all rivals take it: labels are one text. */
function rowOf({ id, title, original, french, russian, labels }: Movie): Row {
  return { id, title, original, french, russian, labels: labels.join(' ') };
}

/** Lower case, without accents, in Latin letters, as the tuned rival compares. */
function folded(term: string): string {
  return transliterate(term.normalize('NFC')).toLowerCase();
}

const plain = { fields: [...fields] };
const tuned = {
  ...plain,
  processTerm: folded,
  searchOptions: {
    prefix: (term: string) => term.length > 3,
    fuzzy: (term: string) => (term.length > 3 ? 0.2 : 0),
    boost: { title: 3, original: 3, french: 3, russian: 3 },
  },
};

export function miniSearch(movies: readonly Movie[], options: 'prefix' | 'fuzzy' | 'tuned'): Rival {
  const index = new MiniSearch<Row>(options === 'tuned' ? tuned : plain);
  index.addAll(movies.map(rowOf));
  return miniSearchOf(index, options);
}

function miniSearchOf(index: MiniSearch<Row>, options: 'prefix' | 'fuzzy' | 'tuned'): Rival {
  const settings = { prefix: { prefix: true }, fuzzy: { prefix: true, fuzzy: 0.2 }, tuned: {} }[options];
  const names = { prefix: '{prefix: true}', fuzzy: '{prefix: true, fuzzy: 0.2}', tuned: 'tuned' };
  return {
    name: `MiniSearch 7.2.0 ${names[options]}`,
    find: (text) =>
      index
        .search(text, settings)
        .slice(0, 10)
        .map(({ id }) => id as number),
  };
}

export function miniSearchStored(movies: readonly Movie[]): string {
  const index = new MiniSearch<Row>(plain);
  index.addAll(movies.map(rowOf));
  return JSON.stringify(index);
}

export function miniSearchLoaded(json: string): Rival {
  return miniSearchOf(MiniSearch.loadJSON<Row>(json, plain), 'prefix');
}

/** Takes its documents' fields in turns: otherwise all ten results would be the title's. */
export function flexSearch(movies: readonly Movie[]): Rival {
  const index = new Document({
    document: { id: 'id', index: [...fields] },
    tokenize: 'forward',
    encoder: 'Normalize',
  });
  for (const movie of movies) index.add(rowOf(movie));
  return {
    name: 'FlexSearch 0.8.212 forward, Normalize',
    find: (text) => {
      const byField = index
        .search(text, { limit: 10, suggest: true })
        .map(({ result }) => result as number[]);
      const inTurns = Array.from({ length: 10 }, (_, rank) => byField.flatMap((ids) => ids[rank] ?? []));
      return [...new Set(inTurns.flat())].slice(0, 10);
    },
  };
}

/** Its own tokenizers know one language each; this splits every script, without accents. */
const everyScript = {
  language: 'every',
  normalizationCache: new Map<string, string>(),
  tokenize: (raw: string) => plainText(raw).split(' '),
};

export async function orama(movies: readonly Movie[]): Promise<Rival> {
  const schema = {
    title: 'string',
    original: 'string',
    french: 'string',
    russian: 'string',
    labels: 'string',
  } as const;
  const db = create({ schema, components: { tokenizer: everyScript } });
  await insertMultiple(
    db,
    movies.map((movie) => ({ ...rowOf(movie), id: String(movie.id) })),
  );
  return {
    name: 'Orama 3.1.18 {tolerance: 1}, every script',
    find: async (text) =>
      (await search(db, { term: text, limit: 10, tolerance: 1 })).hits.map(({ id }) => Number(id)),
  };
}

const fuseOptions = { threshold: 0.4, ignoreLocation: true, ignoreDiacritics: true };

export function fuse(movies: readonly Movie[]): Rival {
  const index = new Fuse(movies.map(rowOf), { keys: [...fields], ...fuseOptions });
  return {
    name: 'Fuse 7.5.0 {threshold: 0.4, ignoreDiacritics: true}',
    find: (text) => index.search(text, { limit: 10 }).map(({ item }) => item.id),
  };
}
