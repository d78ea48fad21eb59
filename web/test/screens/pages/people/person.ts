import { updateAccount } from '@cine/contract/operations/core/account';
import { blockUser, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import { showProfile } from '@cine/contract/operations/together/profiles';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { addToCollection } from '@cine/contract/operations/watching/collections';
import type { States } from '../../../../src/pages/together/person/states.ts';
import { sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, offline, press, saying, titled } from '../../show.ts';
import { befriend } from './friends.ts';
import { groupOf } from './groups.ts';

/** Somebody who wants to watch some movies. */
async function tomIn({ member }: Stage): Promise<Person> {
  const tom = await member('Tom');
  await tom.call(updateAccount, { watchlistVisibility: 'public' });
  for (const movieId of [391, 429, 335, 33, 11969])
    await tom.call(addToCollection, { collection: 'watchlist', movieId });
  return tom;
}

async function asFriend(stage: Stage) {
  const [lea, tom] = [await stage.member('Léa'), await tomIn(stage)];
  await befriend(tom, lea);
  return { lea, tom, page: await titled(await stage.open(lea, `/people/${tom.uid}`), 'Tom') };
}

async function inEvening(stage: Stage) {
  const [lea, tom] = [await stage.member('Léa'), await tomIn(stage)];
  const { id, code } = await sessionOf(lea);
  await tom.call(joinSession, { code });
  return titled(await stage.open(lea, `/people/${tom.uid}?evening=${id}`), 'Tom');
}

export const person: Screens<States> = {
  person: {
    loading: async (stage) => {
      const [lea, tom] = [await stage.member('Léa'), await tomIn(stage)];
      const page = await stage.open(lea, `/people/${tom.uid}`, { prepare: holding(showProfile.name) });
      await page.locator('h1', { hasText: stage.say('person.page') }).waitFor({ state: 'attached' });
      return page;
    },
    friend: async (stage) => {
      const { page } = await asFriend(stage);
      await page.locator('section ul').waitFor();
      return page;
    },
    'friend-private': async (stage) => {
      const [lea, tom] = [await stage.member('Léa'), await tomIn(stage)];
      await befriend(tom, lea);
      await tom.call(updateAccount, { visibility: 'private' });
      return titled(await stage.open(lea, `/people/${tom.uid}`), 'Tom');
    },
    attendee: inEvening,
    offline: async (stage) => offline((await asFriend(stage)).page, stage.say),
    'group-member': async (stage) => {
      const [lea, tom] = [await stage.member('Léa'), await tomIn(stage)];
      await tom.call(updateAccount, { visibility: 'private' });
      const { id } = await groupOf(lea, [tom]);
      return titled(await stage.open(lea, `/people/${tom.uid}?group=${id}`), 'Tom');
    },
    asked: async (stage) => {
      const page = await inEvening(stage);
      await press(page, stage.say, 'person.ask');
      return saying(page, stage.say('person.asked'));
    },
    asking: async (stage) => {
      const [lea, tom] = [await stage.member('Léa'), await tomIn(stage)];
      await tom.call(requestFriend, await lea.call(renewFriendCode, {}));
      return titled(await stage.open(lea, `/people/${tom.uid}`), 'Tom');
    },
    public: async (stage) => {
      const [lea, tom] = [await stage.member('Léa'), await tomIn(stage)];
      await tom.call(updateAccount, { visibility: 'public' });
      return titled(await stage.open(lea, `/people/${tom.uid}`), 'Tom');
    },
    oneself: async (stage) => {
      const tom = await tomIn(stage);
      return titled(await stage.open(tom, `/people/${tom.uid}`), 'Tom');
    },
    nobody: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/people/nobody'), say('person.nobodyTitle')),
    blocked: async (stage) => {
      const { lea, tom, page } = await asFriend(stage);
      await lea.call(blockUser, { uid: tom.uid });
      return titled(page, stage.say('person.blockedTitle', { name: 'Tom' }));
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await open(await member('Léa'), '/people/nobody', {
          prepare: failing(showProfile.name),
        });
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
    'dialog-remove': async (stage) => {
      const { page } = await asFriend(stage);
      await press(page, stage.say, 'person.remove');
      return saying(page, stage.say('person.removeHint', { name: 'Tom' }));
    },
    'dialog-report': async (stage) => {
      const { page } = await asFriend(stage);
      await press(page, stage.say, 'moderation.report');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-block': async (stage) => {
      const page = await inEvening(stage);
      await press(page, stage.say, 'person.block');
      return saying(page, stage.say('person.blockInEveningHint', { name: 'Tom' }));
    },
  },
};
