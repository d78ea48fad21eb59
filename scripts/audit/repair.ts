import { levelOf, xpOfLevels } from '@cine/contract/game/level';
import type { Firestore } from 'firebase-admin/firestore';
import type { LedgerEntry } from '../../functions/src/features/core/ledger/index.ts';
import { paidAfter } from '../../functions/src/features/core/ledger/ledger.ts';
import { type Player, planPlayer } from '../../functions/src/features/core/players/index.ts';
import { transact } from '../../functions/src/platform/firestore/transact.ts';
import type { Source } from './audit.ts';
import { bonus, bonusDue } from './checks/character.ts';
import { paid } from './checks/paid.ts';
import { totals, totalsOf } from './checks/totals.ts';
import { readUser } from './database.ts';
import { type Fault, inOneLine } from './fault.ts';
import { bySource, entryPath, playerPath, readStoredUser, type StoredUser } from './stored-user.ts';

/** What mends a user's pay: entries to append, the player with them, and what to say about it. */
type Mended = { player: Player; entries: LedgerEntry[]; said: Fault[] };

/**
 * Mends what players have, by their entries, which are never changed or deleted: each player in a
 * transaction. Yields what it did; where nothing is wrong, it does nothing.
 */
export async function* repair(db: Firestore, source: Source, now: () => number): AsyncGenerator<string> {
  for await (const { uid, documents } of source.users()) {
    const { user, unreadable } = await readStoredUser(uid, documents);
    if (unreadable.length > 0 || !repairOf(user, now())) continue;
    const done = await transact(db, async (tx) => {
      const [plan, documents] = await Promise.all([planPlayer(tx, uid), readUser(db, tx, uid)]);
      const mend = repairOf((await readStoredUser(uid, documents)).user, now());
      if (mend) plan.write(mend);
      return mend?.said ?? [];
    });
    for (const fault of done) yield inOneLine(fault);
  }
}

/** What to do; null if nothing is, or the entries add up to less than nothing, which nobody can have. */
export function repairOf(user: StoredUser, now: number): Mended | null {
  const off = [...totals(user), ...paid(user)];
  const stale = bonus(user);
  if (off.length === 0 && stale.length === 0) return null;
  const sources = [...bySource(user.entries).values()];
  const wrong = new Set(paid(user).map(({ path }) => path));
  const entries = sources.flatMap((own) => {
    const last = own.at(-1)!;
    const sum = totalsOf(own);
    const isWrong = own.some(({ id }) => wrong.has(entryPath(user, id)));
    if (!isWrong || sum.totalXp < 0 || sum.coins < 0) return [];
    const { version: _version, ...rest } = last;
    const sequence = own.length;
    const change = {
      id: `${last.source}:${sequence}`,
      kind: 'adjusted' as const,
      xp: 0,
      coins: 0,
      sequence,
      at: now,
    };
    return [{ ...rest, ...change, paid: { xp: sum.totalXp, coins: sum.coins } }];
  });
  const sums = totalsOf(user.entries);
  if (sums.totalXp < 0 || sums.coins < 0) return null;
  const { bonus: _former, ...player } = user.player;
  const due = bonusDue(user);
  const inPlayer = (what: string) => ({ path: playerPath(user), what });
  const last = new Map(
    [...sources.map((own) => own.at(-1)!), ...entries].map((entry) => [entry.source, entry]),
  );
  const remembered = player.paid.flatMap((memory) => {
    const entry = last.get(memory.source);
    const { by, date, inWeek } = memory;
    return entry ? [{ ...paidAfter(entry, by), date, ...(inWeek && { inWeek }) }] : [];
  });
  const { totalXp, coins } = sums;
  return {
    player: {
      ...player,
      totalXp,
      coins,
      level: levelOf(xpOfLevels({ ...player, totalXp })),
      paid: remembered,
      ...(due && { bonus: due }),
    },
    entries,
    said: [
      ...entries.map(({ id, paid: sum }) => ({
        path: entryPath(user, id),
        what: `appended: its source has paid ${sum.xp} XP and ${sum.coins} coins`,
      })),
      ...(off.length > 0 ? [`has ${totalXp} XP and ${coins} coins now, as its entries add up to`] : []).map(
        inPlayer,
      ),
      ...stale.map(() => inPlayer('is paid with what its character comes to now')),
    ],
  };
}
