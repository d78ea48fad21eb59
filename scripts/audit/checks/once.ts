/** Checks that everything was paid once: sources, stars, milestones. */
import { isDeepStrictEqual } from 'node:util';
import { prestigeLevel, xpForLevel } from '@cine/contract/game/level';
import { dayOf } from '@cine/contract/game/local-days';
import { paidMovies } from '@cine/contract/game/pay/rewards';
import { idOf, partsOf, sourceOf } from '@cine/contract/game/pay/sources';
import { bySource, type Entry, entryPath, playerPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/** Everything is paid once, except a movie that is watched again after a year. */
export const once: Check = (user) =>
  [...bySource(user.entries).values()].flatMap((own) => {
    const more = own.filter(
      (entry, index) => index > 0 && entry.kind === 'granted' && !isAnew(user, own, index),
    );
    return more.map(({ id, source }) => ({ path: entryPath(user, id), what: `pays ${source} once more` }));
  });

/**
 * Whether a movie paid a year after it had before. What it had paid counts for an earlier watch if a
 * promotion brought one, as long as that one is as long after what it had paid before that.
 */
function isAnew({ watches }: StoredUser, own: readonly Entry[], index: number): boolean {
  const entry = own[index]!;
  const former = own[index - 1]!;
  const before = own[index - 2];
  const isLongAfter = (date: string, other: string) => dayOf(date) - dayOf(other) >= paidMovies.onceInDays;
  const brought = watches.flatMap(({ movieId, was, day }) =>
    was && day && sourceOf.movie(movieId) === entry.source ? [day.date] : [],
  );
  const earlier = brought.filter((date) => date < former.date && (!before || isLongAfter(date, before.date)));
  return entry.reward === 'movie' && [former.date, ...earlier].some((date) => isLongAfter(entry.date, date));
}

/** Each star was given once, one after the other, and each for a hundred levels more. */
export const stars: Check = (user) => {
  const begun = user.entries
    .filter(({ reward }) => reward === 'prestige')
    .map((entry) => ({ entry, numbers: partsOf(entry.source).map(Number) }))
    .sort((one, other) => one.numbers[0]! - other.numbers[0]!);
  return begun.flatMap(({ entry, numbers: [star, from] }, index) => {
    const before = begun[index - 1]?.numbers[1] ?? 0;
    if (star === index + 1 && from! - before >= xpForLevel(prestigeLevel)) return [];
    return [{ path: entryPath(user, entry.id), what: `gives star ${star} after ${index}, at ${from} XP` }];
  });
};

/** The levels whose milestones a player has are those that were paid. */
export const milestones: Check = (user) => {
  const ofEntries = user.entries
    .filter(({ reward }) => reward === 'milestone')
    .map(({ source }) => Number(idOf(source)));
  const [has, were] = [user.player.milestones, ofEntries].map((levels) =>
    levels.toSorted((one, other) => one - other),
  );
  if (isDeepStrictEqual(has, were)) return [];
  const what = `has the milestones of levels ${listed(has)}, and ${listed(were)} were paid`;
  return [{ path: playerPath(user), what }];
};

function listed(levels: readonly number[] = []): string {
  return levels.join(', ') || 'none';
}
