import { correlationBehind } from '@cine/neighbours';
import type { Context } from '../../../context.ts';
import { loadPlayers } from '../../core/players/index.ts';
import { loadNeighbours } from '../neighbours/index.ts';
import type { LikeMinded } from './by-neighbours.ts';

/** A user's neighbours with their current ratings, without those hidden since the comparison. */
export async function loadLikeMinded({ db }: Context, uid: string): Promise<LikeMinded[]> {
  const neighbours = (await loadNeighbours(db, uid))?.neighbours ?? [];
  const players = await loadPlayers(
    db,
    neighbours.map((neighbour) => neighbour.uid),
  );
  return neighbours.flatMap(({ similarity, common }, index) => {
    const { ratings, hidden } = players[index]!.taste;
    return hidden ? [] : [{ correlation: correlationBehind(similarity, common), common, ratings }];
  });
}
