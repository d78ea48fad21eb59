import type { Row } from '@cine/import-reader';
import { inOrder } from '@cine/import-reader/merge';
import { keyOfTag } from '@cine/import-reader/tags';
import { keyOfList, listName, movieLimits } from './imported-movie.ts';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';

/** What of a row isn't imported, as an account takes no more of its movie. */
export type Cut = 'lists-cut' | 'tags-cut' | 'noted-there';

/** The rows whose lists, tags or notes of a movie are beyond those that an account takes. */
export function cutRows(
  named: readonly Named[],
  matches: readonly Match[],
  choices: ReadonlyMap<number, number | null>,
  without: ReadonlySet<string> = new Set(),
): Map<Row, Cut> {
  const placed = [...named.entries()].map(([at, { rows }]) => ({
    movieId: movieOf(at, matches, choices),
    rows,
  }));
  const cut = new Map<Row, Cut>();
  for (const [movieId, rowsOfMovie] of Map.groupBy(placed, (each) => each.movieId)) {
    if (movieId === null) continue;
    const lists = new Set<string>();
    const tags = new Map<string, Set<string>>();
    const notes = new Map<string, string>();
    for (const row of inOrder(rowsOfMovie.flatMap(({ rows }) => rows))) {
      const { listed } = row.says;
      const isTaken = listed && listed.collection === undefined && !without.has(keyOfList(listed));
      const list = isTaken && listName(listed.list);
      if (list && !add(lists, list, movieLimits.lists)) cut.set(row, 'lists-cut');
      const places = [['', row.says] as const, ...placesOf(row, without)];
      for (const [place, content] of places) {
        const ofPlace = tags.get(place) ?? new Set();
        tags.set(place, ofPlace);
        const isFull = (content.tags ?? [])
          .map((tag) => add(ofPlace, keyOfTag(tag), movieLimits.tags))
          .includes(false);
        if (isFull) cut.set(row, 'tags-cut');
      }
      const isOther = places
        .slice(1)
        .some(([place, { note }]) => note && noteAt(notes, place, note) !== note);
      if (isOther) cut.set(row, 'noted-there');
    }
  }
  return cut;
}

/** What a row says in the places that have one note and some tags for each movie. */
function placesOf(
  { says: { wanted, liked, owned, listed } }: Row,
  without: ReadonlySet<string>,
): [string, { note?: string | null; tags?: string[] }][] {
  const key = listed && keyOfList(listed);
  const places = Object.entries({ wanted, liked, owned, ...(key && !without.has(key) && { [key]: listed }) });
  return places.flatMap(
    ([place, content]): ReturnType<typeof placesOf> => (content ? [[place, content]] : []),
  );
}

/** The note of a place: its first. */
function noteAt(notes: Map<string, string>, place: string, note: string): string {
  if (!notes.has(place)) notes.set(place, note);
  return notes.get(place)!;
}

/** Adds what there is room for; false if there is none. */
function add(to: Set<string>, value: string, limit: number): boolean {
  if (to.has(value)) return true;
  if (to.size === limit) return false;
  to.add(value);
  return true;
}
