import { isDeepStrictEqual } from 'node:util';
import { dateOfWatch, recountDays } from '../../../functions/src/features/game/statistics/counted-day.ts';
import type { Check } from './check.ts';

/** Each counted day is a recount of its watches and entries, where nothing of it has changed since. */
export const statistics: Check = ({ uid, watches, entries, counted: { until, days, unstampedUntil } }) => {
  if (until === 0) return [];
  const since = new Set([
    ...watches
      .filter(({ changedAt, recordedAt }) => Math.max(changedAt ?? 0, recordedAt) >= until)
      .map(dateOfWatch),
    ...entries.filter(({ at }) => at >= until).map(({ date }) => date),
  ]);
  const due = recountDays(watches, entries);
  const dates = [...new Set([...due.keys(), ...Object.keys(days)])].sort();
  const wrong = dates.filter(
    (date) =>
      !since.has(date) &&
      !(unstampedUntil !== null && date <= unstampedUntil) &&
      !isDeepStrictEqual(due.get(date), days[date]),
  );
  return wrong.map((date) => ({
    path: `statistics/${uid}/years/${date.slice(0, 4)}`,
    what: days[date]
      ? `has other things on ${date} than its watches and entries say`
      : `has nothing on ${date} that its watches and entries say`,
  }));
};
