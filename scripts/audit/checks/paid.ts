import { isDeepStrictEqual } from 'node:util';
import { bySource, type Entry, entryPath, playerPath } from '../stored-user.ts';
import type { Check } from './check.ts';

/** Each entry says what its source has paid so far, and the player remembers what the last one says. */
export const paid: Check = (user) => {
  const sources = bySource(user.entries);
  const ofEntries = [...sources.values()].flatMap((own) => {
    const wrong = wrongOnes(own);
    return wrong.map(({ entry, what }) => ({ path: entryPath(user, entry.id), what }));
  });
  const ofPlayer = user.player.paid.flatMap((memory) => {
    const last = sources.get(memory.source)?.at(-1);
    const { xp, coins, sequence, source } = memory;
    const isSame =
      last &&
      isDeepStrictEqual(
        [last.paid, last.sequence, last.kind === 'taken', last.bonus],
        [{ xp, coins }, sequence, memory.taken !== null, memory.bonus],
      );
    if (isSame) return [];
    const what = `remembers that ${source} has paid ${xp} XP and ${coins} coins, and its last entry says otherwise`;
    return [{ path: playerPath(user), what }];
  });
  return [...ofEntries, ...ofPlayer];
};

/** An entry that changes nothing and says the sum: the product never appends one, and a repair does. */
function mends({ kind, xp, coins }: Entry): boolean {
  return kind === 'adjusted' && xp === 0 && coins === 0;
}

type Wrong = { entry: Entry; what: string };

function wrongOnes(own: readonly Entry[]): Wrong[] {
  const sum = { xp: 0, coins: 0 };
  let wrong: Wrong[] = [];
  for (const [index, entry] of own.entries()) {
    const { id, source, sequence, version } = entry;
    if (sequence !== index || id !== (index === 0 ? source : `${source}:${index}`))
      wrong.push({ entry, what: `is entry ${sequence} of ${source}, and ${index} come before it` });
    // The first version had no sum of its own: its reader takes what each entry changed.
    sum.xp = version < 2 ? entry.paid.xp : sum.xp + entry.xp;
    sum.coins = version < 2 ? entry.paid.coins : sum.coins + entry.coins;
    if (isDeepStrictEqual(entry.paid, sum)) {
      if (mends(entry)) wrong = [];
    } else {
      const { xp, coins } = entry.paid;
      const what = `says that ${source} has paid ${xp} XP and ${coins} coins, and it paid ${sum.xp} and ${sum.coins}`;
      wrong.push({ entry, what });
    }
  }
  return wrong;
}
