import { isDeepStrictEqual } from 'node:util';
import { idOf, sourceOf } from '@cine/contract/game/pay/sources';
import { earnedBadges } from '../../../functions/src/features/core/badge-rules/all-badges.ts';
import { maxFilmBytes, withWholeReel } from '../../../functions/src/features/core/badge-rules/films.ts';
import { unpackFilms } from '../../../functions/src/features/core/badge-rules/packed-films.ts';
import { rememberedFor } from '../../../functions/src/features/core/players/player.ts';
import { deciding } from '../../../functions/src/features/watching/watches/index.ts';
import { bySource, type Life, playerPath } from '../life.ts';
import { beyond, type Check } from './check.ts';

/** A full reel has lost movies that it would have again. */
const nearlyFull = maxFilmBytes - 100;

/** What badges count of each movie follows from its watches. */
export const reel: Check = (life) => {
  const { reel } = life.player;
  if (reel === null || reel.length > nearlyFull || life.account?.mergedInto) return [];
  const [has, counted] = [reel, withWholeReel(life.player, deciding(life.watches)).reel!].map(
    (each) => new Map(unpackFilms(each).map((film) => [film.movieId, film])),
  ) as [ReelFilms, ReelFilms];
  const wrong = [...new Set([...has.keys(), ...counted.keys()])].filter(
    (id) => !isDeepStrictEqual(has.get(id), counted.get(id)),
  );
  return wrong.map((id) => ({
    path: playerPath(life),
    what: `counts movie ${id} for badges as its watches don't say`,
  }));
};

type ReelFilms = Map<number, ReturnType<typeof unpackFilms>[number]>;

/** A player has the badges that what they did earns; those for good stay. */
export const badges: Check = (life) => [...recounted(life), ...paidFor(life)];

function recounted(life: Life) {
  const { player } = life;
  // Ratings that came with a guest count once something is settled.
  const isSettled = (player.taste.ratedAt ?? 0) <= (player.settledAt ?? 0);
  if (player.reel === null || player.settledAt === undefined || !isSettled) return [];
  const until = player.settledAt - rememberedFor;
  const forGood = new Set(player.earned.filter((id) => player.badges[id]!.at <= until));
  const counted = earnedBadges(player, forGood);
  const has = new Set(player.earned);
  return [
    ...beyond(counted, has).map((id) => `lacks the badge ${id}, which it has earned`),
    ...beyond(has, counted).map((id) => `has the badge ${id}, which it hasn't earned`),
  ].map((what) => ({ path: playerPath(life), what }));
}

/** The badges that a player knows are those that entries paid, and those they have weren't taken back. */
function paidFor(life: Life) {
  const { badges, earned } = life.player;
  const sources = bySource(life.entries);
  const wrong = Object.entries(badges).flatMap(([id, { xp, sequence, taken }]) => {
    const last = sources.get(sourceOf.badge(id))?.at(-1);
    const isSame = last?.paid.xp === xp && last.sequence === sequence;
    if (isSame && (last.kind === 'taken') === (taken !== null)) return [];
    return [`remembers that the badge ${id} has paid ${xp} XP, and its last entry says otherwise`];
  });
  const paid = [...sources].filter(([, own]) => own[0]!.reward === 'badge');
  const unknown = paid.map(([source]) => idOf(source)).filter((id) => !badges[id]);
  const held = Object.keys(badges).filter((id) => badges[id]!.taken === null);
  return [
    ...wrong,
    ...unknown.map((id) => `was paid the badge ${id}, and doesn't know it`),
    ...(isDeepStrictEqual(held.sort(), [...earned].sort())
      ? []
      : ['has other badges than those it was given']),
  ].map((what) => ({ path: playerPath(life), what }));
}
