/** What a user's standing counts for: whether boards show them, and their place on each. */
import type { Board } from '@cine/contract/operations/game/leaderboards';
import type { Places, Standing } from '#core/standings/index.ts';
import type { Histogram, Move } from './histogram.ts';
import type { BoardPlace } from './place.ts';

/** What was counted: the week by its Monday, all changes before `since`, as of when, and each board. */
export type Counts = {
  monday: number;
  since: number;
  asOf: number;
  boards: Record<Board | 'guilds', Histogram>;
};

/** Whether everybody may see a user on boards. */
export function isOnBoards(standing: Standing, now: number): boolean {
  return standing.name !== undefined && standing.visibility === 'public' && !isSuspended(standing, now);
}

export function isSuspended({ suspendedUntil }: Standing, now: number): boolean {
  return suspendedUntil !== undefined && (suspendedUntil === null || suspendedUntil > now);
}

/** What a user has earned by now, on each board where that is anything. */
export function placesOf({ film, week, points, pointsAt }: Standing): Places {
  return {
    ...(film && film.xp > 0 && { ever: { points: film.xp, at: film.at } }),
    ...(week && week.xp > 0 && { week: { monday: week.monday, points: week.xp, at: week.at } }),
    ...(points && pointsAt !== undefined && { collectors: { points, at: pointsAt } }),
  };
}

export function guildOf({ guild }: Standing): string | undefined {
  return guild && !guild.left ? guild.id : undefined;
}

/** The guild to count a user for, as of their last change; its `at` is null once they left it. */
export function guildCountedFor({ guild, changedAt }: Standing): NonNullable<Standing['ranked']>['guild'] {
  return guild && { id: guild.id, at: guild.left ? null : (changedAt ?? null) };
}

/** The places that counts include, without those of failed runs. */
export function countedPlaces({ ranked }: Pick<Standing, 'ranked'>, failed: readonly number[]): Places {
  if (!ranked) return {};
  return failed.includes(ranked.run) ? ranked.former : ranked.now;
}

/** A user's place on a board whose week begins on a Monday; null if they aren't on it. */
export function countedPlace({ ranked }: Standing, board: Board, monday: number): BoardPlace | null {
  const place = ranked?.now[board];
  return place && (board !== 'week' || ranked.now.week?.monday === monday) ? place : null;
}

/** A user's counted places, and those they have now. */
export type Moved = { former: Places; now: Places };

/** How places moved on a board; those of another week than the counted one aren't on it. */
export function movesOn(board: Board, monday: number, moved: readonly Moved[]): Move[] {
  const placeIn = (places: Places): BoardPlace | null => {
    const place = places[board];
    return place && (board !== 'week' || places.week?.monday === monday) ? place : null;
  };
  return moved
    .map(({ former, now }) => ({ former: placeIn(former), now: placeIn(now) }))
    .filter(({ former, now }) => former?.points !== now?.points || former?.at !== now?.at);
}
