/** Creates, shows and changes the caller's character, its points and its equipment. */
import { isDeepStrictEqual } from 'node:util';
import {
  nextQuarterAt,
  nothingAllotted,
  pointsIn,
  pointsOfLevels,
} from '@cine/contract/game/characters/points';
import { ownedItems } from '@cine/contract/game/items/owned-items';
import { rewards } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import * as operations from '@cine/contract/operations/game/characters';
import { day } from '@cine/contract/time';
import { assertNotDeleted } from '#core/access/index.ts';
import { planFigure } from '#core/account/index.ts';
import { loadPlayers, payOccasion, planPlayer } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { applyToCharacter } from './change-service.ts';
import { allotmentFault, fighterIn, figureOf, isResetLately, newCharacter, withBonus } from './character.ts';
import { insertCharacter, readCharacter } from './store.ts';
import { characterView } from './view.ts';

export const showCharacter = serve(operations.showCharacter, async ({ db, now }, { uid }) => {
  const [character, [player]] = await Promise.all([
    readCharacter(db, uid),
    loadPlayers(db, [uid]),
    assertNotDeleted(db, uid, now()),
  ]);
  return { character: character && characterView(character, player!, now()) };
});

/**
 * Creates the caller's character, with its first coins. Throws `character-exists` if they have another, and
 * `title-refused`.
 */
export const createCharacter = serve(operations.createCharacter, async (context, { uid }, chosen) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [former, { player, write }, { assertEntitled, writeFigure }] = await Promise.all([
      readCharacter(tx, uid),
      planPlayer(tx, uid),
      planFigure(context, tx, uid),
    ]);
    if (former) {
      const { name, characterClass, appearance } = former;
      if (!isDeepStrictEqual({ name, characterClass, appearance }, chosen))
        throw new AppError('character-exists');
      return { ...characterView(former, player, now), isNew: false };
    }
    assertEntitled(chosen.name);
    const character = newCharacter(chosen, now);
    const first = { source: sourceOf.character(), reward: 'character', ...rewards.character.pays } as const;
    const settled = payOccasion(withBonus(player, fighterIn(character).stats), 'beginning', first, now);
    insertCharacter(tx, uid, character);
    write(settled);
    writeFigure(figureOf(character));
    return { ...characterView(character, settled.player, now), isNew: true };
  });
});

export const changeCharacter = serve(
  operations.changeCharacter,
  async (context, { uid }, { name, appearance }) =>
    applyToCharacter(
      context,
      uid,
      (character) => {
        const changed = { ...character, name, appearance };
        return isDeepStrictEqual(changed, character) ? character : changed;
      },
      name,
    ),
);

/**
 * Sets how many points each stat has. Throws `points-final`, `points-too-few`, `points-one-sided` or
 * `character-missing`.
 */
export const allotPoints = serve(operations.allotPoints, async (context, { uid }, { allotted }) =>
  applyToCharacter(context, uid, (character, { milestones }) => {
    const fault = allotmentFault(character.allotted, allotted, pointsOfLevels(milestones));
    if (fault) throw new AppError(fault.reason, fault.params);
    return isDeepStrictEqual(allotted, character.allotted) ? character : { ...character, allotted };
  }),
);

/**
 * Takes all points back. Throws `points-reset-lately` in the same quarter as the last time, and
 * `character-missing`.
 */
export const resetPoints = serve(operations.resetPoints, async (context, { uid }) =>
  applyToCharacter(context, uid, (character, _player, now) => {
    if (pointsIn(character.allotted) === 0) return character;
    if (isResetLately(character, now))
      throw new AppError('points-reset-lately', { days: Math.ceil((nextQuarterAt(now) - now) / day) });
    return { ...character, allotted: nothingAllotted, resetAt: now };
  }),
);

/** Lets the caller's character wear or hold an item. Throws `item-not-owned` and `character-missing`. */
export const equipItem = serve(operations.equipItem, async (context, { uid }, { itemId }) =>
  applyToCharacter(context, uid, (character, { milestones }) => {
    const item = ownedItems(milestones, character.bought).find(({ id }) => id === itemId);
    if (!item) throw new AppError('item-not-owned');
    if (character.equipped[item.category] === itemId) return character;
    return { ...character, equipped: { ...character.equipped, [item.category]: itemId } };
  }),
);

export const unequipItem = serve(operations.unequipItem, async (context, { uid }, { category }) =>
  applyToCharacter(context, uid, (character) => {
    const { [category]: taken, ...equipped } = character.equipped;
    return taken === undefined ? character : { ...character, equipped };
  }),
);
