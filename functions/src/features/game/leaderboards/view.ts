/** A board's head and its rows as clients see them. */
import { dateOf } from '@cine/contract/game/local-days';
import type { Board, Ranked } from '@cine/contract/operations/game/leaderboards';
import type { Standing } from '#core/standings/index.ts';
import { toInstant } from '#platform/time/instant.ts';
import { sizeOf } from './histogram.ts';
import type { BoardPlace } from './place.ts';
import type { Counts } from './ranking.ts';

/** A board's own data, the same for everybody. */
export function headOf(board: Board, counts: Counts | null) {
  return {
    board,
    asOf: counts && toInstant(counts.asOf),
    week: counts && board === 'week' ? dateOf(counts.monday) : null,
    size: counts ? sizeOf(counts.boards[board]) : 0,
  };
}

export function rankedView(
  rank: number,
  uid: string,
  { name = '', figure, avatar, stars = 0 }: Pick<Standing, 'name' | 'figure' | 'avatar' | 'stars'>,
  { points, at }: BoardPlace,
): Ranked {
  return {
    rank,
    uid,
    name,
    figure: figure ?? null,
    ...(avatar !== undefined && { avatar }),
    stars,
    points,
    since: toInstant(at),
  };
}
