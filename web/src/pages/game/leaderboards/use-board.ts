import {
  type Board,
  type Ranked,
  showLeaderboard,
  showRank,
} from '@cine/contract/operations/game/leaderboards';
import type { Refusal } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { type Rows, rowsOf } from './rows.ts';

export const amongWhom = ['all', 'friends'] as const;
export type AmongWhom = (typeof amongWhom)[number];

type BoardView = { rows: Rows; size: number; asOf: string | null };

/** A board with the user's neighbours, or all friends; null until it is there. */
export function useBoard(board: Board, among: AmongWhom, uid: string) {
  const top = useCachedAnswer(showLeaderboard, { board, among }, uid);
  const near = useCachedAnswer(showRank, among === 'all' ? { board } : null, uid);
  const isThere = top.data !== null && (near.data !== null || among === 'friends');
  const view: BoardView | null = isThere
    ? {
        rows: rowsOf(top.data!.places, near.data ? neighboursIn(near.data) : [], ({ uid }) => uid),
        size: top.data!.size,
        asOf: older(top.data!.asOf, near.data?.asOf ?? null),
      }
    : null;
  const refusal: Refusal | null = view ? null : (top.refusal ?? near.refusal);
  const again = () => {
    top.again();
    if (among === 'all') near.again();
  };
  return { view, refusal, again, isAsking: top.isAsking || near.isAsking };
}

type Neighbours = { above: Ranked[]; place: Ranked | null; below: Ranked[] };

function neighboursIn({ above, place, below }: Neighbours): Ranked[] {
  return [...above, ...(place ? [place] : []), ...below];
}

/** The older of two times, which says how old both answers may be. */
function older(one: string | null, other: string | null): string | null {
  return one !== null && other !== null && other < one ? other : one;
}
