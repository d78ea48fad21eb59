import type { Challenge } from '@cine/contract/operations/game/challenges';
import { hour } from '@cine/contract/time';
import { countsOf, type LedgerEntry, type Player, type SteppedChallenge } from '../players/index.ts';
import type { WatchEvent } from '../watches/index.ts';

/** What a movie watched in a session earned an attendee, for the others to see. */
export type Gain = {
  uid: string;
  movieId: number;
  xp: number;
  levelBefore: number;
  level: number;
  steps: {
    challengeId: string;
    titles: Challenge['titles'];
    count: number;
    target: number;
    completed: boolean;
  }[];
};

/** Gains are shown for as long as a session lasts. */
export const shownForMs = 12 * hour;

/**
 * What a movie changed about a player, as others may see it: without the titles of personal challenges. A movie beyond a
 * challenge's target is no step of it.
 */
export function gainOf(
  uid: string,
  movieId: number,
  former: Player,
  player: Player,
  changed: readonly SteppedChallenge[],
  entries: readonly LedgerEntry[],
): Gain {
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
