import {
  answerFriend,
  blockUser,
  renewFriendCode,
  requestFriend,
} from '@cine/contract/operations/together/friends';
import type { Person, Screens, Stage } from '../../screen.ts';
import { press, saying, titled } from '../../show.ts';
import { at, headed, inEachLanguage, nina, says, shows, waiting } from '../../steps.ts';

const ask = async (from: Person, to: Person) => from.call(requestFriend, await to.call(renewFriendCode, {}));

/** Makes two members friends. */
export async function befriend(one: Person, other: Person): Promise<void> {
  await ask(one, other);
  await other.call(answerFriend, { uid: one.uid, accept: true });
}

/** A member with friends, requests either way, and somebody blocked. */
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

const opened = headed(at('/friends'), 'friends.title');

async function typing(stage: Stage, text: string) {
  const page = await opened(stage);
  await page.getByLabel(stage.say('friends.addLabel')).fill(text);
  await press(page, stage.say, 'friends.ask');
  return page;
}

export const friends = {
  friends: {
    none: says(opened, 'friends.none'),
    loading: headed(waiting('/friends'), 'friends.title'),
    full: async (stage) => saying(await at('/friends', sociable)(stage), 'Karim'),
    guest: says(at('/friends', nina), 'friends.guest'),
    asked: async (stage) => {
      const tom = await stage.member('Tom');
      const { code } = await tom.call(renewFriendCode, {});
      return saying(await typing(stage, code), stage.say('friends.sent'));
    },
    'nobody-found': inEachLanguage(
      shows(
        (stage) => typing(stage, 'ffff ffff'),
        (page) => page.locator('[aria-invalid]'),
      ),
    ),
    'dialog-new-code': async (stage) => {
      const lea = await stage.member('Léa');
      await lea.call(renewFriendCode, {});
      const page = await stage.open(lea, '/friends');
      await press(page, stage.say, 'friends.newCode');
      return saying(page, stage.say('friends.newCodeHint'));
    },
  },
  friendLink: {
    request: async ({ member, open, say }) => {
      const { code } = await (await member('Tom')).call(renewFriendCode, {});
      return titled(await open(await member('Léa'), `/friends/${code}`), say('friends.linkTitle'));
    },
    'wrong-code': headed(at('/friends/1a2b'), 'friends.linkWrong'),
    guest: says(at('/friends/1a2b3c4d', nina), 'friends.guest'),
  },
} satisfies Screens;
