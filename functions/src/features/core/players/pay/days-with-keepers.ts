/** Which days a player kept for the streak, and what keeps each. */
import type { PlayerDocument } from '@cine/contract/documents/players';

/**
 * Days that were kept, or the Mondays of weeks, by number (`local-days.ts`) and ascending. The `recent` ones
 * name their keepers, such as `movie:391`; `older` ones are for good.
 */
export type DaysWithKeepers = PlayerDocument['days'];

export const nothingKept: DaysWithKeepers = { older: [], recent: [] };

/**
 * The days, with a keeper keeping exactly `keptDays`. Days before `recentFrom` become `older`, and those
 * that are stay kept. The same object if nothing changed.
 */
export function withKeeper(
  former: DaysWithKeepers,
  keeper: string,
  keptDays: ReadonlySet<number>,
  recentFrom: number,
): DaysWithKeepers {
  const keepersByDay = new Map(former.recent.map(({ at, by: keepers }) => [at, keepers]));
  for (const [day, keepers] of keepersByDay) {
    if (keptDays.has(day) || !keepers.includes(keeper)) continue;
    const others = keepers.filter((other) => other !== keeper);
    keepersByDay.set(day, others);
  }
  for (const day of keptDays) {
    if (former.older.includes(day)) continue;
    const keepers = keepersByDay.get(day) ?? [];
    if (!keepers.includes(keeper)) keepersByDay.set(day, [...keepers, keeper].sort());
  }
  const live = [...keepersByDay]
    .filter(([, keepers]) => keepers.length > 0)
    .sort(([one], [other]) => one - other);
  const recent = live
    .filter(([day]) => day >= recentFrom)
    .map(([day, keepers]) => ({ at: day, by: keepers }));
  const older = [...former.older, ...live.map(([day]) => day).filter((day) => day < recentFrom)];
  const days = { older: older.sort((one, other) => one - other), recent };
  return isSameDays(former, days) ? former : days;
}

/** Whether days are the same, with the same keepers in any order; older days are only ever added. */
function isSameDays(former: DaysWithKeepers, { older, recent }: DaysWithKeepers): boolean {
  return (
    older.length === former.older.length &&
    recent.length === former.recent.length &&
    recent.every(({ at, by: keepers }, index) => {
      const before = former.recent[index]!;
      return (
        before.at === at &&
        before.by.length === keepers.length &&
        keepers.every((keeper) => before.by.includes(keeper))
      );
    })
  );
}
