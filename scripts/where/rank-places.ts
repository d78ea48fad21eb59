import MiniSearch from 'minisearch';
import type { Place } from './places.ts';

const unspoken = new Set(
  'a an and are as at by for from how in is it of on or that the to was what when where which who with'.split(
    ' ',
  ),
);

/** The places that words are about, best first, and only the best of each file. */
export function rankPlaces(places: readonly Place[], words: string): Place[] {
  const search = new MiniSearch<Place & { id: number }>({
    fields: ['name', 'says', 'file', 'body'],
    tokenize: (text) => text.match(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+(?!\p{Ll})/gu) ?? [],
    processTerm: (word) => stemOf(word.toLowerCase()),
    searchOptions: {
      boost: { name: 3, says: 3, file: 2 },
      prefix: (word) => word.length > 4,
      boostDocument: (id) => weightOf(places[id as number]!.file),
    },
  });
  search.addAll(places.map((place, id) => ({ ...place, id })));
  const best = new Map<string, Place>();
  for (const { id } of search.search(words)) {
    const place = places[id as number]!;
    if (!best.has(place.file)) best.set(place.file, place);
  }
  return [...best.values()];
}

/** Sources before tests and records, and these before single texts. */
function weightOf(file: string): number {
  if (/\/(?:words|i18n)\//.test(file)) return 0.3;
  return /test|^(?:bench|docs|scripts|dev)\//.test(file) ? 0.6 : 1;
}

/** A word without its ending, so that other forms of it are found; null if it says nothing. */
function stemOf(word: string): string | null {
  if (unspoken.has(word)) return null;
  return word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s|e)$/, '') : word.replace(/(?<=..)s$/, '');
}
