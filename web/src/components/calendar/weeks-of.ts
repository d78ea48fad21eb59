import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';

/** A month's days as weeks from Monday to Sunday, with null for days of other months. */
export function weeksOf<Day extends { date: string }>(ofMonth: readonly Day[]): (Day | null)[][] {
  const byWeek = Map.groupBy(ofMonth, ({ date }) => mondayOf(dayOf(date)));
  return [...byWeek].map(([monday, ofWeek]) => {
    const named = new Map(ofWeek.map((each) => [each.date, each]));
    return Array.from({ length: 7 }, (_, after) => named.get(dateOf(monday + after)) ?? null);
  });
}
