import {
  answerDates,
  chooseDate,
  listDates,
  proposeDates,
  type Said,
  showDates,
} from '@cine/contract/operations/together/dates';
import { hour, toInstant } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { longNames } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { press, saying } from '../../show.ts';
import { at, nina, type Who, way } from '../../steps.ts';

const inHours = (...hours: number[]) => hours.map((each) => toInstant(Date.now() + each * hour));

const propose = async (person: Person, dates = inHours(26, 50, 170)) =>
  (await person.call(proposeDates, { dates })).code;

const usualNames = ['Léa', 'Tom', 'Inès', 'Karim', 'Anne-Sophie du Grand-Pré'];
const answers: Said[] = [
  ['yes', 'no', 'yes'],
  ['if-need-be', 'yes', 'yes'],
  ['no', null, 'if-need-be'],
  ['yes', 'yes', 'yes'],
];

/** The dates of the first of these, which the four others have answered. */
async function proposal({ member }: Stage, dates?: string[], names: readonly string[] = usualNames) {
  const lea = await member(names[0]!);
  const code = await propose(lea, dates);
  let last = lea;
  for (const [at, each] of answers.entries()) {
    last = await member(names[at + 1]!);
    await last.call(answerDates, { code, said: each.slice(0, dates?.length ?? 3) });
  }
  return { lea, last, code };
}

const lea: Who = async (stage) => (await proposal(stage)).lea;
const hers = at('/dates').headed('dates.title');

async function planOf(stage: Stage, person: Person, code: string): Promise<Page> {
  const page = await stage.open(person, `/d/${code}`);
  await page.locator('summary').first().waitFor();
  return page;
}

/** The page of dates that others answered: of Léa, or of the last of them. */
const answered = (who: 'lea' | 'last') =>
  way(async (stage) => {
    const { code, ...people } = await proposal(stage);
    return planOf(stage, people[who], code);
  });

/** Léa's page of dates that nobody has answered. */
const unanswered = way(async ({ member, open }, opening) => {
  const lea = await member('Léa');
  return open(lea, `/d/${await propose(lea)}`, opening);
});

export const dates = {
  dates: {
    none: hers.says('dates.none'),
    'under-way': async (stage) => {
      const { lea, code } = await proposal(stage);
      await lea.call(chooseDate, { code });
      await propose(lea);
      return saying(await stage.open(lea, '/dates'), stage.say('dates.youAsk'));
    },
    ...at('/dates').asking(listDates, 'dates.title'),
    offline: at('/dates', lea).says('dates.youAsk').cut(),
    faults: hers.doing(async (page, say) => {
      await page.getByLabel(say('dates.date', { n: 1 }), { exact: true }).fill('');
      await press(page, say, 'dates.ask');
      await saying(page, say('dates.missing'));
    }),
    guest: at('/dates', nina).says('dates.forMembers'),
  },
  plan: {
    visitor: async (stage) => {
      const { code } = await proposal(stage);
      return saying(await stage.visit(`/d/${code}`), stage.say('dates.yourAnswer'));
    },
    answered: answered('last').says('dates.yourAnswer'),
    'of-eight': way(async (stage) => {
      const { code, last } = await proposal(stage);
      for (const name of ['Maximilienne', 'Jean-Christophe', 'Zoé']) {
        const each = await stage.member(name);
        await each.call(answerDates, { code, said: [null, 'yes', 'no'] });
      }
      const page = await planOf(stage, last, code);
      await page.locator('summary').nth(1).click();
      return page;
    }).onScreen(),
    asker: answered('lea'),
    'long-names': async (stage) => {
      const { last, code } = await proposal(stage, undefined, longNames);
      return planOf(stage, last, code);
    },
    unanswered: unanswered.says('dates.noAnswers'),
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
    incomplete: at('/d/ABC').headed('dates.incompleteTitle'),
    unknown: at(`/d/${'A'.repeat(26)}`)
      .headed('dates.unknownTitle')
      .inEachLanguage(),
    ...unanswered.asking(showDates, 'dates.title'),
    'dialog-report': answered('last').asks('dates.reportName'),
    'dialog-remove': answered('lea').asks('dates.removeAnswers'),
    'dialog-cancel': answered('lea').pressed('dates.cancel').says('dates.cancelTitle'),
  },
} satisfies Screens;
