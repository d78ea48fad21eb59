import { maxCountedPerDay } from '@cine/contract/game/rewards';
import type { Check } from './check.ts';

/** Six movies of a day count. Those recorded too late may have had their place among a guest's movies. */
export const counted: Check = ({ uid, watches }) => {
  const placed = watches.filter(({ day }) => day?.onTime && day.placeOfDay <= maxCountedPerDay);
  return [...Map.groupBy(placed, ({ day }) => day!.date)].flatMap(([date, ofDay]) => {
    const movies = new Set(ofDay.map(({ movieId }) => movieId)).size;
    if (movies <= maxCountedPerDay) return [];
    const what = `${movies} movies of ${date} count, at most ${maxCountedPerDay} may`;
    return [{ path: `users/${uid}/watches`, what }];
  });
};
