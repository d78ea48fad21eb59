/** A member's history of watched and added movies, page by page, as far as they show it. */
import { dateOf as dateOfDay } from '@cine/contract/game/local-days';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { ParsedInputOf } from '@cine/contract/operation';
import { listHistory as definition, type HistoryEntry } from '@cine/contract/operations/together/profiles';
import { day } from '@cine/contract/time';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { cardOf } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { loadCollected, watchlistPlace } from '#watching/collections/index.ts';
import { loadNewestWatches } from '#watching/watches/index.ts';
import { lookAt } from '../look-service.ts';
import { type Entry, importedAfter, noneImported } from './imported-service.ts';
import {
  beginning,
  endOf,
  historyPageOf,
  type Mark,
  type Marks,
  maxOfDay,
  mergeSources,
  pageAfter,
  type Source,
} from './merge-sources.ts';

type Filters = Pick<ParsedInputOf<typeof definition>, 'kind' | 'year' | 'genre' | 'decade'>;

const markInCursor = z
  .tuple([z.int().min(-30_000).max(beginning.day), z.int().min(0).max(maxOfDay)])
  .nullable();
/** The marks of watches, of what was added, and of imported watches. */
const cursorSchema = z.array(markInCursor).length(3);

/** Throws `user-unknown`, and what `lookAt` throws if the member doesn't show their history. */
export const listHistory = serve(definition, async (context, caller, input) => {
  const { uid, pageSize, cursor, ...filters } = input;
  const { account, relation, sees } = await lookAt(context, caller, input);
  if (!sees.has('history')) throw new AppError('user-unknown');
  const { timeZone } = account;
  const mayShow = (movieId: number) => relation === 'oneself' || !isCustomMovie(movieId);
  const marksBefore = cursor === undefined ? firstMarks(filters) : marksIn(cursor);
  // A cursor may be another's.
  const [ofWatches = null, ofAdditions = null, ofImported = null] = marksBefore;
  const from: Marks = [ofWatches, sees.has('watchlist') ? ofAdditions : null, ofImported];
  const [watches, additions, imported] = await Promise.all([
    from[0] ? watchesAfter(context, uid, from[0], pageSize) : nothing,
    from[1] ? additionsAfter(context, uid, from[1], pageSize, timeZone) : nothing,
    from[2] ? importedAfter(context, uid, from[2], pageSize, timeZone) : noneImported,
  ]);
  const page = mergeSources<Entry>([watches, additions, imported.source], from, pageSize);
  const { marks } = page;
  const entries = await imported.complete(page.entries, mayShow);
  const isOver = filters.year !== undefined && entries.some(({ at }) => at < beginOf(filters.year!));
  const fits = fitting(filters);
  return {
    entries: entries.flatMap(({ view }) => (view && mayShow(view.movie.movieId) && fits(view) ? [view] : [])),
    cut: page.cut.map(dateOfDay),
    nextCursor: marks && !isOver ? encodeCursor(marks.map((mark) => mark && [mark.day, mark.shown])) : null,
  };
});

/** Behind the ids of all documents. */
const lastId = '\uf8ff';

const nothing: Source<Entry> = { entries: [], hasMore: false };

/** A year's dates begin and end within a day of the same instants in UTC. */
function beginOf(year: number): number {
  return Date.UTC(year, 0, 1) - day;
}

function firstMarks({ kind, year }: Filters): Marks {
  const begin = year === undefined ? beginning : { day: beginOf(year + 1) / day + 1, shown: 0 };
  const watched = kind === 'addition' ? null : begin;
  return [watched, kind === 'watch' ? null : begin, watched];
}

function marksIn(cursor: string): Marks {
  return decodeCursor(cursorSchema, cursor).map((mark) => mark && { day: mark[0], shown: mark[1] });
}

async function watchesAfter({ db }: Context, uid: string, mark: Mark, limit: number): Promise<Source<Entry>> {
  const from = { watchedAt: endOf(mark), id: lastId };
  const { watches, hasMore } = await loadNewestWatches(db, uid, from, mark.shown + limit);
  const entries = watches.map(({ id, watchedAt: at, withdrawn, day: local, facts }) => ({
    at,
    id,
    view: withdrawn
      ? null
      : {
          kind: 'watch' as const,
          date: local?.date ?? localDateOf(at, 'UTC'),
          source: null,
          movie: cardOf(facts),
        },
  }));
  return pageAfter(entries, mark, hasMore);
}

async function additionsAfter(
  { db }: Context,
  uid: string,
  mark: Mark,
  limit: number,
  timeZone: string,
): Promise<Source<Entry>> {
  const all = await loadCollected(db, watchlistPlace(uid));
  const entries = all.map(({ movieId, addedAt: at, card }) => ({
    at,
    id: String(movieId),
    view: {
      kind: 'addition' as const,
      date: localDateOf(at, timeZone),
      source: null,
      movie: { movieId, ...card },
    },
  }));
  return historyPageOf(entries, mark, limit);
}

function fitting({ year, genre, decade }: Filters): (entry: HistoryEntry) => boolean {
  return ({ date, movie }) =>
    (year === undefined || date.startsWith(`${year}-`)) &&
    (genre === undefined || movie.genres.includes(genre)) &&
    (decade === undefined || (movie.year !== null && Math.floor(movie.year / 10) * 10 === decade));
}
