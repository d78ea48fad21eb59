import type { Settlement } from '../settlement.ts';
import { withGuildWeeks } from './guild-weeks.ts';
import { type WeekLookup, withWeekly } from './weekly-progress.ts';

/** Counts the movies for the week's challenges of the player and of their guild. */
export function countWeeks(settlement: Settlement, weekIn: WeekLookup): Settlement {
  const { movieIds, watches, now } = settlement;
  const weekly = withWeekly(settlement.player, movieIds, watches, weekIn, now);
  return {
    ...settlement,
    player: withGuildWeeks(weekly.player, movieIds, watches, now),
    weekly: weekly.challenges,
    flippedWeekly: weekly.flipped,
  };
}
