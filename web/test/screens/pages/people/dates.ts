import {
  answerDates,
  chooseDate,
  type DateAnswer,
  proposeDates,
} from '@cine/contract/operations/together/dates';
import { hour, toInstant } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { States } from '../../../../src/pages/together/dates/states.ts';
import { sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, offline, press, saying, titled } from '../../show.ts';

const inHours = (...hours: number[]) => hours.map((each) => toInstant(Date.now() + each * hour));

const propose = async (person: Person, dates = inHours(26, 50, 170)) =>
  (await person.call(proposeDates, { dates })).code;

/** Léa's dates, which four others have answered. */
async function asked({ member }: Stage, dates?: string[]) {
  const lea = await member('Léa');
  const code = await propose(lea, dates);
  const said: Record<string, DateAnswer[]> = {
    Tom: ['yes', 'no', 'yes'],
    Inès: ['if-need-be', 'yes', 'yes'],
    Karim: ['no', 'yes', 'if-need-be'],
    'Anne-Sophie du Grand-Pré': ['yes', 'yes', 'yes'],
  };
  let last = lea;
  for (const [name, each] of Object.entries(said)) {
    last = await member(name);
    await last.call(answerDates, { code, said: each.slice(0, dates?.length ?? 3) });
  }
  return { lea, last, code };
}

const plansOf = async (stage: Stage, person: Person) =>
  titled(await stage.open(person, '/dates'), stage.say('dates.title'));

const planOf = async (stage: Stage, person: Person, code: string): Promise<Page> =>
  saying(await stage.open(person, `/d/${code}`), stage.say('dates.whoCan'));

export const dates: Screens<States> = {
  dates: {
    none: async (stage) => saying(await plansOf(stage, await stage.member('Léa')), stage.say('dates.none')),
    'under-way': async (stage) => {
      const { lea, code } = await asked(stage);
      await lea.call(chooseDate, { code });
      await propose(lea);
      return saying(await plansOf(stage, lea), stage.say('dates.youAsk'));
    },
    loading: async ({ member, open, say }) =>
      titled(
        await open(await member('Léa'), '/dates', { prepare: holding('dates-list') }),
        say('dates.title'),
      ),
    failed: {
      inEachLanguage: async ({ member, open, say }) =>
        saying(
          await open(await member('Léa'), '/dates', { prepare: failing('dates-list') }),
          say('common.retry'),
        ),
    },
    offline: async (stage) => {
      const { lea } = await asked(stage);
      return offline(await saying(await plansOf(stage, lea), stage.say('dates.youAsk')), stage.say);
    },
    faults: async (stage) => {
      const page = await plansOf(stage, await stage.member('Léa'));
      await page.getByLabel(stage.say('dates.date', { n: 1 }), { exact: true }).fill('');
      await press(page, stage.say, 'dates.ask');
      return saying(page, stage.say('dates.missing'));
    },
    guest: async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      const page = await stage.open(await stage.guest('Nina', code), '/dates');
      return saying(page, stage.say('dates.forMembers'));
    },
  },
  plan: {
    visitor: async (stage) => {
      const { code } = await asked(stage);
      return saying(await stage.visit(`/d/${code}`), stage.say('dates.yourAnswer'));
    },
    answered: async (stage) => {
      const { last, code } = await asked(stage);
      return saying(await planOf(stage, last, code), stage.say('dates.change'));
    },
    asker: async (stage) => {
      const { lea, code } = await asked(stage);
      return planOf(stage, lea, code);
    },
    unanswered: async (stage) => {
      const lea = await stage.member('Léa');
      return saying(await stage.open(lea, `/d/${await propose(lea)}`), stage.say('dates.noAnswers'));
    },
    chosen: async (stage) => {
      const { lea, last, code } = await asked(stage);
      await lea.call(chooseDate, { code });
      return saying(await planOf(stage, last, code), stage.say('dates.calendar'));
    },
    due: async (stage) => {
      const { lea, code } = await asked(stage, inHours(2));
      await lea.call(chooseDate, { code });
      return saying(await planOf(stage, lea, code), stage.say('dates.open'));
    },
    unknown: {
      inEachLanguage: async ({ member, open, say }) =>
        titled(await open(await member('Léa'), `/d/${'A'.repeat(26)}`), say('dates.unknownTitle')),
    },
    loading: async ({ member, open, say }) => {
      const lea = await member('Léa');
      const page = await open(lea, `/d/${await propose(lea)}`, { prepare: holding('dates-show') });
      return titled(page, say('dates.title'));
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const lea = await member('Léa');
        const page = await open(lea, `/d/${await propose(lea)}`, { prepare: failing('dates-show') });
        return saying(page, say('common.retry'));
      },
    },
    'dialog-report': async (stage) => {
      const { last, code } = await asked(stage);
      const page = await planOf(stage, last, code);
      await press(page, stage.say, 'dates.reportName');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-remove': async (stage) => {
      const { lea, code } = await asked(stage);
      const page = await planOf(stage, lea, code);
      await press(page, stage.say, 'dates.removeAnswers');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-cancel': async (stage) => {
      const { lea, code } = await asked(stage);
      const page = await planOf(stage, lea, code);
      await press(page, stage.say, 'dates.cancel');
      return saying(page, stage.say('dates.cancelTitle'));
    },
  },
};
