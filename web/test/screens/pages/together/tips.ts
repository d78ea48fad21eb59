import { answerTip, listTips, sendTips } from '@cine/contract/operations/together/tips';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { longNames, moviesOf, prefer } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { at, nina, type Who } from '../../steps.ts';
import { befriend } from './friends.ts';

const [first, second, third] = moviesOf('Science Fiction').map(({ id }) => id) as [number, number, number];

/** Léa, to whom two friends recommend movies, and who recommends some to them. */
const lea = (stage: Stage) => recommending(stage, ['Tom', 'Inès']);

async function recommending({ member }: Stage, friends: readonly [string, string]): Promise<Person> {
  const person = await member('Léa');
  const tom = await member(friends[0]);
  const ines = await member(friends[1]);
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

const opened = (path = '/tips', who: Who = lea) =>
  at(path, who).shows((page) => page.getByRole('article').first());

export const tips = {
  tips: {
    none: at('/tips').says('tips.noneReceived'),
    ...at('/tips').asking(listTips, 'tips.title'),
    full: opened(),
    'long-names': opened('/tips', (stage) => recommending(stage, [longNames[0]!, longNames[6]!])),
    answered: opened().doing(async (page, say) => {
      const one = page.getByRole('article').nth(0);
      const other = page.getByRole('article').nth(1);
      await one.getByRole('button', { name: say('tips.toList') }).click();
      await one.getByText(say('tips.mine_listed')).waitFor();
      await other.getByRole('button', { name: say('tips.noThanks') }).click();
      await other.getByText(say('tips.mine_declined')).waitFor();
    }),
    'none-sent': at('/tips?sent=1').says('tips.noneSent'),
    sent: opened('/tips?sent=1'),
    withdrawn: opened('/tips?sent=1')
      .doing((page) => page.getByRole('article').last().getByRole('button').click())
      .says('tips.withdrawn'),
    guest: at('/tips', nina).says('tips.guest'),
    offline: opened().cut(),
  },
} satisfies Screens;
