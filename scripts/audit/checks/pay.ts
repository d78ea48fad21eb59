/** Checks what watches paid against a recount of them. */
import { decidingWatches } from '../../../functions/src/features/watching/watches/index.ts';
import { bonusesIn, recountedPay } from '../recount.ts';
import { bySource, entryPath, type StoredUser } from '../stored-user.ts';
import { paidLately } from './amounts.ts';
import type { Check } from './check.ts';
import { otherDays } from './days.ts';
import { totalsOf } from './totals.ts';

/** What a guest's watches pay is paid to the member they became. */
export const pay: Check = (user) => [...tooLittle(user), ...tooMuch(user)];

const shortOf = ({ player }: StoredUser) => new Set(player.short.days);

function tooLittle(user: StoredUser) {
  const { least } = recountedPay(
    decidingWatches(user.watches),
    bonusesIn(user.entries),
    shortOf(user),
    otherDays(user),
  );
  const sources = bySource(user.entries);
  // A withdrawal takes at most what the purse has.
  const spent = -user.entries.reduce((sum, { kind, coins }) => sum + (kind === 'spent' ? coins : 0), 0);
  const names = new Set(
    [...sources.keys(), ...least.keys()].filter((source) => /^(?:movie|week):/.test(source)),
  );
  return [...names].flatMap((source) => {
    const { totalXp: xp, coins } = totalsOf(sources.get(source) ?? []);
    const due = least.get(source);
    const path = entryPath(user, source);
    if (due && xp < due.xp) return [{ path, what: `has paid ${xp} XP, and its watches pay ${due.xp}` }];
    if (!due && (xp > 0 || coins > spent))
      return [{ path, what: `has paid ${xp} XP and ${coins} coins for no watch` }];
    return [];
  });
}

/** Watches that no longer decide may have paid, too. */
function tooMuch(user: StoredUser) {
  const { most } = recountedPay(user.watches, bonusesIn(user.entries), undefined, otherDays(user));
  return [...bySource(user.entries)].flatMap(([source, own]) => {
    const may = most.get(source);
    const { xp, coins } = paidLately(own);
    if (!may || (xp <= may.xp && coins <= may.coins)) return [];
    const what = `has paid ${xp} XP and ${coins} coins, and its watches pay ${may.xp} and ${may.coins} at most`;
    return [{ path: entryPath(user, source), what }];
  });
}
