import type { NamedMovie } from '@cine/import-reader';
import { csvFiles, type Row } from '../csv-files.ts';
import { dayIn, inOrder } from '../days.ts';
import { listsOf } from '../lists.ts';
import type { OwnMovie } from '../own-movie.ts';
import { inOneCell, inTens, plainNote } from '../texts.ts';
import type { WrittenFile } from '../write-files.ts';

/** What IMDb says of a movie behind its titles, and we don't know. */
const facts = ['IMDb Rating', 'Runtime (mins)', 'Year', 'Genres', 'Num Votes', 'Release Date', 'Directors'];
const titles = ['Title', 'Original Title', 'URL', 'Title Type'];
const listed = ['Position', 'Const', 'Created', 'Modified', 'Description', ...titles, ...facts];

/**
 * Tables as IMDb exports them: ratings, the watchlist and lists. It has none of watches, likes and what is
 * owned; ours have its columns and one more each.
 */
export function imdbFiles(movies: readonly OwnMovie[], timeZone: string): WrittenFile[] {
  const dayOf = dayIn(timeZone);
  return [
    ...csvFiles(
      'ratings',
      ['Const', 'Your Rating', 'Date Rated', ...titles, ...facts],
      movies.map(({ movie, says: { rating } }) =>
        rating
          ? [[movie.imdbId, inTens(rating.value), dayOf(rating.at), ...titlesOf(movie), ...factsOf(movie)]]
          : [],
      ),
    ),
    ...csvFiles(
      'watchlist',
      listed,
      movies
        .flatMap(({ movie, says: { wanted } }) => (wanted ? [{ movie, wanted }] : []))
        .map(({ movie, wanted: { at, note } }, place) => [
          [place + 1, movie.imdbId, dayOf(at), '', plainNote(note), ...titlesOf(movie), ...factsOf(movie)],
        ]),
    ),
    ...listsOf(movies).flatMap(({ name, file, entries }) =>
      csvFiles(
        `lists/${file}`,
        [...listed, 'List'],
        entries.map(({ movie, position, at, note }) => [
          [
            ...[position, movie.imdbId, dayOf(at), '', plainNote(note)],
            ...[...titlesOf(movie), ...factsOf(movie), name],
          ],
        ]),
      ),
    ),
    ...csvFiles(
      'watched',
      ['Const', 'Watched', 'Date Watched', 'Rewatch', ...titles, ...facts],
      movies.map(({ movie, says }) =>
        inOrder(says.watched ?? [])
          .map(dayOf)
          .map((day, place, all) => [
            ...[movie.imdbId, 'true', day, day !== '' && day === all[place - 1] ? 'true' : 'false'],
            ...[...titlesOf(movie), ...factsOf(movie)],
          ]),
      ),
    ),
    ...csvFiles(
      'likes',
      ['Const', 'Created', 'Description', ...titles, ...facts],
      movies.map(({ movie, says: { liked } }) => {
        if (!liked) return [];
        const entry = [movie.imdbId, dayOf(liked.at), plainNote(liked.note)];
        return [[...entry, ...titlesOf(movie), ...factsOf(movie)]];
      }),
    ),
    ...csvFiles(
      'owned',
      ['Const', 'Created', 'Description', 'Medium', ...titles, ...facts],
      movies.map(({ movie, says: { owned } }) => {
        if (!owned) return [];
        const entry = [movie.imdbId, dayOf(owned.at), plainNote(owned.note), owned.medium];
        return [[...entry, ...titlesOf(movie), ...factsOf(movie)]];
      }),
    ),
  ];
}

function titlesOf({ titles: [title = '', original], imdbId }: NamedMovie): Row {
  return [title, original ?? title, imdbId && `https://www.imdb.com/title/${imdbId}/`, 'Movie'];
}

function factsOf({ year, directors }: NamedMovie): Row {
  return ['', '', year, '', '', '', inOneCell(directors)];
}
