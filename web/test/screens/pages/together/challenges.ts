import {
  draftChallenge,
  publishChallengeDraft,
  showChallengeReasons,
} from '@cine/contract/operations/together/challenge-drafts';
import {
  createChallenge,
  joinChallenge,
  listWeeklyChallenges,
} from '@cine/contract/operations/together/challenges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { oldWesterns, playWeek } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { press, saying, titled } from '../../show.ts';
import { at, nina, type Who, waiting, way } from '../../steps.ts';
import { groupOf } from './groups.ts';

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
  const lea = await stage.member('Léa');
  const tom = await stage.member('Tom');
  const { rules, ...definition } = duel();
  const { id } = await lea.call(createChallenge, { ...definition, rules: [...rules] });
  for (const { call } of [lea, tom]) await call(joinChallenge, { challengeId: id });
  await tom.call(recordOwnWatch, { movieId: oldWesterns[0]!.id });
  await stage.suite.quiet();
  return { lea, tom, id };
}

/** The list of a user, Léa by default. */
const listed = (who?: Who) =>
  at('/challenges', who)
    .headed('common.page_challenges')
    .shows((page) => page.getByRole('article').first());

async function opened({ open }: Stage, person: Person, path: string): Promise<Page> {
  const page = await open(person, path);
  await page.locator('main article h1').waitFor();
  return page;
}

/** A ready-made challenge, joined if Léa has watched some of its movies. */
const oldWest = (watched = 0) =>
  way(async (stage) => {
    const lea = await stage.member('Léa');
    if (watched > 0) await watchWesterns(lea, stage, watched);
    return opened(stage, lea, '/challenges/old-west');
  });

/** Tom's page of Léa's challenge, or hers. */
const ofGroup = (who: 'lea' | 'tom') =>
  way(async (stage) => {
    const { id, ...people } = await group(stage);
    return opened(stage, people[who], `/challenges/${id}`);
  });

const building = at('/challenges/new').headed('challenges.make');

/** The builder, filled in with westerns before a year. */
const built = (before: string) =>
  building.doing(async (page, say) => {
    await page.getByLabel(say('challengeBuilder.title')).first().fill('Avant les couleurs');
    const rule = (number: number) =>
      page.getByRole('group', { name: say('challengeBuilder.rule', { number }) });
    await rule(1).getByLabel(say('challengeBuilder.value')).selectOption('Western');
    await press(page, say, 'challengeBuilder.addRule');
    await rule(2).getByLabel(say('challengeBuilder.operator')).selectOption('lt');
    await rule(2).getByLabel(say('challengeBuilder.value')).fill(before);
  });

/** Léa's draft of a sentence, labelled by term statistics or by a stand-in for a model. */
const drafted = (sentence: string, hasModel = false) =>
  way(async (stage) => {
    const lea = await stage.member('Léa');
    const { context } = await import('../../../../../functions/src/context.ts');
    const { models } = context();
    if (!hasModel) Object.assign(context(), { models: async () => [] });
    const { id } = await lea.call(draftChallenge, { sentence });
    await stage.suite.quiet();
    Object.assign(context(), { models });
    const page = await stage.open(lea, `/challenges/drafts/${id}`);
    await page.getByRole('checkbox').first().waitFor();
    return page;
  });

/** Tom looks at a challenge of a list that Léa published, and why its movies are in it. */
const ofSentence = way(async (stage, opening) => {
  const [lea, tom] = [await stage.member('Léa'), await stage.member('Tom')];
  const { context } = await import('../../../../../functions/src/context.ts');
  const { models } = context();
  Object.assign(context(), { models: async () => [] });
  const { id: draftId, movies } = await lea.call(draftChallenge, {
    sentence: 'films tristes qui finissent bien',
  });
  Object.assign(context(), { models });
  const list = movies.flatMap(({ isIn, movieId }) => (isIn ? [movieId] : []));
  const terms = { titles: { fr: 'Des larmes, puis la joie' }, targetCount: 3, xpReward: 60 };
  await lea.call(publishChallengeDraft, { draftId, list, ...terms, audience: 'group' });
  const page = await stage.open(tom, `/challenges/${draftId}`, opening);
  await page.locator('summary').first().click();
  return page;
});

