import type { NamedMovie, When } from '@cine/import-reader';
import { inOrder, momentOf } from '../days.ts';
import { listsOf } from '../lists.ts';
import type { OwnMovie } from '../own-movie.ts';
import { inTens, notesIn, plainNote } from '../texts.ts';
import type { WrittenFile } from '../write-files.ts';

/** The most rows of a file of the history, which stays readable so. */
const maxRows = 20_000;

/**
 * The files of Trakt's export, in its flat layout. `watched-movies` has the number of watches, those without
 * a day included; the history those with one.
 */
export function traktFiles(movies: readonly OwnMovie[]): WrittenFile[] {
  /** `place` counts the rows, from 0. */
  const rowsOf = <Value>(
    pick: (says: OwnMovie['says']) => Value | undefined,
    row: (value: Value, place: number) => object,
  ): object[] =>
    movies
      .flatMap(({ movie, says }) => {
        const value = pick(says);
        return value === undefined ? [] : [{ movie, value }];
      })
      .map(({ movie, value }, place) => ({ ...row(value, place), type: 'movie', movie: aboutOf(movie) }));
  return [
    file(
      'watched-movies',
      rowsOf(
        ({ watched }) => watched,
        (watched) => ({ plays: watched.length, last_watched_at: momentOf(lastOf(watched)) }),
      ),
    ),
    ...historyOf(movies).map((rows, at) => file(`watched-history-${at + 1}`, rows)),
    file(
      'ratings-movies',
      rowsOf(
        ({ rating }) => rating,
        ({ value, at }) => ({ rated_at: momentOf(at), rating: inTens(value) }),
      ),
    ),
    file(
      'comments-movies',
      movies.flatMap(({ movie, says: { note } }) =>
        notesIn(note).map((each) => ({
          comment: { comment: plainNote(each) },
          type: 'movie',
          movie: aboutOf(movie),
        })),
      ),
    ),
    file(
      'lists-watchlist',
      rowsOf(
        ({ wanted }) => wanted,
        ({ at, note }, place) => ({ rank: place + 1, listed_at: momentOf(at), notes: plainNote(note) }),
      ),
    ),
    file(
      'lists-favorites',
      rowsOf(
        ({ liked }) => liked,
        ({ at, note }, place) => ({ rank: place + 1, listed_at: momentOf(at), notes: plainNote(note) }),
      ),
    ),
    ...listsOf(movies).map((list) =>
      file(
        `lists-${list.file}`,
        list.entries.map(({ movie, position, note, at }) => ({
          rank: position,
          listed_at: momentOf(at),
          notes: plainNote(note),
          list: list.name,
          type: 'movie',
          movie: aboutOf(movie),
        })),
      ),
    ),
    file(
      'collection-movies',
      rowsOf(
        ({ owned }) => owned,
        ({ medium, at, note }) => ({
          collected_at: momentOf(at),
          metadata: { media_type: medium },
          ...(note !== undefined && { notes: plainNote(note) }),
        }),
      ),
    ),
  ].flatMap((each) => each ?? []);
}

function lastOf(watched: readonly When[]): When {
  return inOrder(watched).findLast((when) => when !== null) ?? null;
}

/** The history in files, in each of which a movie's watches are together. */
function historyOf(movies: readonly OwnMovie[]): object[][] {
  const files: object[][] = [[]];
  let id = 0;
  for (const { movie, says } of movies) {
    const dated = inOrder(says.watched ?? []).filter((when) => when !== null);
    if (files.at(-1)!.length + dated.length > maxRows) files.push([]);
    for (const [place, at] of dated.map(momentOf).entries()) {
      id += 1;
      const isAgain = place > 0 && at === momentOf(dated[place - 1]!);
      const watch = { id, watched_at: at, action: 'watch', type: 'movie', ...(isAgain && { rewatch: true }) };
      files.at(-1)!.push({ ...watch, movie: aboutOf(movie) });
    }
  }
  return files;
}

function aboutOf({ titles, year, imdbId, tmdbId }: NamedMovie) {
  const ids = { ...(imdbId !== null && { imdb: imdbId }), ...(tmdbId !== null && { tmdb: tmdbId }) };
  return { title: titles[0] ?? '', year, ids };
}

function file(name: string, rows: readonly object[]): WrittenFile | null {
  if (rows.length === 0) return null;
  const text = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
  return { name: `${name}.json`, bytes: new TextEncoder().encode(text) };
}
