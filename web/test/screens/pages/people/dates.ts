import {
  answerDates,
  chooseDate,
  type DateAnswer,
  listDates,
  proposeDates,
  showDates,
} from '@cine/contract/operations/together/dates';
import { hour, toInstant } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { Person, Screens, Show, Stage } from '../../screen.ts';
import { press, saying } from '../../show.ts';
import { asking, asks, at, cut, headed, inEachLanguage, nina, pressed, says, type Who } from '../../steps.ts';

const inHours = (...hours: number[]) => hours.map((each) => toInstant(Date.now() + each * hour));

const propose = async (person: Person, dates = inHours(26, 50, 170)) =>
  (await person.call(proposeDates, { dates })).code;

/** Léa's dates, which four others have answered. */
async function proposal({ member }: Stage, dates?: string[]) {
  const lea = await member('Léa');
  const code = await propose(lea, dates);
  const answers: Record<string, DateAnswer[]> = {
    Tom: ['yes', 'no', 'yes'],
    Inès: ['if-need-be', 'yes', 'yes'],
    Karim: ['no', 'yes', 'if-need-be'],
    'Anne-Sophie du Grand-Pré': ['yes', 'yes', 'yes'],
  };
  let last = lea;
  for (const [name, each] of Object.entries(answers)) {
    last = await member(name);
    await last.call(answerDates, { code, said: each.slice(0, dates?.length ?? 3) });
  }
  return { lea, last, code };
}

const lea: Who = async (stage) => (await proposal(stage)).lea;
const hers = headed(at('/dates'), 'dates.title');

const planOf = async (stage: Stage, person: Person, code: string): Promise<Page> =>
  saying(await stage.open(person, `/d/${code}`), stage.say('dates.whoCan'));

/** The page of dates that others answered: of Léa, or of the last of them. */
const answered = (who: 'lea' | 'last') => async (stage: Stage) => {
  const { code, ...people } = await proposal(stage);
  return planOf(stage, people[who], code);
};

/** Léa's page of dates that nobody has answered. */
const unanswered: Show = async ({ member, open }, opening) => {
  const lea = await member('Léa');
  return open(lea, `/d/${await propose(lea)}`, opening);
};

export const dates = {
  dates: {
    none: says(hers, 'dates.none'),
    'under-way': async (stage) => {
      const { lea, code } = await proposal(stage);
      await lea.call(chooseDate, { code });
      await propose(lea);
      return saying(await stage.open(lea, '/dates'), stage.say('dates.youAsk'));
    },
    ...asking(at('/dates'), listDates, 'dates.title'),
    offline: cut(says(at('/dates', lea), 'dates.youAsk')),
    faults: async (stage) => {
      const page = await hers(stage);
      await page.getByLabel(stage.say('dates.date', { n: 1 }), { exact: true }).fill('');
      await press(page, stage.say, 'dates.ask');
      return saying(page, stage.say('dates.missing'));
    },
    guest: says(at('/dates', nina), 'dates.forMembers'),
  },
  plan: {
    visitor: async (stage) => {
      const { code } = await proposal(stage);
      return saying(await stage.visit(`/d/${code}`), stage.say('dates.yourAnswer'));
    },
    answered: says(answered('last'), 'dates.change'),
    asker: answered('lea'),
    unanswered: says(unanswered, 'dates.noAnswers'),
    chosen: async (stage) => {
      const { lea, last, code } = await proposal(stage);
      await lea.call(chooseDate, { code });
      return saying(await planOf(stage, last, code), stage.say('dates.calendar'));
    },
    due: async (stage) => {
      const { lea, code } = await proposal(stage, inHours(2));
      await lea.call(chooseDate, { code });
      return saying(await planOf(stage, lea, code), stage.say('dates.open'));
    },
    unknown: inEachLanguage(headed(at(`/d/${'A'.repeat(26)}`), 'dates.unknownTitle')),
    ...asking(unanswered, showDates, 'dates.title'),
    'dialog-report': asks(answered('last'), 'dates.reportName'),
    'dialog-remove': asks(answered('lea'), 'dates.removeAnswers'),
    'dialog-cancel': says(pressed(answered('lea'), 'dates.cancel'), 'dates.cancelTitle'),
  },
} satisfies Screens;
