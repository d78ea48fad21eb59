import { createChallenge, joinChallenge, listWeekly } from '@cine/contract/operations/together/challenges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/together/challenges/states.ts';
import { follow } from '../../support/in-place.ts';
import { oldWesterns, playWeek, sessionOf } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { failing, holdDocuments, linked, offline, press, saying, titled } from '../show.ts';
import { groupOf } from './people/groups.ts';

/** Watches old westerns, which a ready-made challenge counts. */
async function watchWesterns({ call }: Person, { suite }: Stage, count: number): Promise<void> {
  await call(joinChallenge, { challengeId: 'old-west' });
  for (const { id } of oldWesterns.slice(0, count)) await call(recordOwnWatch, { movieId: id });
  await suite.quiet();
}

const duel = (targetCount = 3) => ({
  titles: { fr: 'À deux dans l’Ouest', en: 'Two in the West', ru: 'Вдвоём на Западе' },
  rules: [
    { field: 'genre', operator: 'eq', value: 'Western' },
    { field: 'year', operator: 'lt', value: 1970 },
  ] as const,
  targetCount,
  xpReward: 100,
  audience: 'group' as const,
});

/** A group's challenge of Léa, which Tom has joined. */
async function group(stage: Stage): Promise<{ lea: Person; tom: Person; id: string }> {
  const [lea, tom] = [await stage.member('Léa'), await stage.member('Tom')];
  const { rules, ...definition } = duel();
  const { id } = await lea.call(createChallenge, { ...definition, rules: [...rules] });
  for (const { call } of [lea, tom]) await call(joinChallenge, { challengeId: id });
  await tom.call(recordOwnWatch, { movieId: oldWesterns[0]!.id });
  await stage.suite.quiet();
  return { lea, tom, id };
}

async function shown({ open }: Stage, person: Person, path: string): Promise<Page> {
  const page = await open(person, path);
  await page.locator('main article h1').waitFor();
  return page;
}

/** The builder, filled in with westerns before a year. */
async function built(stage: Stage, before: string): Promise<Page> {
  const { say } = stage;
  const page = await titled(
    await stage.open(await stage.member('Léa'), '/challenges/new'),
    say('challenges.make'),
  );
  await page.getByLabel(say('challengeBuilder.title')).first().fill('Avant les couleurs');
  const rule = (number: number) =>
    page.getByRole('group', { name: say('challengeBuilder.rule', { number }) });
  await rule(1).getByLabel(say('challengeBuilder.value')).selectOption('Western');
  await press(page, say, 'challengeBuilder.addRule');
  await rule(2).getByLabel(say('challengeBuilder.operator')).selectOption('lt');
  await rule(2).getByLabel(say('challengeBuilder.value')).fill(before);
  return page;
}

