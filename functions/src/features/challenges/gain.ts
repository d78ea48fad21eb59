import { openBadges } from '@cine/contract/game/badges/open-badges';
import type { Gain } from '@cine/contract/operations/game/challenges';
import { hour } from '@cine/contract/time';
import {
  countsOf,
  type LedgerEntry,
  type Player,
  type SteppedChallenge,
  streakOfMovie,
} from '../players/index.ts';
import type { WatchEvent } from '../watches/index.ts';

/** Gains are shown for as long as a session lasts. */
export const shownForMs = 12 * hour;

const openIds = new Set(openBadges.map(({ id }) => id));

/**
 * What a movie changed about a player, as others may see it: without the titles of personal challenges, nor which secret
 * badge it was. A movie beyond a challenge's target is no step of it.
 */
export function gainOf(
  uid: string,
  movieId: number,
  former: Player,
  player: Player,
  changed: readonly SteppedChallenge[],
  entries: readonly LedgerEntry[],
): Gain {
  const streak = streakOfMovie(player, movieId);
  return {
    uid,
    movieId,
    xp: entries.reduce((sum, { xp }) => sum + xp, 0),
    levelBefore: former.level,
    level: player.level,
    steps: changed.flatMap((joined) => {
      const { id: challengeId, audience, titles, targetCount: target } = joined.challenge;
      const count = countsOf(player.evenings, joined).get(movieId);
      if (count === undefined) return [];
      const shown = audience === 'personal' ? {} : titles;
      return [
        { challengeId, titles: shown, count, target, completed: joined.isCompleted && count === target },
      ];
    }),
    paid: entries.filter(({ xp, coins }) => xp > 0 || coins > 0).map(shownPay),
    ...(streak !== null && { streak }),
  };
}

function shownPay({ source, reward, xp, coins }: LedgerEntry): NonNullable<Gain['paid']>[number] {
  const of = source.slice(source.indexOf(':') + 1);
  return {
    reward,
    xp,
    coins,
    ...(reward === 'badge' && openIds.has(of) && { badge: of }),
    ...(reward === 'milestone' && { level: Number(of) }),
  };
}

/** The sessions a movie was recorded in lately: the last where it still counts, and those where it was withdrawn. */
export function sessionsOfWatches(
  watches: readonly WatchEvent[],
  now: number,
): { live: { sessionId: string; recordedAt: number } | null; withdrawn: string[] } {
  const recent = watches.flatMap(({ sessionId, recordedAt, withdrawn }) =>
    sessionId !== null && now - recordedAt < shownForMs ? [{ sessionId, recordedAt, withdrawn }] : [],
  );
  const [live = null] = recent
    .filter(({ withdrawn }) => !withdrawn)
    .sort((one, other) => other.recordedAt - one.recordedAt);
  return {
    live,
    withdrawn: recent.filter(({ withdrawn }) => withdrawn).map(({ sessionId }) => sessionId),
  };
}
