import { answerTip, listTips, sendTips } from '@cine/contract/operations/together/tips';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/together/tips/states.ts';
import { follow } from '../../support/in-place.ts';
import { moviesOf, prefer, sessionOf } from '../evening.ts';
import type { Opening, Person, Screens, Stage } from '../screen.ts';
import { failing, holding, offline, saying, titled } from '../show.ts';
import { befriend } from './people/friends.ts';

const [first, second, third] = moviesOf('Science Fiction').map(({ id }) => id) as [number, number, number];

/** Léa, to whom two friends recommend movies, and who recommends some to them. */
async function lea({ member }: Stage): Promise<Person> {
  const [person, tom, ines] = [await member('Léa'), await member('Tom'), await member('Inès')];
  await prefer(person, 'Science Fiction', 'Romance');
  for (const friend of [tom, ines]) await befriend(friend, person);
  const toLea = { uids: [person.uid] };
  await tom.call(sendTips, { ...toLea, movieId: first, text: 'On en parlait mardi : la fin va te plaire.' });
  await ines.call(sendTips, { ...toLea, movieId: second });
  await tom.call(sendTips, { ...toLea, movieId: third, text: 'À voir au casque !' });
  const both = { uids: [tom.uid, ines.uid] };
  const { tipIds } = await person.call(sendTips, { ...both, movieId: first, text: 'Pour un soir de pluie' });
  await ines.call(answerTip, { tipId: tipIds[1]!, accept: true });
  const declined = await person.call(sendTips, { ...both, movieId: second });
  await tom.call(answerTip, { tipId: declined.tipIds[0]!, accept: false });
  await ines.call(recordOwnWatch, { movieId: second });
  return person;
}

async function opened({ open }: Stage, person: Person, path = '/tips', opening?: Opening): Promise<Page> {
  const page = await open(person, path, opening);
  await page.getByRole('article').first().waitFor();
  return page;
}

export const tips: Screens<States> = {
  tips: {
    none: async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/tips'), say('tips.noneReceived')),
    loading: async ({ member, open, say }) =>
      titled(
        await open(await member('Léa'), '/tips', { prepare: holding(listTips.name) }),
        say('tips.title'),
      ),
    full: async (stage) => opened(stage, await lea(stage)),
    answered: async (stage) => {
      const page = await opened(stage, await lea(stage));
      const [one, other] = [page.getByRole('article').nth(0), page.getByRole('article').nth(1)];
      await one.getByRole('button', { name: stage.say('tips.toList') }).click();
      await one.getByText(stage.say('tips.mine_listed')).waitFor();
      await other.getByRole('button', { name: stage.say('tips.noThanks') }).click();
      await other.getByText(stage.say('tips.mine_declined')).waitFor();
      return page;
    },
    'none-sent': async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/tips?sent=1'), say('tips.noneSent')),
    sent: async (stage) => opened(stage, await lea(stage), '/tips?sent=1'),
    withdrawn: async (stage) => {
      const page = await opened(stage, await lea(stage), '/tips?sent=1');
      await page.getByRole('article').last().getByRole('button').click();
      return saying(page, stage.say('tips.withdrawn'));
    },
    guest: async ({ member, guest, open, say }) => {
      const { code } = await sessionOf(await member('Léa'));
      return saying(await open(await guest('Nina', code), '/tips'), say('tips.guest'));
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
        await failing(listTips.name)(page);
        await follow(page, '/tips');
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
    offline: async (stage) => offline(await opened(stage, await lea(stage)), stage.say),
  },
};