export const challenges: Screens<States> = {
  challenges: {
    new: async (stage) => shownList(stage, await stage.member('Léa'), '/challenges'),
    loading: async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/challenges');
      return titled(page, say('common.challenges'));
    },
    full: async (stage) => {
      const { lea } = await group(stage);
      await playWeek(lea);
      await watchWesterns(lea, stage, 3);
      await lea.call(joinChallenge, { challengeId: 'noir' });
      return shownList(stage, lea, '/challenges');
    },
    offline: async (stage) =>
      offline(await shownList(stage, await stage.member('Léa'), '/challenges'), stage.say),
    'week-failed': {
      inEachLanguage: async (stage) => {
        const page = await stage.open(await stage.member('Léa'), '/challenges', {
          prepare: failing(listWeekly.name),
        });
        await page.getByRole('button', { name: stage.say('common.retry') }).waitFor();
        return page;
      },
    },
    'no-week': async ({ member, open, say, update }) => {
      const lea = await member('Léa');
      await update(`users/${lea.uid}`, { region: 'BE' });
      return saying(await open(lea, '/challenges'), say('challenge.weekNone'));
    },
    'none-done': async ({ member, open, say }) =>
      saying(
        await open(await member('Léa'), '/challenges?show=done'),
        say('challenges.none', { filter: 'done' }),
      ),
    'none-of-group': async ({ member, open, say }) =>
      saying(
        await open(await member('Léa'), '/challenges?show=group'),
        say('challenges.none', { filter: 'group' }),
      ),
  },
  challenge: {
    open: async (stage) => shown(stage, await stage.member('Léa'), '/challenges/old-west'),
    loading: async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/challenges/old-west');
      return saying(page, say('common.loading'));
    },
    'under-way': async (stage) => {
      const lea = await stage.member('Léa');
      await watchWesterns(lea, stage, 1);
      return saying(await shown(stage, lea, '/challenges/old-west'), stage.say('challenges.progress'));
    },
    completed: async (stage) => {
      const lea = await stage.member('Léa');
      await watchWesterns(lea, stage, 3);
      return saying(await shown(stage, lea, '/challenges/old-west'), stage.say('challenges.counted'));
    },
    group: async (stage) => {
      const { lea, id } = await group(stage);
      return saying(await shown(stage, lea, `/challenges/${id}`), 'Tom');
    },
    changed: async (stage) => {
      const { lea, tom, id } = await group(stage);
      const { rules, ...definition } = duel(4);
      await lea.call(createChallenge, { challengeId: id, ...definition, rules: [...rules] });
      return saying(await shown(stage, tom, `/challenges/${id}`), stage.say('challenges.changed'));
    },
    unknown: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/challenges/gone'), say('challenges.notFound')),
    'dialog-groups': async (stage) => {
      const { lea, tom, id } = await group(stage);
      await groupOf(lea, [tom]);
      const page = await shown(stage, lea, `/challenges/${id}`);
      await press(page, stage.say, 'challenges.toGroup');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-report': async (stage) => {
      const { tom, id } = await group(stage);
      const page = await shown(stage, tom, `/challenges/${id}`);
      await press(page, stage.say, 'moderation.report');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-link': async (stage) => {
      const page = await shown(stage, await stage.member('Léa'), '/challenges/old-west');
      await press(page, stage.say, 'sharing.share_challenge');
      return linked(page, stage.say);
    },
    'dialog-abandon': async (stage) => {
      const lea = await stage.member('Léa');
      await watchWesterns(lea, stage, 1);
      const page = await shown(stage, lea, '/challenges/old-west');
      await press(page, stage.say, 'challenges.abandon');
      await page.getByRole('dialog').waitFor();
      return page;
    },
  },
  newChallenge: {
    empty: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/challenges/new'), say('challenges.make')),
    full: async (stage) => {
      const page = await built(stage, '1970');
      await page
        .getByRole('region', { name: stage.say('challengeBuilder.preview') })
        .getByRole('listitem')
        .first()
        .waitFor();
      await page.locator('[data-former]').waitFor({ state: 'detached' });
      return page;
    },
    faults: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await titled(await open(await member('Léa'), '/challenges/new'), say('challenges.make'));
        await press(page, say, 'challengeBuilder.create');
        return saying(page, say('challengeBuilder.incomplete'));
      },
    },
    impossible: async (stage) => {
      const page = await built(stage, '1880');
      await page.getByRole('alert').first().waitFor();
      return page;
    },
    guest: async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      const page = await stage.open(await stage.guest('Nina', code), '/challenges/new');
      return saying(page, stage.say('challengeBuilder.membersOnly'));
    },
  },
  editChallenge: {
    full: async (stage) => {
      const { lea, id } = await group(stage);
      return titled(await stage.open(lea, `/challenges/${id}/edit`), stage.say('challengeBuilder.editTitle'));
    },
    season: async (stage) => {
      const lea = await stage.member('Léa');
      const { rules, ...definition } = duel();
      const now = Date.now();
      const season = { from: new Date(now - day).toISOString(), to: new Date(now + 7 * day).toISOString() };
      const { id } = await lea.call(createChallenge, { ...definition, rules: [...rules], season });
      return titled(await stage.open(lea, `/challenges/${id}/edit`), stage.say('challengeBuilder.editTitle'));
    },
  },
};

async function shownList({ open, say }: Stage, person: Person, path: string): Promise<Page> {
  const page = await titled(await open(person, path), say('common.challenges'));
  await page.getByRole('article').first().waitFor();
  return page;
}
