import { context } from '../../src/context.ts';
import { loadPlayers, type Player, planPlayer } from '../../src/features/players/index.ts';
import { raise } from '../builders.ts';
import type { TestUser } from '../client.ts';

/** Lets somebody do what takes a level that few reach here. */
export async function whileRaised<T>(user: TestUser, needed: number, action: () => Promise<T>): Promise<T> {
  const { db } = context();
  const [{ totalXp, level }] = (await loadPlayers(db, [user.uid])) as [Player];
  await raise(user, needed);
  try {
    return await action();
  } finally {
    await db.runTransaction(async (tx) => {
      const { player, write } = await planPlayer(db, tx, user.uid);
      write({ player: { ...player, totalXp, level } });
    });
  }
}
