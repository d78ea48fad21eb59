import type { Row, RowContent, When, Words } from './row.ts';

type Owned = NonNullable<RowContent['owned']>;

/** All that a user says of one movie. */
export type MergedRows = Omit<RowContent, 'listed' | 'isRewatch'> & {
  listed: NonNullable<RowContent['listed']>[];
};

/**
 * Joins the rows of one movie. A watch that two tables tell, such as a diary and a history, is one; those
 * without a day are further ones only if a table alone has that many. The last rating counts, in any order.
 */
export function mergeRows(rows: readonly Row[]): MergedRows {
  const merged: MergedRows = { listed: [] };
  const watched = mergeWatches(byFile(rows));
  if (watched.length > 0) merged.watched = watched;
  const rating = lastRating(rows.map(({ says }) => says));
  if (rating) merged.rating = rating;
  for (const { says } of rows) {
    if (says.listed) merged.listed.push(says.listed);
    if (says.tags) merged.tags = [...new Set([...(merged.tags ?? []), ...says.tags])];
    // The first that says it counts.
    if (says.wanted) merged.wanted = withWords(merged.wanted ?? says.wanted, says.wanted);
    if (says.liked) merged.liked = withWords(merged.liked ?? says.liked, says.liked);
    if (says.note) merged.note ??= says.note;
    if (says.owned) merged.owned = withMedium(withWords(merged.owned ?? says.owned, says.owned), says.owned);
  }
  return merged;
}

/** What is said, with words that others have and it hasn't. */
function withWords<Said extends Words>(said: Said, { note, tags }: Words): Said {
  return {
    ...said,
    ...(said.note === undefined && note !== undefined && { note }),
    ...(said.tags === undefined && tags !== undefined && { tags }),
  };
}

function withMedium(said: Owned, { medium }: Owned): Owned {
  return { ...said, medium: said.medium ?? medium };
}

function byFile(rows: readonly Row[]): When[][] {
  const files = new Map<string, When[]>();
  for (const { file, says } of rows) {
    const ofFile = files.get(file);
    if (ofFile) ofFile.push(...(says.watched ?? []));
    else files.set(file, [...(says.watched ?? [])]);
  }
  return [...files.values()];
}

function mergeWatches(tables: readonly (readonly When[])[]): When[] {
  const dated: NonNullable<When>[] = [];
  for (const table of tables) {
    const unmatched = [...dated];
    for (const when of table) {
      if (when === null) continue;
      const at = unmatched.findIndex((other) => isSameDay(other, when));
      if (at < 0) dated.push(when);
      else unmatched.splice(at, 1);
    }
  }
  dated.sort((one, other) => textOf(one).localeCompare(textOf(other)));
  const most = Math.max(0, ...tables.map(({ length }) => length));
  return [...dated, ...Array<null>(Math.max(0, most - dated.length)).fill(null)];
}

/** Two moments are the same only exactly; a day is that of a moment in some zone. */
function isSameDay(one: NonNullable<When>, other: NonNullable<When>): boolean {
  if ('date' in one === 'date' in other) return textOf(one) === textOf(other);
  const days = [one, other].map((when) => Date.parse(textOf(when).slice(0, 10)) / 86_400_000);
  return Math.abs(days[0]! - days[1]!) <= 1;
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
  const [text, otherText] = [one, other].map((when) => (when ? textOf(when) : ''));
  return text === otherText ? 0 : text! > otherText! ? 1 : -1;
}

function textOf(when: NonNullable<When>): string {
  return 'date' in when ? when.date : when.instant;
}
