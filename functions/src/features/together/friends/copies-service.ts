/** A follower that copies changed names and pictures into friends' circles. */
import { copyAccountInto } from '#core/account/index.ts';
import { readCircle, saveCircle } from '#core/circles/index.ts';
import { renameInCircle } from './friendship.ts';
import { toNamed } from './members-service.ts';

export const copyIntoCircles = copyAccountInto(async ({ db }, uid) => {
  const { friends, asked } = await readCircle(db, uid);
  return {
    ids: [...Object.keys(friends), ...Object.keys(asked)],
    update: async (tx, other, account) => {
      const named = toNamed(account);
      if (!named) return;
      const circle = await readCircle(tx, other);
      saveCircle(tx, other, circle, renameInCircle(circle, named));
    },
  };
});
