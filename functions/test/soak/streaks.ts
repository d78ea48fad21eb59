import { allKept } from '@cine/contract/game/active-days';
import { dayOf } from '@cine/contract/game/local-days';
import { streaksOf } from '@cine/contract/game/streak-days';
import { day } from '@cine/contract/time';
import { lengthsOf } from '@cine/contract/zones/lives.test-support';
import { assert } from 'chai';
import type { WatchEvent } from '#watching/watches/index.ts';
import type { StoredUser } from '../../../scripts/audit/stored-user.ts';
import { reached } from './reached.ts';

/**
 * Fails unless a player's streaks are those of a walk through the calendar. It takes the days from the
 * watches, also from those that another user withdrew, and from habits, and uses nothing of how the product
 * stores and counts days.
 */
export function assertStreak({ uid, player, watches, habits, formerHabits }: StoredUser): void {
  const dates = watches.flatMap(({ day, withdrawn, keepsDay }) =>
    day?.onTime && (!withdrawn || keepsDay) ? [dayOf(day.date)] : [],
  );
  const ofHabits = [...habits, ...formerHabits].flatMap(({ days }) => days);
  const short = [...shortSeenBy(watches)].sort((one, other) => one - other);
  // What is done of habits sees short days as well, and doesn't keep which.
  if (habits.length + formerHabits.length > 0) assert.includeMembers(player.short.days, short);
  else assert.deepEqual(player.short.days, short, `short days of ${uid}`);
  const walked = lengthsOf(new Set([...dates, ...ofHabits]), new Set(player.short.days));
  const { days, excused } = streaksOf(allKept(player.days), new Set(player.short.days));
  assert.deepEqual(
    days.map(({ day, length }) => [day, length]),
    [...walked],
    `streaks of ${uid}`,
  );
  reached.streak = Math.max(reached.streak, ...walked.values());
  reached.excused = Math.max(reached.excused, excused.length);
}

/** The short days as the watch that was recorded last has seen each: it looks back two weeks. */
function shortSeenBy(watches: readonly WatchEvent[]): Set<number> {
  let short: number[] = [];
  for (const { day: dated, recordedAt } of watches.toSorted((a, b) => a.recordedAt - b.recordedAt)) {
    if (!dated?.short) continue;
    const seenFrom = Math.floor(recordedAt / day) - 14;
    short = [...short.filter((each) => each < seenFrom), ...dated.short];
  }
  return new Set(short);
}
