import { oneSidedStat, pointsIn, pointsOf } from '@cine/contract/game/characters/points';
import { itemOf, ownedItems } from '@cine/contract/game/items/owned-items';
import { entryPath, type Life } from '../life.ts';
import { beyond, type Check } from './check.ts';

/** A character was paid its first coins, has no more points than its player's milestones brought, wears what it has, and has what was paid for. */
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
  const owned = new Set(ownedItems(life.player.milestones, life.character.bought).map(({ id }) => id));
  for (const [category, id] of Object.entries(equipped)) {
    if (!owned.has(id)) faults.push(`wears ${id}, which it doesn’t have`);
    else if (itemOf(id)!.category !== category) faults.push(`wears ${id} as its ${category}`);
  }
  const has = boughtBy(life.character);
  const paidFor = life.entries.flatMap(({ reward, source }) =>
    reward === 'item' || reward === 'dye' ? [source] : [],
  );
  faults.push(
    ...beyond(has, new Set(paidFor)).map((source) => `has ${source}, which wasn’t paid for`),
    ...beyond(paidFor, new Set(has)).map((source) => `lacks ${source}, which was paid for`),
  );
  return faults.map((what) => ({ path: `characters/${life.uid}`, what }));
};

/** What a character has bought, by the sources of the entries that paid for it. */
function boughtBy({ bought, dyed }: NonNullable<Life['character']>): string[] {
  const colours = Object.entries(dyed).flatMap(([id, { colours: all }]) =>
    all.map((colour) => `dye:${id}:${colour}`),
  );
  return [...Object.keys(bought).map((id) => `item:${id}`), ...colours];
}
