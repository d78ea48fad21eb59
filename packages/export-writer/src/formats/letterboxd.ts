import type { MergedRows, NamedMovie, When } from '@cine/import-reader';
import { csvFiles, type Row } from '../csv-files.ts';
import { dayIn, inOrder, textOf } from '../days.ts';
import { listsOf } from '../lists.ts';
import type { OwnMovie } from '../own-movie.ts';
import { htmlNote, inOneCell, inTens, notesIn, plainNote } from '../texts.ts';
import type { WrittenFile } from '../write-files.ts';

const nameColumns = ['tmdbID', 'imdbID', 'Title', 'Year', 'Directors'];

/**
 * The tables that Letterboxd imports (letterboxd.com/about/importing-data), a file for each of its places. It
 * passes over columns that it doesn't know: `Watched`, `List`, `Position`, `Added`, `Comment` and `Medium`
 * are for others.
 */
export function letterboxdFiles(movies: readonly OwnMovie[], timeZone: string): WrittenFile[] {
  const dayOf = dayIn(timeZone);
  const placeOf = (name: string, pick: (says: OwnMovie['says']) => MergedRows['wanted']) =>
    csvFiles(
      name,
      [...nameColumns, 'CreatedDate', 'Tags', 'Comment'],
      movies.map(({ movie, says }) => {
        const place = pick(says);
        return place
          ? [[...cellsOf(movie), dayOf(place.at), inOneCell(place.tags), plainNote(place.note)]]
          : [];
      }),
    );
  return [
    ...csvFiles(
      'diary',
      [...nameColumns, 'WatchedDate', 'Watched', 'CreatedDate', 'Rating10', 'Rewatch', 'Tags', 'Review'],
      movies.map((each) => diaryOf(each, dayOf)),
    ),
    ...csvFiles(
      'ratings',
      [...nameColumns, 'CreatedDate', 'Rating10', 'Tags', 'Review'],
      movies.map(({ movie, says }) => {
        const hasOpinion = !says.watched && (says.rating || says.note !== undefined || says.tags);
        const opinions = hasOpinion ? [opinionOf(says, dayOf)] : [];
        // One review each, as an account takes only so much of one.
        const reviews = notesIn(says.note)
          .slice(1)
          .map((note): Row => ['', null, '', htmlNote(note)]);
        return [...opinions, ...reviews].map((cells) => [...cellsOf(movie), ...cells]);
      }),
    ),
    ...placeOf('watchlist', ({ wanted }) => wanted),
    ...placeOf('likes', ({ liked }) => liked),
    ...listsOf(movies).flatMap(({ name, file, entries }) =>
      csvFiles(
        `lists/${file}`,
        // Moments, as those of a day would lose the order of a list without positions.
        [...nameColumns, 'List', 'Position', 'Added', 'Tags', 'Review'],
        entries.map(({ movie, position, at, tags, note }) => [
          [...cellsOf(movie), name, position, textOf(at), inOneCell(tags), htmlNote(note)],
        ]),
      ),
    ),
    ...csvFiles(
      'owned',
      [...nameColumns, 'Medium', 'CreatedDate', 'Tags', 'Comment'],
      movies.map(({ movie, says: { owned } }) => {
        if (!owned) return [];
        const words = [inOneCell(owned.tags), plainNote(owned.note)];
        return [[...cellsOf(movie), owned.medium, dayOf(owned.at), ...words]];
      }),
    ),
  ];
}

/** A row for each watch; the last has what is thought of the movie. */
function diaryOf({ movie, says }: OwnMovie, dayOf: (when: When) => string): Row[] {
  const watched = inOrder(says.watched ?? []);
  const isBefore = watched.includes(null);
  const last = watched.findLastIndex((when) => when !== null);
  return watched.map((when, at) => {
    const isLast = at === Math.max(last, 0);
    const [created, rating, tags, note] = isLast ? opinionOf(says, dayOf) : ['', null, '', null];
    const isRewatch = when !== null && (at > 0 || isBefore);
    const opinion = [created!, rating!, isRewatch ? 'true' : 'false', tags!, note!];
    return [...cellsOf(movie), dayOf(when), 'true', ...opinion];
  });
}

function opinionOf({ rating, tags, note }: OwnMovie['says'], dayOf: (when: When) => string): Row {
  return [dayOf(rating?.at ?? null), inTens(rating?.value), inOneCell(tags), htmlNote(notesIn(note)[0])];
}

function cellsOf({ tmdbId, imdbId, titles, year, directors }: NamedMovie): Row {
  return [tmdbId, imdbId, titles[0] ?? '', year, inOneCell(directors)];
}
