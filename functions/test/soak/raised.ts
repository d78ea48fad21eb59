import { levelOf, xpOfLevels } from '@cine/contract/game/level';
import { context } from '#context.ts';
import { type Player, planPlayer } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { TestUser } from '../client.ts';

/** Lets a user do what takes a level few reach here. What they earn stays, at the level of their XP. */
export async function whileRaised(
  user: TestUser,
  needed: number,
  action: () => Promise<unknown>,
): Promise<void> {
  await setLevel(user, () => needed);
  try {
    await action();
  } finally {
    await setLevel(user, (player) => levelOf(xpOfLevels(player)));
  }
}

async function setLevel({ uid }: TestUser, levelFor: (player: Player) => number): Promise<void> {
  const { db } = context();
  await transact(db, async (tx) => {
    const { player, write } = await planPlayer(tx, uid);
    write({ player: { ...player, level: levelFor(player) } });
  });
}
