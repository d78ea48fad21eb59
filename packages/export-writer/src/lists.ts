import type { MergedRows, NamedMovie } from '@cine/import-reader';
import { textOf } from './days.ts';
import type { OwnMovie } from './own-movie.ts';

type Listed = MergedRows['listed'][number];
type Entry = Omit<Listed, 'list'> & { movie: NamedMovie };
export type List = { name: string; collection: string | undefined; file: string; entries: Entry[] };

/** What tells a list from others, which may have its name. */
export function listKeyOf({ list, collection }: Pick<Listed, 'list' | 'collection'>): string {
  return collection === undefined ? `list ${list}` : `collection ${collection}`;
}

/**
 * The lists that movies are on, each with a name for its file and its entries as it shows them: by their
 * positions, and the latest first without.
 */
export function listsOf(movies: readonly OwnMovie[]): List[] {
  const lists = new Map<string, Omit<List, 'file'>>();
  for (const { movie, says } of movies)
    for (const listed of says.listed) {
      const { list: name, collection, ...entry } = listed;
      const list = lists.get(listKeyOf(listed)) ?? { name, collection, entries: [] };
      lists.set(listKeyOf(listed), list);
      list.entries.push({ movie, ...entry });
    }
  return [...lists.values()].map(({ name, collection, entries }, at) => ({
    name,
    collection,
    file: `${String(at + 1).padStart(2, '0')}-${slugOf(name)}`.replace(/-$/, ''),
    entries: entries.toSorted((one, other) => placeOf(one) - placeOf(other) || byLatest(one, other)),
  }));
}

function placeOf({ position }: Entry): number {
  return position ?? Number.MAX_SAFE_INTEGER;
}

function byLatest({ at }: Entry, other: Entry): number {
  const one = textOf(at);
  const two = textOf(other.at);
  return one === two ? 0 : one > two ? -1 : 1;
}

function slugOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .slice(0, 40);
}
