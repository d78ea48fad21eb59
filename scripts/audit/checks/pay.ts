import { dayOf } from '@cine/contract/game/local-days';
import { decidingWatches } from '../../../functions/src/features/watching/watches/index.ts';
import { bySource, entryPath, type Life } from '../life.ts';
import { type HabitDays, recountedPay, stampsIn } from '../recount.ts';
import { paidLately } from './amounts.ts';
import type { Check } from './check.ts';
import { totalsOf } from './totals.ts';

/** What a guest's watches pay is paid to the member they became. */
export const pay: Check = (life) => [...tooLittle(life), ...tooMuch(life)];

/** The days that habits keep; the first of a day always pays, so that entries say which they ever kept. */
function habitDays({ habits, formerHabits, entries }: Life): HabitDays {
  const paid = entries.filter(({ reward }) => reward === 'habit').map(({ date }) => dayOf(date));
  return { kept: [...habits, ...formerHabits].flatMap(({ days }) => days), ever: paid };
}

const shortOf = ({ player }: Life) => new Set(player.short.days);

function tooLittle(life: Life) {
  const { least } = recountedPay(
    decidingWatches(life.watches),
    stampsIn(life.entries),
    shortOf(life),
    habitDays(life),
  );
  const sources = bySource(life.entries);
  // A withdrawal takes at most what the purse has.
  const spent = -life.entries.reduce((sum, { kind, coins }) => sum + (kind === 'spent' ? coins : 0), 0);
  const names = new Set(
    [...sources.keys(), ...least.keys()].filter((source) => /^(?:movie|week):/.test(source)),
  );
  return [...names].flatMap((source) => {
    const { totalXp: xp, coins } = totalsOf(sources.get(source) ?? []);
    const due = least.get(source);
    const path = entryPath(life, source);
    if (due && xp < due.xp) return [{ path, what: `has paid ${xp} XP, and its watches pay ${due.xp}` }];
    if (!due && (xp > 0 || coins > spent))
      return [{ path, what: `has paid ${xp} XP and ${coins} coins for no watch` }];
    return [];
  });
}

/** Watches that no longer decide may have paid, too. */
function tooMuch(life: Life) {
  const { most } = recountedPay(life.watches, stampsIn(life.entries), undefined, habitDays(life));
  return [...bySource(life.entries)].flatMap(([source, own]) => {
    const may = most.get(source);
    const { xp, coins } = paidLately(own);
    if (!may || (xp <= may.xp && coins <= may.coins)) return [];
    const what = `has paid ${xp} XP and ${coins} coins, and its watches pay ${may.xp} and ${may.coins} at most`;
    return [{ path: entryPath(life, source), what }];
  });
}
