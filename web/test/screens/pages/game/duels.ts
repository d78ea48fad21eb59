import { playerDocument } from '@cine/contract/documents/players';
import type { CharacterClass } from '@cine/contract/game/characters/classes';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import type { DuelKind } from '@cine/contract/game/duels/duel-rules';
import { xpForLevel } from '@cine/contract/game/level';
import { allotPoints, createCharacter, equipItem } from '@cine/contract/operations/game/characters';
import {
  acceptDuel,
  declineDuel,
  listDuels,
  previewDuel,
  proposeDuel,
  showDuel,
  withdrawDuel,
} from '@cine/contract/operations/game/duels';
import type { Page } from 'playwright-core';
import { longNames } from '../../evening.ts';
import type { Opening, Person, Screens, Stage } from '../../screen.ts';
import { press, saying } from '../../show.ts';
import { at, nina, type Who, way } from '../../steps.ts';
import { befriend } from '../together/friends.ts';

const appearances = {
  Léa: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
  Tom: { build: 'sturdy', skin: 'honey', hair: 'quiff', hairColour: 'auburn', eyes: 'green' },
  Inès: { build: 'middling', skin: 'copper', hair: 'braid', hairColour: 'plum', eyes: 'brown' },
} as const;
const appearanceOf = new Map<string, (typeof appearances)[keyof typeof appearances]>(
  Object.entries(appearances),
);

/** A user with a character, the milestones of a level, and a purse. */
async function duelist(
  stage: Stage,
  name: string,
  characterClass: CharacterClass,
  level = 12,
): Promise<Person> {
  const person = await stage.member(name);
  await person.call(createCharacter, {
    name,
    characterClass,
    appearance: appearanceOf.get(name) ?? appearances.Tom,
  });
  const milestones = [5, 10, 15, 20, 25, 30, 40, 50].filter((each) => each <= level);
  const fields = { coins: 600, level, totalXp: xpForLevel(level), milestones };
  await stage.update(`players/${person.uid}`, playerDocument.encodeFields(fields));
  return person;
}

/** Léa and Tom, friends who may bet. */
export async function both(stage: Stage, levels: readonly [number, number] = [12, 12]) {
  const lea = await duelist(stage, 'Léa', 'paladin', levels[0]);
  const tom = await duelist(stage, 'Tom', 'mage', levels[1]);
  await befriend(tom, lea);
  return { lea, tom };
}

export async function propose(from: Person, to: Person, bet = 0, kind: DuelKind = 'even'): Promise<string> {
  const { seen } = (await from.call(previewDuel, { userId: to.uid }))[kind];
  return (await from.call(proposeDuel, { userId: to.uid, kind, bet, seen })).id;
}

async function accept(person: Person, duelId: string): Promise<void> {
  const { seen } = await person.call(showDuel, { duelId });
  await person.call(acceptDuel, { duelId, seen: seen! });
}

/** A duel in which Léa has all that points and items can give, and Tom little. */
async function uneven(stage: Stage) {
  const { lea, tom } = await both(stage, [50, 1]);
  await lea.call(allotPoints, { allotted: { ...nothingAllotted, strength: 25, endurance: 25 } });
  await lea.call(equipItem, { itemId: 'elite-armor' });
  const id = await propose(tom, lea, 0, 'real');
  await accept(lea, id);
  return { lea, tom, id };
}

const paladin: Who = (stage) => duelist(stage, 'Léa', 'paladin');
const opened = at('/duels', paladin).headed('duels.title');

/** Léa's page of a duel that Tom proposes. */
const proposed = way(async (stage, opening) => {
  const { lea, tom } = await both(stage);
  return stage.open(lea, `/duels/${await propose(tom, lea)}`, opening);
});

const atDuel = async (stage: Stage, person: Person, id: string, opening?: Opening): Promise<Page> => {
  const page = await stage.open(person, `/duels/${id}`, opening);
  await page.getByRole('heading', { level: 1, name: 'Tom' }).waitFor();
  return page;
};

/** The dialog, with Tom chosen. */
const challenging = (levels?: readonly [number, number]) =>
  way(async (stage) => {
    const { lea, tom } = await both(stage, levels);
    return stage.open(lea, `/duels?with=${tom.uid}`);
  }).shows((page, say) => page.getByRole('heading', { name: say('duels.odds') }));

/** All that a list may have. */
async function full(stage: Stage): Promise<Person> {
  const { lea, tom } = await both(stage);
  const ines = await duelist(stage, 'Inès', 'ranger');
  await befriend(ines, lea);
  await accept(ines, await propose(lea, ines, 20));
  await tom.call(declineDuel, { duelId: await propose(lea, tom) });
  await tom.call(withdrawDuel, { duelId: await propose(tom, lea) });
  await propose(tom, lea, 60);
  await propose(lea, ines, 0, 'real');
  return lea;
}

