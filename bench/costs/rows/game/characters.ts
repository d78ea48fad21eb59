import { nothingAllotted } from '@cine/contract/game/characters/points';
import * as operations from '@cine/contract/operations/game/characters';
import { giveMilestones, sampleCharacter } from '../../../../functions/test/builders.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, newMember, type Row, type Stage } from '../../row.ts';

/** Members without a character, another each turn. */
const newcomers = async (_: TestUser, stage: Stage) => ({
  newcomers: await forBothTurns(() => newMember(stage)),
});

/** A character with ten points to allot. */
const own = async (user: TestUser) => {
  await giveMilestones(user, [5, 10]);
  return user.call(operations.createCharacter, sampleCharacter);
};

/** A character that has allotted some points to a stat that adds to what pays. */
const allotted = async (user: TestUser) => {
  await own(user);
  return user.call(operations.allotPoints, { allotted: { ...nothingAllotted, charisma: 3 } });
};

/** A character that wears something that adds to what pays. */
const dressed = async (user: TestUser) => {
  await own(user);
  return user.call(operations.equipItem, { itemId: 'leather-armor' });
};

export const charactersRows: Row[] = [
  byPreparedMember(operations.createCharacter, '', newcomers, (_, { newcomers, turn }) =>
    newcomers[turn].call(operations.createCharacter, sampleCharacter),
  ),
  byPreparedMember(operations.showCharacter, '', own, (user) => user.call(operations.showCharacter, {})),
  byPreparedMember(operations.changeCharacter, '', own, (user, { turn }) =>
    user.call(operations.changeCharacter, {
      name: `The Usherette ${turn}`,
      appearance: sampleCharacter.appearance,
    }),
  ),
  byPreparedMember(operations.allotPoints, '', own, (user, { turn }) =>
    user.call(operations.allotPoints, { allotted: { ...nothingAllotted, charisma: turn + 1 } }),
  ),
  byPreparedMember(
    operations.resetPoints,
    'the second time there is nothing to take back',
    allotted,
    (user) => user.call(operations.resetPoints, { confirmed: true }),
  ),
  byPreparedMember(operations.equipItem, 'the second time it is worn already', own, (user) =>
    user.call(operations.equipItem, { itemId: 'leather-armor' }),
  ),
  byPreparedMember(operations.unequipItem, 'the second time nothing is worn', dressed, (user) =>
    user.call(operations.unequipItem, { category: 'armor' }),
  ),
];
