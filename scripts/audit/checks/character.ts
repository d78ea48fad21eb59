/** Checks a player's character: coins, points, equipment, looks, and what it adds to pay. */
import { isDeepStrictEqual } from 'node:util';
import { oneSidedStat, pointsIn, pointsOfLevels } from '@cine/contract/game/characters/points';
import { findItem, ownedItems } from '@cine/contract/game/items/owned-items';
import type { Bonus } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { hour } from '@cine/contract/time';
import { fighterIn, figureOf } from '../../../functions/src/features/game/characters/character.ts';
import { entryPath, playerPath, type StoredUser } from '../stored-user.ts';
import { type Check, difference } from './check.ts';

/**
 * A character was paid its first coins, has no more points than its player's milestones brought, wears what
 * it has, has what was paid for, adds to what its player is paid what it comes to, and is shown as it looks.
 */
export const character: Check = (user) => [...ofCharacter(user), ...bonus(user), ...tooEarly(user)];

function ofCharacter(user: StoredUser) {
  const paid = user.entries.find(({ source }) => source === sourceOf.character());
  if (!user.character)
    return paid ? [{ path: entryPath(user, paid.id), what: 'pays for a character that isn’t there' }] : [];
  const { allotted, equipped } = user.character;
  const faults = paid ? [] : ['was never paid its first coins'];
  const points = pointsOfLevels(user.player.milestones);
  if (pointsIn(allotted) > points) faults.push(`has allotted ${pointsIn(allotted)} points of ${points}`);
  const most = oneSidedStat(allotted);
  if (most) faults.push(`has more of its points in ${most} than it may`);
  const owned = new Set(ownedItems(user.player.milestones, user.character.bought).map(({ id }) => id));
  for (const [category, id] of Object.entries(equipped)) {
    if (!owned.has(id)) faults.push(`wears ${id}, which it doesn’t have`);
    else if (findItem(id)!.category !== category) faults.push(`wears ${id} as its ${category}`);
  }
  const has = boughtBy(user.character);
  const paidFor = user.entries.flatMap(({ reward, source }) =>
    reward === 'item' || reward === 'dye' ? [source] : [],
  );
  faults.push(
    ...difference(has, new Set(paidFor)).map((source) => `has ${source}, which wasn’t paid for`),
    ...difference(paidFor, new Set(has)).map((source) => `lacks ${source}, which was paid for`),
  );
  if (user.account && !isDeepStrictEqual(user.account.figure, figureOf(user.character)))
    faults.push('doesn’t look as its account shows it');
  return faults.map((what) => ({ path: `characters/${user.uid}`, what }));
}

/** What a player's character adds to what they are paid is what it comes to. */
export const bonus: Check = (user) => {
  const has = user.player.bonus;
  const due = bonusDue(user);
  if (isDeepStrictEqual(has, due)) return [];
  const what = `is paid with ${text(has)}, and the character comes to ${text(due)}`;
  return [{ path: playerPath(user), what }];
};

/** What a character has bought, by the sources of the entries that paid for it. */
function boughtBy({ bought, dyed }: NonNullable<StoredUser['character']>): string[] {
  const colours = Object.entries(dyed).flatMap(([id, { colours: all }]) =>
    all.map((colour) => sourceOf.dye(id, colour)),
  );
  return [...Object.keys(bought).map((id) => sourceOf.item(id)), ...colours];
}

/** What a character adds to what pays; undefined without one. */
export function bonusDue(user: Pick<StoredUser, 'character'>): Bonus | undefined {
  if (!user.character) return undefined;
  const { intelligence, charisma } = fighterIn(user.character).stats;
  return { intelligence, charisma };
}

function text(stats: Bonus | undefined): string {
  return stats ? `intelligence ${stats.intelligence} and charisma ${stats.charisma}` : 'nothing';
}

/** What was granted before there was a character has no bonus. */
function tooEarly(user: StoredUser) {
  // A transaction that is tried once more has the instant of its first try.
  const since = (user.character?.createdAt ?? Number.POSITIVE_INFINITY) - hour;
  return user.entries
    .filter((entry) => entry.kind === 'granted' && entry.bonus && entry.at < since)
    .map(({ id }) => ({ path: entryPath(user, id), what: 'has the bonus of a character that wasn’t there' }));
}
