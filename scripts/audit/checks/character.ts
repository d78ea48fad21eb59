import { oneSidedStat, pointsIn, pointsOf } from '@cine/contract/game/characters/points';
import { itemOf, ownedItems } from '@cine/contract/game/items/owned-items';
import { entryPath } from '../life.ts';
import type { Check } from './check.ts';

/** A character was paid its first coins, has no more points than its player's milestones brought, and wears what it has. */
export const character: Check = (life) => {
  const paid = life.entries.find(({ source }) => source === 'character');
  if (!life.character)
    return paid ? [{ path: entryPath(life, paid.id), what: 'pays for a character that isn’t there' }] : [];
  const { allotted, equipped } = life.character;
  const faults = paid ? [] : ['was never paid its first coins'];
  const points = pointsOf(life.player.milestones);
  if (pointsIn(allotted) > points) faults.push(`has allotted ${pointsIn(allotted)} points of ${points}`);
  const most = oneSidedStat(allotted);
  if (most) faults.push(`has more of its points in ${most} than it may`);
  const owned = new Set(ownedItems(life.player.milestones).map(({ id }) => id));
  for (const [category, id] of Object.entries(equipped)) {
    if (!owned.has(id)) faults.push(`wears ${id}, which it doesn’t have`);
    else if (itemOf(id)!.category !== category) faults.push(`wears ${id} as its ${category}`);
  }
  return faults.map((what) => ({ path: `characters/${life.uid}`, what }));
};
