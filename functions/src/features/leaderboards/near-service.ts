import type { Board } from '@cine/contract/operations/game/leaderboards';
import type { Context } from '../../context.ts';
import { areBlocked, type Blocks } from '../../platform/blocks.ts';
import { loadStandings, type Standing } from '../standings/index.ts';
import { countedPlace, isOnBoards } from './ranking.ts';
import * as store from './store.ts';

/** Pages that are read at most to find some who show themselves. */
const mostPages = 3;

/** Somebody at a place, with the name and the figure that others see, and how often they began again. */
export type Neighbour = store.Somebody & { name: string; stars: number } & Pick<Standing, 'figure'>;

/** Those on a board whom the caller doesn't see there, with their places: blocked either way. */
export async function loadUnseen(
  { db, now }: Context,
  board: Board,
  monday: number,
  { blocked, blockedBy }: Blocks,
): Promise<store.Somebody[]> {
  const found = await loadStandings(db, [...new Set([...blocked, ...blockedBy])]);
  return found.flatMap(({ uid, standing }) => {
    const place = countedPlace(standing, board, monday);
    return place && isOnBoards(standing, now()) ? [{ uid, points: place.points, at: place.at }] : [];
  });
}

/**
 * Some who stand ahead of somebody, after them or at the top, the best first. Who is no longer public, or blocked either way, is
 * left out as if they weren't there: ranks run on without them, so that nobody learns that somebody blocked them.
 */
export async function loadNear(
  { db, now }: Context,
  board: Board,
  monday: number,
  blocks: Blocks,
  from: { above?: store.Somebody; below?: store.Somebody },
  wanted: number,
): Promise<Neighbour[]> {
  const isAbove = from.above !== undefined;
  let seen: Neighbour[] = [];
  let next = from;
  for (let page = 0; page < mostPages && seen.length < wanted; page += 1) {
    const found = await store.loadPlaces(db, board, monday, next, wanted);
    const some = found.flatMap(({ uid, standing }) => {
      const place = standing.ranked?.now[board];
      return place
        ? [
            {
              uid,
              standing,
              name: standing.name ?? '',
              stars: standing.stars ?? 0,
              ...(standing.figure && { figure: standing.figure }),
              points: place.points,
              at: place.at,
            },
          ]
        : [];
    });
    const shown = some
      .filter(({ uid, standing }) => isOnBoards(standing, now()) && !areBlocked(blocks, uid))
      .map(({ standing: _standing, ...neighbour }) => neighbour);
    seen = isAbove ? [...shown, ...seen] : [...seen, ...shown];
    const last = isAbove ? some[0] : some.at(-1);
    if (found.length < wanted || !last) break;
    next = isAbove ? { above: last } : { below: last };
  }
  return isAbove ? seen.slice(-wanted) : seen.slice(0, wanted);
}