/** A list in which all names are long. */
async function longNamed(stage: Stage): Promise<Person> {
  const [one, other, third] = await Promise.all(
    longNames.slice(0, 3).map((name) => duelist(stage, name, 'ranger')),
  );
  for (const friend of [other!, third!]) await befriend(friend, one!);
  await accept(other!, await propose(one!, other!, 20));
  await propose(third!, one!, 60);
  return one!;
}

export const duels = {
  duels: {
    new: opened.says('duels.none'),
    characterless: at('/duels').says('duels.nobody'),
    guest: at('/duels', nina).says('duels.guest'),
    ...opened.asking(listDuels, 'duels.title'),
    full: at('/duels', full).says('duels.past'),
    'long-names': at('/duels', longNamed).says('duels.past'),
    sparred: opened
      .pressed('duels.spar')
      .shows((page, say) => page.getByRole('dialog', { name: say('duels.stage') }))
      .onScreen(),
    'dialog-challenge': challenging([4, 9]),
    'dialog-bet': challenging().doing(async (page, say) => {
      await page.getByRole('radio', { name: say('duels.kind_even') }).check();
      await page.getByLabel(say('duels.bet')).fill('60');
    }),
    'dialog-unready': way(async (stage) => {
      const lea = await paladin(stage);
      await befriend(await stage.member('Tom'), lea);
      const page = await stage.open(lea, '/duels');
      await press(page, stage.say, 'duels.challengeFriend');
      await page.getByLabel(stage.say('duels.who')).selectOption('Tom');
      await page.getByRole('alert').waitFor();
      return page;
    }).inEachLanguage(),
    'dialog-friendless': opened.pressed('duels.challengeFriend').says('duels.friendless'),
    refused: way(async (stage) => {
      const { lea, tom } = await both(stage);
      const page = await stage.open(lea, `/duels?with=${tom.uid}`);
      await page.getByRole('heading', { name: stage.say('duels.odds') }).waitFor();
      // Tom was faster.
      await propose(tom, lea);
      await press(page, stage.say, 'duels.send', { count: 0 });
      await page.getByRole('alert').waitFor();
      return page;
    }).inEachLanguage(),
    offline: at('/duels', full).says('duels.past').cut(),
  },
  duel: {
    asked: async (stage) => {
      const { lea, tom } = await both(stage);
      const page = await atDuel(stage, lea, await propose(tom, lea, 60));
      return saying(page, stage.say('duels.accept', { count: 60 }));
    },
    changed: way(async (stage) => {
      const { lea, tom } = await both(stage);
      const page = await atDuel(stage, lea, await propose(tom, lea, 0, 'real'));
      await page.getByRole('button', { name: stage.say('duels.decline') }).waitFor();
      await tom.call(allotPoints, { allotted: { ...nothingAllotted, strength: 4 } });
      await press(page, stage.say, 'duels.accept', { count: 0 });
      await page.getByRole('alert').waitFor();
      return saying(page, stage.say('duels.changed'));
    }).inEachLanguage(),
    sent: async (stage) => {
      const { lea, tom } = await both(stage);
      return saying(await atDuel(stage, lea, await propose(lea, tom, 60)), stage.say('duels.withdraw'));
    },
    declined: async (stage) => {
      const { lea, tom } = await both(stage);
      const id = await propose(lea, tom, 60);
      await tom.call(declineDuel, { duelId: id });
      return saying(await atDuel(stage, lea, id), stage.say('duels.betReturned'));
    },
    watching: way(async (stage) => {
      const { lea, id } = await uneven(stage);
      const prepare = (page: Page) => page.emulateMedia({ reducedMotion: 'no-preference' });
      const page = await atDuel(stage, lea, id, { prepare });
      await press(page, stage.say, 'duels.again');
      await press(page, stage.say, 'duels.pause');
      // What moves would look different in each picture.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await press(page, stage.say, 'duels.next');
      return saying(page, stage.say('duels.play'));
    }).onScreen(),
    won: async (stage) => {
      const { lea, id } = await uneven(stage);
      return saying(await atDuel(stage, lea, id), stage.say('duels.wins', { name: 'Léa' }));
    },
    'dialog-share': way(async (stage) => {
      const { lea, id } = await uneven(stage);
      return atDuel(stage, lea, id);
    }).links('sharing.share_duel'),
    lost: async (stage) => {
      const { tom, id } = await uneven(stage);
      return saying(await atDuel(stage, tom, id), stage.say('duels.wins', { name: 'Léa' }));
    },
    unknown: at('/duels/no-such-duel', paladin).headed('duels.unknown'),
    ...proposed.asking(showDuel, 'duels.one'),
    offline: proposed.says('duels.decline').cut(),
  },
} satisfies Screens;
