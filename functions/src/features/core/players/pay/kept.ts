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
  const keepersByDay = new Map(former.recent.map((each) => [each.at, each.by]));
  for (const [day, by] of keepersByDay) {
    if (!keptDays.has(day) && by.includes(keeper))
      keepersByDay.set(
        day,
        by.filter((other) => other !== keeper),
      );
  }
  for (const day of keptDays) {
    if (former.older.includes(day)) continue;
    const by = keepersByDay.get(day) ?? [];
    if (!by.includes(keeper)) keepersByDay.set(day, [...by, keeper].sort());
  }
  const live = [...keepersByDay].filter(([, by]) => by.length > 0).sort(([one], [other]) => one - other);
  const recent = live.filter(([day]) => day >= recentFrom).map(([day, by]) => ({ at: day, by }));
  const older = [...former.older, ...live.map(([day]) => day).filter((day) => day < recentFrom)];
  const isSame =
    older.length === former.older.length &&
    recent.length === former.recent.length &&
    recent.every(({ at: day, by }, index) => {
      const before = former.recent[index]!;
      return (
        before.at === day && before.by.length === by.length && by.every((one) => before.by.includes(one))
      );
    });
  return isSame ? former : { older: older.sort((one, other) => one - other), recent };
}
