import {
  answerFriend,
  blockUser,
  renewFriendCode,
  requestFriend,
} from '@cine/contract/operations/together/friends';
import { longNames } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { press, saying, titled } from '../../show.ts';
import { at, having, nina, waiting } from '../../steps.ts';

export const ask = async (from: Person, to: Person) =>
  from.call(requestFriend, await to.call(renewFriendCode, {}));

/** Makes two members friends. */
export async function befriend(one: Person, other: Person): Promise<void> {
  await ask(one, other);
  await other.call(answerFriend, { uid: one.uid, accept: true });
}

/** A member with friends and requests, all with long names. */
async function longNamed({ member }: Stage): Promise<Person> {
  const lea = await member('Léa');
  for (const [at, name] of longNames.entries())
    await (at % 2 === 0 ? befriend : ask)(await member(name), lea);
  return lea;
}

/** A member with friends, requests either way, and a user blocked. */
async function sociable({ member }: Stage): Promise<Person> {
  const lea = await member('Léa');
  for (const name of ['Tom', 'Inès', 'Karim', 'Véra', 'Anne-Sophie du Grand-Pré'])
    await befriend(await member(name), lea);
  for (const name of ['Paul', 'Zoé']) await ask(await member(name), lea);
  const max = await member('Max');
  await befriend(max, lea);
  await lea.call(blockUser, { uid: max.uid });
  await ask(lea, await member('Nadia'));
  await lea.call(renewFriendCode, {});
  return lea;
}

const opened = at('/friends').headed('friends.title');

const typing = (text: string) =>
  opened.doing(async (page, say) => {
    await page.getByLabel(say('friends.addLabel')).fill(text);
    await press(page, say, 'friends.ask');
  });

export const friends = {
  friends: {
    none: opened.says('friends.none'),
    loading: waiting('/friends').headed('friends.title'),
    full: async (stage) => saying(await at('/friends', sociable).show(stage), 'Karim'),
    'long-names': async (stage) => saying(await at('/friends', longNamed).show(stage), longNames[6]!),
    guest: at('/friends', nina).says('friends.guest'),
    asked: async (stage) => {
      const tom = await stage.member('Tom');
      const { code } = await tom.call(renewFriendCode, {});
      return typing(code).says('friends.sent').show(stage);
    },
    'nobody-found': typing('ffff ffff')
      .shows((page) => page.locator('[aria-invalid]'))
      .inEachLanguage(),
    'dialog-new-code': at(
      '/friends',
      having(({ call }) => call(renewFriendCode, {})),
    )
      .pressed('friends.newCode')
      .says('friends.newCodeHint'),
  },
  friendLink: {
    request: async ({ member, open, say }) => {
      const { code } = await (await member('Tom')).call(renewFriendCode, {});
      return titled(await open(await member('Léa'), `/friends/${code}`), say('friends.linkTitle'));
    },
    'wrong-code': at('/friends/1a2b').headed('friends.linkWrong'),
    guest: at('/friends/1a2b3c4d', nina).says('friends.guest'),
  },
} satisfies Screens;
