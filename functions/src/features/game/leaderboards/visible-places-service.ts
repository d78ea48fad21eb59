import type { Board } from '@cine/contract/operations/game/leaderboards';
import type { Context } from '#context.ts';
import { areBlocked, type BlockLookup } from '#core/circles/index.ts';
import type { FoundStanding, Standing } from '#core/standings/index.ts';
import { isOnBoards } from './ranking.ts';
import * as store from './store.ts';

/** Pages that are read at most to find some who show themselves. */
const maxPages = 3;

/** A user at a place, with the name and figures that others see. */
export type Neighbour = store.Somebody & {
  name: string;
  stars: number;
  /** How many steps they are from where it began; those who count but aren't shown are steps, too. */
  steps: number;
} & Pick<Standing, 'figure' | 'avatar'>;

/** Returns users ranked above or below one, or the top, best first, without hidden and blocked ones. */
export async function loadVisiblePlaces(
  { db, now }: Context,
  board: Board,
  monday: number,
  blocks: BlockLookup,
  from: { above?: store.Somebody; below?: store.Somebody },
  count: number,
): Promise<Neighbour[]> {
  const isAbove = from.above !== undefined;
  let seen: Neighbour[] = [];
  let next = from;
  let passed = 0;
  for (let page = 0; page < maxPages && seen.length < count; page += 1) {
    const standings = await store.loadPlaces(db, board, monday, next, count);
    const placed = standings.flatMap((standing) => placedOn(board, standing));
    const apart = await blocks.blocksConcerning(placed.map(({ uid }) => uid));
    const visible = placed
      .map((neighbour, at) => ({ ...neighbour, steps: passed + (isAbove ? placed.length - at : at + 1) }))
      .filter(({ uid, standing }) => isOnBoards(standing, now()) && !areBlocked(apart, uid));
    passed += placed.length;
    seen = isAbove ? [...visible, ...seen] : [...seen, ...visible];
    const last = isAbove ? placed[0] : placed.at(-1);
    if (standings.length < count || !last) break;
    next = isAbove ? { above: last } : { below: last };
  }
  return isAbove ? seen.slice(-count) : seen.slice(0, count);
}

/** Somebody as a board may show them; nobody if they have no place on it. */
function placedOn(
  board: Board,
  { uid, standing }: FoundStanding,
): (Omit<Neighbour, 'steps'> & { standing: Standing })[] {
  const place = standing.ranked?.now[board];
  if (!place) return [];
  const { name = '', stars = 0, figure, avatar } = standing;
  const looks = { ...(figure && { figure }), ...(avatar !== undefined && { avatar }) };
  return [{ uid, standing, name, stars, ...looks, points: place.points, at: place.at }];
}
