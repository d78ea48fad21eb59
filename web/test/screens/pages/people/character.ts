import { playerDocument } from '@cine/contract/documents/players';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { itemOf } from '@cine/contract/game/items/owned-items';
import {
  allotPoints,
  createCharacter,
  equipItem,
  resetPoints,
  showCharacter,
} from '@cine/contract/operations/game/characters';
import type { Page } from 'playwright-core';
import { characters } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { press, titled } from '../../show.ts';
import { asking, asks, at, cut, headed, inEachLanguage, nina, pressed, says } from '../../steps.ts';

const { name } = characters.lea;

/** Léa, whose character has what the milestones up to some level bring. */
async function lea(stage: Stage, milestones: readonly number[] = []): Promise<Person> {
  const person = await stage.member('Léa');
  await person.call(createCharacter, characters.lea);
  await stage.update(`players/${person.uid}`, playerDocument.encodeFields({ milestones: [...milestones] }));
  return person;
}

const points = (some: Partial<typeof nothingAllotted>) => ({ allotted: { ...nothingAllotted, ...some } });

/** All milestones, most of their points allotted, and the best of their items worn. */
async function veteran(stage: Stage): Promise<Person> {
  const person = await lea(stage, [5, 10, 15, 20, 25, 30, 40, 50, 75, 100]);
  await person.call(allotPoints, points({ strength: 30, endurance: 30, agility: 25 }));
  for (const itemId of ['legendary-sword', 'elite-armor', 'veteran-helmet', 'mythic-wings'])
    await person.call(equipItem, { itemId });
  return person;
}

const opened = async (stage: Stage, person: Person): Promise<Page> =>
  titled(await stage.open(person, '/character'), name);

const creating = headed(at('/character'), 'character.create');

/** Points on two stats, tried out. */
async function tried(stage: Stage, person: Person): Promise<Page> {
  const page = await opened(stage, person);
  for (const stat of ['strength', 'strength', 'charisma'] as const)
    await press(page, stage.say, 'character.more', { stat: stage.say(`character.${stat}`) });
  return page;
}

export const character = {
  character: {
    new: creating,
    nameless: says(pressed(creating, 'character.create'), 'character.nameless'),
    guest: says(at('/character', nina), 'character.guest'),
    ...asking(at('/character'), showCharacter, 'character.title'),
    created: async (stage) => {
      const page = await creating(stage);
      await page.getByLabel(stage.say('character.name')).fill(name);
      await page.getByRole('radio', { name: stage.say('character.class_mage') }).check();
      await press(page, stage.say, 'character.create');
      return titled(page, name);
    },
    points: async (stage) => opened(stage, await lea(stage, [5])),
    allotting: async (stage) => tried(stage, await lea(stage, [5])),
    full: async (stage) => opened(stage, await veteran(stage)),
    'points-taken-back': async (stage) => {
      const person = await lea(stage, [5, 10]);
      await person.call(allotPoints, points({ agility: 10 }));
      await person.call(resetPoints, { confirmed: true });
      await person.call(allotPoints, points({ agility: 5, charisma: 5 }));
      return opened(stage, person);
    },
    'dialog-looks': asks(async (stage) => opened(stage, await lea(stage)), 'character.change'),
    'dialog-dye': async (stage) => {
      const page = await opened(stage, await lea(stage));
      await press(page, stage.say, 'shop.dyeItem', { item: itemOf('house-jacket')!.names[stage.language] });
      await page.getByRole('dialog').getByRole('radio').nth(6).check();
      return page;
    },
    'dialog-take-back': asks(async (stage) => opened(stage, await veteran(stage)), 'character.takeBack'),
    refused: inEachLanguage(async (stage) => {
      const person = await lea(stage, [5]);
      const page = await tried(stage, person);
      // Another device was faster.
      await person.call(allotPoints, points({ agility: 5 }));
      await press(page, stage.say, 'character.savePoints', { count: 3 });
      await page.getByRole('alert').waitFor();
      return page;
    }),
    offline: cut(async (stage) => opened(stage, await lea(stage, [5]))),
  },
} satisfies Screens;
