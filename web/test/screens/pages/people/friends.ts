import {
  answerFriend,
  blockUser,
  renewFriendCode,
  requestFriend,
} from '@cine/contract/operations/together/friends';
import type { States } from '../../../../src/pages/together/friends/states.ts';
import { follow } from '../../../support/in-place.ts';
import { sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { holdDocuments, press, saying, titled } from '../../show.ts';

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

const opened = async (stage: Stage, person: Person) =>
  titled(await stage.open(person, '/friends'), stage.say('friends.title'));

async function typing(stage: Stage, text: string) {
  const page = await opened(stage, await stage.member('Léa'));
  await page.getByLabel(stage.say('friends.addLabel')).fill(text);
  await press(page, stage.say, 'friends.ask');
  return page;
}

async function asGuest({ member, guest, open }: Stage, path: string) {
  const { code } = await sessionOf(await member('Léa'));
  return open(await guest('Nina', code), path);
}

export const friends: Screens<States> = {
  friends: {
    none: async (stage) => saying(await opened(stage, await stage.member('Léa')), stage.say('friends.none')),
    loading: async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/friends');
      return titled(page, say('friends.title'));
    },
    full: async (stage) => {
      const page = await opened(stage, await sociable(stage));
      await page.getByText('Karim').waitFor();
      return page;
    },
    guest: async (stage) => saying(await asGuest(stage, '/friends'), stage.say('friends.guest')),
    asked: async (stage) => {
      const tom = await stage.member('Tom');
      const { code } = await tom.call(renewFriendCode, {});
      return saying(await typing(stage, code), stage.say('friends.sent'));
    },
    'nobody-found': {
      inEachLanguage: async (stage) => {
        const page = await typing(stage, 'ffff ffff');
        await page.locator('[aria-invalid]').waitFor();
        return page;
      },
    },
    'dialog-new-code': async (stage) => {
      const lea = await stage.member('Léa');
      await lea.call(renewFriendCode, {});
      const page = await opened(stage, lea);
      await press(page, stage.say, 'friends.newCode');
      return saying(page, stage.say('friends.newCodeHint'));
    },
  },
  friendLink: {
    request: async ({ member, open, say }) => {
      const { code } = await (await member('Tom')).call(renewFriendCode, {});
      return titled(await open(await member('Léa'), `/friends/${code}`), say('friends.linkTitle'));
    },
    'wrong-code': async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/friends/1a2b'), say('friends.linkWrong')),
    guest: async (stage) => saying(await asGuest(stage, '/friends/1a2b3c4d'), stage.say('friends.guest')),
  },
};
