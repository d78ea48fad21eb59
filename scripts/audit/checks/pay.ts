import { recountedPay } from '../../../functions/src/features/players/pay/recount.ts';
import { deciding } from '../../../functions/src/features/watches/index.ts';
import { bySource, entryPath } from '../life.ts';
import type { Check } from './check.ts';
import { totalsOf } from './totals.ts';

/** Movies and weeks have paid at least what their watches say, and those without a watch nothing. */
export const pay: Check = (life) => {
  // What a guest's watches pay is paid to the member they became.
  if (life.account?.mergedInto) return [];
  const { least } = recountedPay(deciding(life.watches));
  const sources = bySource(life.entries);
  const names = new Set(
    [...sources.keys(), ...least.keys()].filter((source) => /^(?:movie|week):/.test(source)),
  );
  return [...names].flatMap((source) => {
    const { totalXp: xp, coins } = totalsOf(sources.get(source) ?? []);
    const due = least.get(source);
    const path = entryPath(life, source);
    if (due && xp < due.xp) return [{ path, what: `has paid ${xp} XP, and its watches pay ${due.xp}` }];
    if (!due && (xp > 0 || coins > 0))
      return [{ path, what: `has paid ${xp} XP and ${coins} coins for no watch` }];
    return [];
  });
};
