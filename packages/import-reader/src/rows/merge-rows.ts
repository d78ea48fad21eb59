/** Joins all rows of one movie, so that what two tables tell counts once. */
import { distinctTags } from './distinct-tags.ts';
import type { Row, RowContent, When, Words } from './row.ts';

type Owned = NonNullable<RowContent['owned']>;

/** All that a user says of one movie. */
export type MergedRows = Omit<RowContent, 'listed' | 'isRewatch'> & {
  listed: NonNullable<RowContent['listed']>[];
};

/**
 * Joins the rows of one movie, in whichever order they come. A watch that two tables tell, such as a diary
 * and a history, is one, and those of one table are several; those without a day are further ones only if a
 * table alone has that many. The last rating counts. If the rows have a day and also the moment of that
 * watch, the day is used, unless the moment is from `exactFile`.
 */
export function mergeRows(unordered: readonly Row[], exactFile?: string): MergedRows {
  const rows = inOrder(unordered);
  const merged: MergedRows = { listed: [] };
  const tables = new Map(
    [...Map.groupBy(rows, ({ file }) => file)].map(([file, ofFile]) => [file, watchesIn(ofFile)]),
  );
  const exact = (exactFile === undefined ? null : tables.get(exactFile)?.days) ?? [];
  const watched = mergeWatches([...tables.values()], new Set(exact.map(textOf)));
  if (watched.length > 0) merged.watched = watched;
  const rating = lastRating(rows.map(({ says }) => says));
  if (rating) merged.rating = rating;
  for (const { says } of rows) {
    if (says.listed) merged.listed.push(says.listed);
    if (says.tags) merged.tags = distinctTags([...(merged.tags ?? []), ...says.tags]);
    // The first that says it counts.
    if (says.wanted) merged.wanted = withWords(merged.wanted ?? says.wanted, says.wanted);
    if (says.liked) merged.liked = withWords(merged.liked ?? says.liked, says.liked);
    if (says.note) merged.note ??= says.note;
    if (says.owned) merged.owned = withMedium(withWords(merged.owned ?? says.owned, says.owned), says.owned);
  }
  return merged;
}

/** The notes of one movie as such, each once; the first is that of what is joined. */
export function notesOf(rows: readonly Row[]): string[] {
  const withNotes = rows.filter(({ says }) => says.note !== undefined);
  return [...new Set(inOrder(withNotes).map(({ says }) => says.note!))];
}

/** What is said, with the note that others have if it has none, and the tags of all. */
function withWords<Said extends Words>(row: Said, { note, tags }: Words): Said {
  return {
    ...row,
    ...(row.note === undefined && note !== undefined && { note }),
    ...(tags && { tags: distinctTags([...(row.tags ?? []), ...tags]) }),
  };
}

function withMedium(row: Owned, { medium }: Owned): Owned {
  return { ...row, medium: row.medium ?? medium };
}

/** Rows by their files, lines and what they say, in whichever order files were given. */
export function inOrder(rows: readonly Row[]): Row[] {
  if (rows.length < 2) return [...rows];
  return rows
    .map((row) => ({ row, text: JSON.stringify(row.says) }))
    .sort(
      (one, other) =>
        compare(one.row.file, other.row.file) ||
        one.row.line - other.row.line ||
        compare(one.text, other.text),
    )
    .map(({ row }) => row);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type Day = NonNullable<When>;
type Table = { days: Day[]; undated: number };

/** What a table tells; rows that are equal are one watch, unless they are said to be others. */
function watchesIn(rows: readonly Row[]): Table {
  const first = new Map<string, Day[]>();
  const others: Day[] = [];
  let undated = 0;
  for (const { says } of rows) {
    const days = (says.watched ?? []).filter((when) => when !== null);
    undated += (says.watched ?? []).length - days.length;
    if (says.isRewatch) others.push(...days);
    else
      for (const [text, equal] of Map.groupBy(days, textOf))
        if (equal.length > (first.get(text)?.length ?? 0)) first.set(text, equal);
  }
  return { days: [...first.values()].flat().concat(others), undated };
}

function mergeWatches(tables: readonly Table[], exact: ReadonlySet<string>): When[] {
  const most = new Map<string, Day[]>();
  for (const { days } of tables)
    for (const [text, equal] of Map.groupBy(days, textOf))
      if (equal.length > (most.get(text)?.length ?? 0)) most.set(text, equal);
  const dated = eveningsOf([...most.values()].flat(), tables, exact);
  dated.sort((one, other) => compare(textOf(one), textOf(other)));
  const plays = Math.max(0, ...tables.map(({ days, undated }) => days.length + undated));
  return [...dated, ...Array<null>(Math.max(0, plays - dated.length)).fill(null)];
}

/**
 * Each evening once: a moment that may be on one of the days, in some zone, is that day's, unless one table
 * has both; an exact one stays.
 */
function eveningsOf(days: readonly Day[], tables: readonly Table[], exact: ReadonlySet<string>): Day[] {
  const dates = days.filter((day) => 'date' in day);
  const free = Map.groupBy(dates, numberOf);
  const moments = days
    .filter((day) => 'instant' in day)
    .sort((one, other) => compare(textOf(one), textOf(other)));
  const textsByTable = tables.map(({ days: ofTable }) => new Set(ofTable.map(textOf)));
  const areApart = (moment: Day, date: Day) =>
    textsByTable.some((texts) => texts.has(textOf(moment)) && texts.has(textOf(date)));
  const near = (moment: Day) => [-1, 0, 1].map((by) => free.get(numberOf(moment) + by) ?? []);
  const matched = new Map<Day, Day>();
  for (const moment of moments) {
    const date = near(moment)
      .find(([each]) => each && !areApart(moment, each))
      ?.pop();
    if (date) matched.set(moment, date);
  }
  // Beside a day that is a watch of its own, a moment would be taken for that one.
  const evenings = moments.map((moment) => {
    const date = matched.get(moment);
    const stays = exact.has(textOf(moment)) && near(moment).every((others) => others.length === 0);
    return date && !stays ? date : moment;
  });
  return [...[...free.values()].flat(), ...evenings];
}

function numberOf(day: Day): number {
  return Date.parse(textOf(day).slice(0, 10)) / 86_400_000;
}

/** The last rating; on one day that of a table of ratings, rather than that of a diary's watch. */
function lastRating(contents: readonly RowContent[]): RowContent['rating'] {
  let last: RowContent | undefined;
  for (const says of contents) {
    if (!says.rating) continue;
    const order = last ? compareTimes(says.rating.at, last.rating!.at) : 1;
    if (order > 0 || (order === 0 && !says.watched && last?.watched)) last = says;
  }
  return last?.rating;
}

/** An unknown time is before all others. */
function compareTimes(one: When, other: When): number {
  return compare(one ? textOf(one) : '', other ? textOf(other) : '');
}

function textOf(when: NonNullable<When>): string {
  return 'date' in when ? when.date : when.instant;
}
