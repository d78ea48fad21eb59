import { decidingWatches } from '../../../functions/src/features/watching/watches/index.ts';
import { playerPath } from '../stored-user.ts';
import { type Check, difference } from './check.ts';

/** The movies that a player has seen are those with a live watch. */
export const seen: Check = (user) => {
  const live = new Set(
    decidingWatches(user.watches)
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ movieId }) => movieId),
  );
  const has = new Set(user.player.seen);
  return [
    ...difference(live, has).map((id) => `lacks movie ${id} among those seen, which has a watch`),
    ...difference(has, live).map((id) => `has movie ${id} among those seen, which has no watch`),
  ].map((what) => ({ path: playerPath(user), what }));
};
