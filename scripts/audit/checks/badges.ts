import { isDeepStrictEqual } from 'node:util';
import { idOf, sourceOf } from '@cine/contract/game/pay/sources';
import { earnedBadges } from '../../../functions/src/features/core/badge-rules/all-badges.ts';
import { unpackReel } from '../../../functions/src/features/core/badge-rules/packed-reel.ts';
import { maxReelBytes, withWholeReel } from '../../../functions/src/features/core/badge-rules/reel.ts';
import { rememberedForMs } from '../../../functions/src/features/core/players/player.ts';
import { decidingWatches } from '../../../functions/src/features/watching/watches/index.ts';
import { bySource, playerPath, type StoredUser } from '../stored-user.ts';
import { type Check, difference } from './check.ts';

/** From here on a reel may have dropped entries, which a recount would bring back. */
const nearlyFull = maxReelBytes - 100;

/** What badges count of each movie follows from its watches. */
export const reel: Check = (user) => {
  const { reel } = user.player;
  if (reel === null || reel.length > nearlyFull || user.account?.mergedInto) return [];
  const [storedReel, counted] = [reel, withWholeReel(user.player, decidingWatches(user.watches)).reel!].map(
    (each) => new Map(unpackReel(each).map((entry) => [entry.movieId, entry])),
  ) as [ReelEntries, ReelEntries];
  const faulty = [...new Set([...storedReel.keys(), ...counted.keys()])].filter(
    (id) => !isDeepStrictEqual(storedReel.get(id), counted.get(id)),
  );
  return faulty.map((id) => ({
    path: playerPath(user),
    what: `counts movie ${id} for badges as its watches don't say`,
  }));
};

type ReelEntries = Map<number, ReturnType<typeof unpackReel>[number]>;

/** A player has the badges that what they did earns, and those that are for good. */
export const badges: Check = (user) => [...recounted(user), ...paidFor(user)];

function recounted(user: StoredUser) {
  const { player } = user;
  // Ratings that came with a guest count once something is settled.
  const isSettled = (player.taste.ratedAt ?? 0) <= (player.settledAt ?? 0);
  if (player.reel === null || player.settledAt === undefined || !isSettled) return [];
  const until = player.settledAt - rememberedForMs;
  const forGood = new Set(player.earned.filter((id) => player.badges[id]!.at <= until));
  const counted = earnedBadges(player, forGood);
  const owned = new Set(player.earned);
  return [
    ...difference(counted, owned).map((id) => `lacks the badge ${id}, which it has earned`),
    ...difference(owned, counted).map((id) => `has the badge ${id}, which it hasn't earned`),
  ].map((what) => ({ path: playerPath(user), what }));
}

/** The badges that a player knows are those that entries paid, and those they have weren't taken back. */
function paidFor(user: StoredUser) {
  const { badges, earned } = user.player;
  const sources = bySource(user.entries);
  const faulty = Object.entries(badges).flatMap(([id, { xp, sequence, taken }]) => {
    const last = sources.get(sourceOf.badge(id))?.at(-1);
    const isSame = last?.paid.xp === xp && last.sequence === sequence;
    if (isSame && (last.kind === 'taken') === (taken !== null)) return [];
    return [`remembers that the badge ${id} has paid ${xp} XP, and its last entry says otherwise`];
  });
  const paid = [...sources].filter(([, own]) => own[0]!.reward === 'badge');
  const unknown = paid.map(([source]) => idOf(source)).filter((id) => !badges[id]);
  const held = Object.keys(badges).filter((id) => badges[id]!.taken === null);
  return [
    ...faulty,
    ...unknown.map((id) => `was paid the badge ${id}, and doesn't know it`),
    ...(isDeepStrictEqual(held.sort(), [...earned].sort())
      ? []
      : ['has other badges than those it was given']),
  ].map((what) => ({ path: playerPath(user), what }));
}
