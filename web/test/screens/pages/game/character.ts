import { playerDocument } from '@cine/contract/documents/players';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { findItem } from '@cine/contract/game/items/owned-items';
import {
  allotPoints,
  createCharacter,
  equipItem,
  resetPoints,
  showCharacter,
} from '@cine/contract/operations/game/characters';
import { characters } from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { press, titled } from '../../show.ts';
import { at, nina, type Who, way } from '../../steps.ts';

const { name } = characters.lea;

/** Léa, whose character has what the milestones up to some level bring. */
const lea =
  (...milestones: number[]): Who =>
  async ({ member, update }) => {
    const person = await member('Léa');
    await person.call(createCharacter, characters.lea);
    await update(`players/${person.uid}`, playerDocument.encodeFields({ milestones }));
    return person;
  };

const points = (some: Partial<typeof nothingAllotted>) => ({ allotted: { ...nothingAllotted, ...some } });

const veteran: Who = async (stage) => {
  const person = await lea(5, 10, 15, 20, 25, 30, 40, 50, 75, 100)(stage);
  await person.call(allotPoints, points({ strength: 30, endurance: 30, agility: 25 }));
  for (const itemId of ['legendary-sword', 'elite-armor', 'veteran-helmet', 'mythic-wings'])
    await person.call(equipItem, { itemId });
  return person;
};

const opened = (who: Who) => at('/character', who).doing((page) => titled(page, name));

const creating = at('/character').headed('character.create');

/** Points on two stats, tried out. */
const tried = (who: Who) =>
  opened(who).doing(async (page, say) => {
    for (const stat of ['strength', 'strength', 'charisma'] as const)
      await press(page, say, 'character.more', { stat: say(`character.${stat}`) });
  });

export const character = {
  character: {
    new: creating,
    nameless: creating.pressed('character.createNow').says('character.nameless'),
    guest: at('/character', nina).says('character.guest'),
    ...at('/character').asking(showCharacter, 'character.title'),
    created: creating.doing(async (page, say) => {
      await page.getByLabel(say('character.name')).fill(name);
      await page.getByRole('radio', { name: say('character.class_mage') }).check();
      await press(page, say, 'character.createNow');
      await titled(page, name);
    }),
    points: opened(lea(5)),
    allotting: tried(lea(5)),
    full: opened(veteran),
    'points-taken-back': opened(async (stage) => {
      const person = await lea(5, 10)(stage);
      await person.call(allotPoints, points({ agility: 10 }));
      await person.call(resetPoints, { confirmed: true });
      await person.call(allotPoints, points({ agility: 5, charisma: 5 }));
      return person;
    }),
    'dialog-looks': opened(lea()).asks('character.change'),
    'dialog-dye': opened(lea()).doing(async (page, say, { language }) => {
      await press(page, say, 'shop.dyeItem', { item: findItem('house-jacket')!.names[language] });
      await page.getByRole('dialog').getByRole('radio').nth(6).check();
    }),
    'dialog-take-back': opened(veteran).asks('character.takeBack'),
    refused: way(async (stage) => {
      const person = await lea(5)(stage);
      const page = await tried(async () => person).show(stage);
      // Another device was faster.
      await person.call(allotPoints, points({ agility: 5 }));
      await press(page, stage.say, 'character.savePoints', { count: 3 });
      await page.getByRole('alert').waitFor();
      return page;
    }).inEachLanguage(),
    offline: opened(lea(5)).cut(),
  },
} satisfies Screens;