export const challenges = {
  challenges: {
    new: listed(),
    loading: waiting('/challenges').headed('common.page_challenges'),
    full: listed(async (stage) => {
      const { lea } = await group(stage);
      await playWeek(lea);
      await watchWesterns(lea, stage, 3);
      await lea.call(joinChallenge, { challengeId: 'noir' });
      return lea;
    }),
    offline: listed().cut(),
    'week-failed': at('/challenges').failed(listWeeklyChallenges),
    'no-week': async ({ member, open, say, update }) => {
      const lea = await member('Léa');
      await update(`users/${lea.uid}`, { region: 'BE' });
      return saying(await open(lea, '/challenges'), say('challenge.weekNone'));
    },
    'none-done': at('/challenges?show=done').says('challenges.none', { filter: 'done' }),
    'none-of-group': at('/challenges?show=group').says('challenges.none', { filter: 'group' }),
  },
  challenge: {
    open: oldWest(),
    loading: waiting('/challenges/old-west').says('common.loading'),
    'under-way': oldWest(1).says('challenges.progress'),
    completed: oldWest(3).says('challenges.counted'),
    group: async (stage) => saying(await ofGroup('lea').show(stage), 'Tom'),
    changed: async (stage) => {
      const { lea, tom, id } = await group(stage);
      const { rules, ...definition } = duel(4);
      await lea.call(createChallenge, { challengeId: id, ...definition, rules: [...rules] });
      return saying(await opened(stage, tom, `/challenges/${id}`), stage.say('challenges.changed'));
    },
    'of-sentence': ofSentence,
    failed: ofSentence.failed(showChallengeReasons),
    unknown: at('/challenges/gone').headed('challenges.notFound'),
    'dialog-groups': async (stage) => {
      const { lea, tom, id } = await group(stage);
      await groupOf(lea, [tom]);
      const page = await opened(stage, lea, `/challenges/${id}`);
      await press(page, stage.say, 'challenges.toGroup');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-report': ofGroup('tom').asks('moderation.report'),
    'dialog-link': oldWest().links('sharing.share_challenge'),
    'dialog-abandon': oldWest(1).asks('challenges.abandon'),
  },
  newChallenge: {
    empty: building,
    full: built('1970')
      .shows((page, say) =>
        page
          .getByRole('region', { name: say('challengeBuilder.preview') })
          .getByRole('listitem')
          .first(),
      )
      .doing((page) => page.locator('[data-former]').waitFor({ state: 'detached' })),
    faults: building.pressed('challengeBuilder.create').says('challengeBuilder.incomplete').inEachLanguage(),
    impossible: built('1880').shows((page) => page.getByRole('alert').first()),
    offer: building
      .doing(async (page, say) => {
        await page.getByLabel(say('search.sentence')).fill('films tristes qui finissent bien');
        await press(page, say, 'challengeBuilder.sentenceToRules');
      })
      .shows((page, say) => page.getByRole('button', { name: say('challengeDrafts.offer') })),
    guest: at('/challenges/new', nina).says('challengeBuilder.membersOnly'),
  },
  challengeDraft: {
    reviewed: drafted('films de braquage'),
    labelled: drafted('des films calmes sur la mer', true),
    empty: drafted('des films sans violence'),
    faults: drafted('films de braquage').doing(async (page, say) => {
      await page.getByLabel(say('challengeBuilder.title')).first().fill('x');
      await press(page, say, 'challengeDrafts.publish');
      await page.getByText(say('challengeBuilder.incomplete')).waitFor();
    }),
    'dialog-discard': drafted('films de braquage').asks('challengeDrafts.discard'),
    unknown: at('/challenges/drafts/gone').headed('challenges.notFound'),
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
} satisfies Screens;
