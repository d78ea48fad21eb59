import { isDeepStrictEqual } from 'node:util';
import { prestigeLevel, xpForLevel } from '@cine/contract/game/level';
import { dayOf } from '@cine/contract/game/local-days';
import { paidMovies } from '@cine/contract/game/rewards';
import { bySource, type Entry, entryPath, playerPath } from '../life.ts';
import type { Check } from './check.ts';

/** Everything is paid once, except a movie that is watched again after a year. */
export const once: Check = (life) =>
  [...bySource(life.entries).values()].flatMap((own) => {
    const more = own
      .slice(1)
      .filter((entry, index) => entry.kind === 'granted' && !isAnew(entry, own[index]!));
    return more.map(({ id, source }) => ({ path: entryPath(life, id), what: `pays ${source} once more` }));
  });

function isAnew(entry: Entry, former: Entry): boolean {
  return entry.reward === 'movie' && dayOf(entry.date) - dayOf(former.date) >= paidMovies.onceInDays;
}

/** Each star was given once, one after the other, and each for a hundred levels more. */
export const stars: Check = (life) => {
  const begun = life.entries
    .filter(({ reward }) => reward === 'prestige')
    .map((entry) => ({ entry, numbers: entry.source.split(':').map(Number) }))
    .sort((one, other) => one.numbers[1]! - other.numbers[1]!);
  return begun.flatMap(({ entry, numbers: [, star, from] }, index) => {
    const before = begun[index - 1]?.numbers[2] ?? 0;
    if (star === index + 1 && from! - before >= xpForLevel(prestigeLevel)) return [];
    return [{ path: entryPath(life, entry.id), what: `gives star ${star} after ${index}, at ${from} XP` }];
  });
};

/** The levels whose milestones a player has are those that were paid. */
export const milestones: Check = (life) => {
  const ofEntries = life.entries
    .filter(({ reward }) => reward === 'milestone')
    .map(({ source }) => Number(source.split(':')[1]));
  const [has, were] = [life.player.milestones, ofEntries].map((levels) =>
    levels.toSorted((one, other) => one - other),
  );
  if (isDeepStrictEqual(has, were)) return [];
  const what = `has the milestones of levels ${listed(has)}, and ${listed(were)} were paid`;
  return [{ path: playerPath(life), what }];
};

function listed(levels: readonly number[] = []): string {
  return levels.join(', ') || 'none';
}
