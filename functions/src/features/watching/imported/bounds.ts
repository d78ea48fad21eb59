import { type Day, daysOf, momentOf, unequal } from './evenings.ts';
import type { Statement, Told } from './statement.ts';

/** The most that all imports together say of a movie; of days the latest, of the rest the first. */
const most = { days: 100, tags: 10, lists: 50 } as const;

/** The latest days, as many as there is room for. */
export function latestOf(days: readonly Day[]): Set<Day> {
  if (days.length <= most.days) return new Set(days);
  return new Set(days.toSorted((one, other) => momentOf(other) - momentOf(one)).slice(0, most.days));
}

/** The tags or lists told that are known or have room beside those, and how many have none. */
export function fitting(
  kind: 'tags' | 'lists',
  known: ReadonlySet<string>,
  told: readonly string[],
): { fit: string[]; cut: number } {
  const all = [...new Set(told)];
  const fresh = all.filter((each) => !known.has(each)).slice(0, Math.max(0, most[kind] - known.size));
  const fit = all.filter((each) => known.has(each) || fresh.includes(each));
  return { fit, cut: all.length - fit.length };
}

/** The statements of a movie without the days that later ones left no room for. */
export function withinBounds(statements: readonly Statement[]): readonly Statement[] {
  const days = daysOf(statements);
  if (days.length <= most.days) return statements;
  const latest = latestOf(days);
  return statements.flatMap(({ watched = [], ...rest }) => {
    const late = among(latest, watched);
    const statement: Statement = late.length > 0 ? { ...rest, watched: late } : rest;
    return saysAnything(statement) ? [statement] : [];
  });
}

/** The days told that equal the latest ones. */
export function among(latest: ReadonlySet<Day>, told: readonly Day[]): Day[] {
  const others = new Set(unequal([...latest], told));
  return told.filter((day) => !others.has(day));
}

function saysAnything({ movieId: _id, by: _by, ...told }: Statement): boolean {
  return Object.keys(told satisfies Told).length > 0;
}
