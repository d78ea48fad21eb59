/** Merges sources of a history into pages, the latest first. */
import { day } from '@cine/contract/time';

/** Something that is in order of an instant, the latest first, then of an id, the highest first. */
export type Dated = { at: number; id: string };

/** A page of a list: the entries after a mark, and whether more follow. */
export type Source<Entry extends Dated> = { entries: readonly Entry[]; hasMore: boolean };

/**
 * Where a list goes on: a day in UTC since 1970, and how many of its entries were shown. Neither tells more
 * than the entries' dates do, so that a cursor may have it.
 */
export type Mark = { day: number; shown: number };

/** Where each of several lists goes on; null once it is at its end. */
export type Marks = readonly (Mark | null)[];

/** The mark before all entries of a history. */
export const beginning: Mark = { day: 90_000, shown: 0 };

/** The most entries of one day that are shown: each page reads those before it again. */
export const maxOfDay = 100;

/** The last instant of a mark's day. */
export function endOf(mark: Mark): number {
  return (mark.day + 1) * day - 1;
}

/**
 * The latest entries of several lists together. Each source has as many as are wanted, unless it ends;
 * `marks` is where all go on, null if they end here. `cut` has the days of which sources have more entries
 * than are shown.
 */
export function mergeSources<Entry extends Dated>(
  sources: readonly Source<Entry>[],
  from: Marks,
  count: number,
): { entries: Entry[]; cut: number[]; marks: Marks | null } {
  const all = sources.flatMap(({ entries }) => entries);
  const entries = all.sort(latestFirst).slice(0, count);
  const onPage = new Set<Entry>(entries);
  const cut = new Set<number>();
  const marks = sources.map(({ entries: own, hasMore }, at) => {
    const ownOnPage = own.filter((entry) => onPage.has(entry));
    if (!hasMore && ownOnPage.length === own.length) return null;
    const mark = markAfter(ownOnPage, from[at] ?? beginning);
    if (mark.shown < maxOfDay) return mark;
    const next = own[ownOnPage.length];
    if (next && dayOf(next) === mark.day) cut.add(mark.day);
    return { day: mark.day - 1, shown: 0 };
  });
  return { entries, cut: [...cut], marks: marks.every((mark) => mark === null) ? null : marks };
}

function markAfter(entries: readonly Dated[], before: Mark): Mark {
  const last = entries.at(-1);
  if (!last) return before;
  const lastDay = dayOf(last);
  const ofDay = entries.filter((entry) => dayOf(entry) === lastDay).length;
  return { day: lastDay, shown: ofDay + (before.day === lastDay ? before.shown : 0) };
}

/** What follows a mark in a list that is held whole, in any order, and one more entry, for its day. */
export function historyPageOf<Entry extends Dated>(
  all: readonly Entry[],
  mark: Mark,
  limit: number,
): Source<Entry> {
  const left = all.filter((entry) => dayOf(entry) <= mark.day).sort(latestFirst);
  const end = mark.shown + limit + 1;
  return pageAfter(left.slice(0, end), mark, left.length > end);
}

/** A page of a list that was loaded from the end of a mark's day on. */
export function pageAfter<Entry extends Dated>(
  loaded: readonly Entry[],
  mark: Mark,
  hasMore: boolean,
): Source<Entry> {
  return { entries: loaded.slice(mark.shown), hasMore };
}

function dayOf({ at }: Dated): number {
  return Math.floor(at / day);
}

function latestFirst(one: Dated, other: Dated): number {
  if (other.at !== one.at) return other.at - one.at;
  if (one.id === other.id) return 0;
  return one.id < other.id ? 1 : -1;
}
