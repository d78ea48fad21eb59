import type { NamedMovie, When } from '@cine/import-reader';
import type { OwnMovie } from './own-movie.ts';

type Entry = { movie: NamedMovie; position: number | null; note: string | null; at: When };
export type List = { name: string; file: string; entries: Entry[] };

/** The lists that movies are on, each with its entries in their order, and a name for its file. */
export function listsOf(movies: readonly OwnMovie[]): List[] {
  const lists = new Map<string, Entry[]>();
  for (const { movie, says } of movies)
    for (const { list, ...entry } of says.listed) {
      const entries = lists.get(list) ?? [];
      lists.set(list, entries);
      entries.push({ movie, ...entry });
    }
  return [...lists].map(([name, entries], at) => ({
    name,
    file: `${String(at + 1).padStart(2, '0')}-${slugOf(name)}`.replace(/-$/, ''),
    entries: entries.toSorted((one, other) => placeOf(one) - placeOf(other)),
  }));
}

function placeOf({ position }: Entry): number {
  return position ?? Number.MAX_SAFE_INTEGER;
}

function slugOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .slice(0, 40);
}
