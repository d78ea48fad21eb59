import { type Day, momentOf } from './evenings.ts';
import type { Statement, Told } from './statement.ts';

/** The most that all imports together say of a movie; of days the latest, of the rest the first. */
const most = { days: 100, tags: 10, lists: 50 } as const;

/** The latest days, as many as there is room for. */
export function latestOf(days: readonly Day[]): Set<Day> {
  if (days.length <= most.days) return new Set(days);
  return new Set(days.toSorted((one, other) => momentOf(other) - momentOf(one)).slice(0, most.days));
}

/** As many new tags or lists of a movie as there is room for beside the known ones. */
export function fitting(kind: 'tags' | 'lists', known: number, fresh: readonly string[]): string[] {
  return fresh.slice(0, Math.max(0, most[kind] - known));
}

/** The statements of a movie without the days that later ones left no room for. */
export function withinBounds(statements: readonly Statement[]): readonly Statement[] {
  const days = statements.flatMap(({ watched = [] }) => watched);
  if (days.length <= most.days) return statements;
  const latest = latestOf(days);
  return statements.flatMap(({ watched = [], ...rest }) => {
    const kept = watched.filter((day) => latest.has(day));
    const statement: Statement = kept.length > 0 ? { ...rest, watched: kept } : rest;
    return saysAnything(statement) ? [statement] : [];
  });
}

function saysAnything({ movieId: _id, by: _by, ...told }: Statement): boolean {
  return Object.keys(told satisfies Told).length > 0;
}
