import { textOfHtml } from '../containers/html-tables.ts';
import { limits } from '../limits.ts';
import type { Mapping, Role } from '../mapping/roles.ts';
import { readPast } from './dates.ts';
import { distinctTags } from './distinct-tags.ts';
import { readRating } from './ratings.ts';
import type { RowContent, RowReason, When, Words } from './row.ts';
import type { RowCells } from './row-cells.ts';
import { statusOf } from './status.ts';

/** Tags and entities in notes of services that allow them; “<3” is none. */
const html =
  /<\/?(?:i|b|em|strong|br|p|a|blockquote|q|s|u|span|div)[ />]|&(?:amp|quot|lt|gt|apos|nbsp|#\d+);/i;

/** Columns that are empty for what wasn't watched. */
const marksOfWatches: ReadonlySet<Role> = new Set(['watchedAt', 'plays', 'seen']);

/** What has words of its own beside those of its movies. */
const placesOfOwn: ReadonlySet<Mapping['tells']> = new Set(['watchlist', 'likes', 'shelf', 'list']);

type RowReadout = { says: RowContent; faults: RowReason[] };

/** What a row says of its movie; `isPlaced` if the file tells of the standing collection where it stands. */
export function readContent(cells: RowCells, mapping: Mapping, isPlaced: boolean, now: number): RowReadout {
  const faults: RowReason[] = [];
  const when = (...texts: string[]): When => {
    const date = readPast(texts.find((text) => text !== '') ?? '', mapping.dayFirst, now);
    if (date === undefined) faults.push('date-unreadable');
    return mapping.isNoonDay ? dayAtNoon(date ?? null) : (date ?? null);
  };
  const { tells } = mapping;
  const generic = cells.first('date');
  const watchedDay = cells.first('watchedAt') || (tells === 'watches' ? generic : '');
  const watchedAt = when(watchedDay);
  const addedAt = when(cells.first('addedAt'), tells === 'ratings' || tells === 'watches' ? '' : generic);
  const isAboutRating = tells === 'ratings' || tells === 'notes';
  const ratedAt = when(cells.first('ratedAt'), isAboutRating ? generic : '');

  const keepsDays = !mapping.isLog && mapping.roles.some((role) => marksOfWatches.has(role));
  const says: RowContent = {};
  const status = statusOf(cells.first('status'));
  if (isTrue(cells.first('rewatch'))) says.isRewatch = true;
  const rating = readRating(cells.first('rating'), mapping.ratingScale ?? 10);
  if (rating === undefined) faults.push('rating-unreadable');
  // Where days or ticks are kept, a row without one is a watch if it says what the movie was like.
  const isWatch =
    tells === 'watches' &&
    (!keepsDays || watchedDay !== '' || typeof rating === 'number' || cells.first('note') !== '');
  const isShelf = tells === 'shelf' && mapping.roles.includes('plays');
  const watched = watchesOf(cells, watchedAt, { isWatch, isShelf, status });
  if (watched.length > limits.plays) faults.push('plays-cut');
  if (watched.length > 0) says.watched = watched.slice(0, limits.plays);
  const isLogged = tells === 'watches' || isAboutRating;
  if (typeof rating === 'number') says.rating = { value: rating, at: ratedAt ?? (isLogged ? addedAt : null) };
  const place = { at: addedAt, position: positionIn(cells.first('position')), isPlaced };
  tellPlaces(cells, mapping, place, says, wordsOf(cells, isOfPlace(cells, tells), faults));
  return { says, faults };
}

function positionIn(text: string): number | null {
  const position = Number.parseInt(text, 10);
  return Number.isSafeInteger(position) && position > 0 ? position : null;
}

/** The day that a moment stands for if it is exactly noon. */
function dayAtNoon(when: When): When {
  const isNoon = when && 'instant' in when && when.instant.endsWith('T12:00:00.000Z');
  return isNoon ? { date: when.instant.slice(0, 10) } : when;
}

type WatchFacts = { isWatch: boolean; isShelf: boolean; status: ReturnType<typeof statusOf> };

function watchesOf(cells: RowCells, at: When, { isWatch, isShelf, status }: WatchFacts): When[] {
  const seen = cells.first('seen');
  const plays = Number.parseInt(cells.first('plays'), 10);
  const repeats = Number.parseInt(cells.first('repeats'), 10) || 0;
  // A library has the day of what was begun, too, but counts only what was seen to its end.
  const isBegun = status === 'unfinished' || (isShelf && !(plays > 0) && !isTrue(seen));
  if (isFalse(seen) || isBegun) return [];
  const isSaid = at !== null || plays > 0 || isTrue(seen) || status === 'watched';
  if (!isSaid && (!isWatch || status === 'planned' || plays === 0)) return [];
  const count = plays > 0 ? plays : 1 + Math.max(0, repeats);
  return [at, ...Array<null>(Math.min(count, limits.plays + 1) - 1).fill(null)];
}

/** Whether what is written is of a movie's place, not of the movie as such. */
function isOfPlace(cells: RowCells, tells: Mapping['tells']): boolean {
  return placesOfOwn.has(tells) || cells.first('list') !== '';
}

type Stands = { at: When; position: number | null; isPlaced: boolean };

/** Where the movie stands. A place's own table has its words, any other those of the movie as such. */
function tellPlaces(
  cells: RowCells,
  mapping: Mapping,
  { at, position, isPlaced }: Stands,
  says: RowContent,
  words: Words,
): void {
  const { tells } = mapping;
  const { note, tags } = words;
  const ofTable = { ...words, ...(isPlaced && position !== null && { position }) };
  const entryOf = (place: Mapping['tells']) => ({ at, ...(tells === place && ofTable) });
  const list = cells.first('list') || (tells === 'list' ? mapping.list : '');
  const isPlanned = statusOf(cells.first('status')) === 'planned';
  const medium = cells.first('medium').slice(0, 100);
  if (tells === 'watchlist' || isPlanned) says.wanted = entryOf('watchlist');
  if (tells === 'likes') says.liked = entryOf('likes');
  else if (isTrue(cells.first('liked'))) says.liked = { at: null };
  if (tells === 'shelf' || medium !== '') says.owned = { medium: medium || null, ...entryOf('shelf') };
  if (tells === 'list' || list !== '') {
    says.listed = {
      list: list.slice(0, 100),
      position,
      note: note ?? null,
      at,
      ...(tells === 'list' && tags && { tags }),
    };
  }
  if (note !== undefined && !isOfPlace(cells, tells)) says.note = note;
  if (tags && !placesOfOwn.has(tells)) says.tags = tags;
}

function wordsOf(cells: RowCells, ofPlace: boolean, faults: RowReason[]): Words {
  const text = cells.first('note');
  const whole = html.test(text) ? textOfHtml(text) : text;
  const note = cut(whole, ofPlace ? limits.noteLetters : limits.reviewLetters);
  if (note.length < whole.length) faults.push('note-cut');
  const tags = tagsIn(cells.several('tags', /[,;]/), faults);
  return { ...(note !== '' && { note }), ...(tags.length > 0 && { tags }) };
}

function tagsIn(texts: readonly string[], faults: RowReason[]): string[] {
  const parts = texts.map((tag) => tag.trim());
  const whole = distinctTags(parts.filter((tag) => tag !== ''));
  const tags = whole.slice(0, limits.tags).map((tag) => cut(tag, limits.tagLetters));
  if (tags.join() !== whole.join()) faults.push('tags-cut');
  return distinctTags(tags);
}

/** The beginning of a text, without half a letter at its end. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}

function isTrue(text: string): boolean {
  return /^(?:yes|y|true|1|x|✓|✔|oui|да|si|sì|sí|ja)$/i.test(text);
}

function isFalse(text: string): boolean {
  return /^(?:no|n|false|0|non|нет|nein)$/i.test(text);
}
