/** What `npm run import-mine` says: doubts, reasons, columns. */
import type { Table } from '@cine/import-reader';
import type { FilledIn, ReportLine, ReportReason, SaidKind } from '@cine/import-run';

const words: Record<Exclude<ReportReason, 'in-part'>, string> = {
  'there-already': 'it is there already',
  'rated-here': 'the rating made here stays',
  'rated-before': 'the former rating stays, as the one in the file isn’t known to be newer',
  'no-room': 'only 100 days, ten tags and 50 collections of a movie count',
  'not-listed': 'a collection that fills itself, or that others keep, doesn’t take it',
  'ratings-full': 'there is no room for its rating',
  'collection-full': 'a collection has no room for it',
  'collections-too-many': 'there is no room for its list',
  'movie-unknown': 'the movie isn’t here any more',
  'not-found': 'no movie is found',
  ambiguous: 'it may be one of several movies',
  left: 'left out by choice',
  series: 'a series',
  episode: 'an episode',
  game: 'a game',
  other: 'no movie',
  'nothing-said': 'it says nothing of the movie',
  'row-damaged': 'a quote in it is never closed',
  'no-title': 'it has no title',
  'rating-unreadable': 'the rating can’t be read',
  'date-unreadable': 'the date can’t be read',
  'year-unreadable': 'the year can’t be read',
  'plays-cut': 'only the first 100 watches count',
  'noted-there': 'its note is left out, as there is another one in that place',
  'note-cut': 'the note is too long, and was cut',
  'lists-cut': 'only 20 lists of a movie count',
  'tags-cut': 'there are too many tags, or long ones',
  'file-too-large': 'the file is too large',
  'archive-too-large': 'the archive is too large',
  'archive-damaged': 'the archive is damaged',
  'encoding-unknown': 'the encoding is unknown',
  'format-unknown': 'the format is unknown; a spreadsheet can be saved as CSV or XLSX',
  'too-many-files': 'there are too many files',
  'file-damaged': 'the file is damaged',
  'too-many-columns': 'it has too many columns',
  'too-many-rows': 'it has too many rows',
  'nested-too-deeply': 'it is nested too deeply',
  'nothing-to-read': 'there is nothing in it',
  'not-about-movies': 'it isn’t about movies',
  'deleted-there': 'it was deleted there',
  'path-unsafe': 'its path leads out of the archive',
  'list-unreadable':
    'this list can’t be read: its movies come without its description, cover, order and rules',
  'list-tags-left': 'the tags of this list have no place here',
  'too-many-lists': 'only 200 lists count',
};

export function reasonInWords(reason: Exclude<ReportReason, 'in-part'>): string {
  return words[reason];
}

const kindWords: Record<SaidKind, string> = {
  watches: 'watched',
  ratings: 'rating',
  watchlist: 'watchlist',
  listed: 'lists',
  likes: 'like',
  notes: 'note',
  tags: 'tags',
  owned: 'shelf',
};

const filledWords: Record<FilledIn, string> = { day: 'date', note: 'note', tags: 'tags', medium: 'medium' };

/** Why a line isn't imported, or which kinds of what it says are new, were there, and were filled in. */
export function lineInWords({ what, added = [], there = [], filled = [] }: ReportLine): string {
  const list = (kinds: readonly SaidKind[]) => kinds.map((kind) => kindWords[kind]).join(', ');
  return [
    ...(what === 'in-part' ? [] : [reasonInWords(what)]),
    ...(added.length > 0 ? [`imported: ${list(added)}`] : []),
    ...(there.length > 0 ? [`there already: ${list(there)}`] : []),
    ...(filled.length > 0 ? [`filled in: ${filled.map((each) => filledWords[each]).join(', ')}`] : []),
  ].join('; ');
}

/** What a reader isn't sure about in a table, and what it took it for. */
export function doubtInWords(
  doubt: Table['doubts'][number],
  { tells, ratingScale, dayFirst }: Table['mapping'],
): string {
  switch (doubt) {
    case 'columns':
      return 'it isn’t sure which column says what';
    case 'tells':
      return `it isn’t sure what it tells: taken as ${tells}`;
    case 'rating-scale':
      return `it isn’t sure what ratings are out of: taken as ${ratingScale ?? 'unknown'}`;
    case 'day-or-month':
      return `it isn’t sure which of day and month comes first: taken as the ${dayFirst ? 'day' : 'month'}`;
  }
}

/** Rows below their headers; numbers stand to the right. */
export function inTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const texts = [header, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)),
  );
  const widths = header.map((_, column) => Math.max(...texts.map((row) => row[column]!.length)));
  const isNumber = (column: number) => rows.every((row) => typeof row[column] === 'number');
  return texts
    .map((row) =>
      row
        .map((text, column) =>
          isNumber(column) ? text.padStart(widths[column]!) : text.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
