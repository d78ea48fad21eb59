import { updateAccount } from '@cine/contract/operations/core/account';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { blockUser, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import {
  chooseFavourites,
  setAvatar,
  showProfile,
  writeBio,
} from '@cine/contract/operations/together/profiles';
import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { rateMovie, setUpTaste } from '@cine/contract/operations/watching/ratings';
import { portrait } from '../../../../../functions/test/portrait.ts';
import { longNames, sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { holding, titled } from '../../show.ts';
import { at, way } from '../../steps.ts';
import { befriend } from './friends.ts';
import { groupOf } from './groups.ts';

/** A user who wants to watch some movies. */
async function tomIn({ member }: Stage): Promise<Person> {
  const tom = await member('Tom');
  await tom.call(updateAccount, { watchlistVisibility: 'public' });
  for (const movieId of [391, 429, 335, 33, 11969])
    await tom.call(addToCollection, { collection: 'watchlist', movieId });
  return tom;
}

const lookOfTom = {
  build: 'sturdy',
  skin: 'honey',
  hair: 'quiff',
  hairColour: 'auburn',
  eyes: 'green',
} as const;

type Step = (lea: Person, tom: Person, stage: Stage) => unknown;

/** Léa's page of Tom, after a step that may add to the address. */
const ofTom = (...steps: Step[]) =>
  way(async (stage, opening) => {
    const lea = await stage.member('Léa');
    const tom = await tomIn(stage);
    let search: unknown;
    for (const step of steps) search = await step(lea, tom, stage);
    const page = await stage.open(
      lea,
      `/people/${tom.uid}${typeof search === 'string' ? search : ''}`,
      opening,
    );
    return titled(page, 'Tom');
  });
const friends: Step = (lea, tom) => befriend(tom, lea);
const seenBy =
  (visibility: 'public' | 'private'): Step =>
  (_, tom) =>
    tom.call(updateAccount, { visibility });

const asFriend = ofTom(friends);
const inEvening = ofTom(async (lea, tom) => {
  const { id, code } = await sessionOf(lea);
  await tom.call(joinSession, { code });
  return `?evening=${id}`;
});

export const profile = {
  profile: {
    loading: at('/people/somebody').prepared(holding(showProfile.name)).entitled('profile.page'),
    friend: asFriend.shows((page) => page.locator('section ul')),
    'friend-private': ofTom(friends, seenBy('private')),
    attendee: inEvening,
    offline: asFriend.cut(),
    'group-member': ofTom(seenBy('private'), async (lea, tom) => `?group=${(await groupOf(lea, [tom])).id}`),
    asked: inEvening.pressed('profile.ask').says('profile.asked'),
    asking: ofTom(
      async (lea, tom) => void (await tom.call(requestFriend, await lea.call(renewFriendCode, {}))),
    ),
    public: ofTom(seenBy('public')),
    'all-shown': ofTom(friends, async (lea, tom, stage) => {
      await tom.call(setAvatar, { picture: await portrait() });
      await tom.call(writeBio, { bio: 'Westerns, Nouvelle Vague, and far too much popcorn.' });
      await tom.call(setUpTaste, { genres: ['Western', 'Comedy'] });
      await tom.call(updateAccount, { historyVisibility: 'friends' });
      await tom.call(createCharacter, { name: 'Claquette', characterClass: 'mage', appearance: lookOfTom });
      await tom.call(chooseFavourites, { movieIds: [391, 680, 539, 11969] });
      const { id, code } = await sessionOf(lea);
      await tom.call(joinSession, { code });
      for (const movieId of [335, 966, 429, 33, 348]) await lea.call(recordWatch, { sessionId: id, movieId });
      await stage.suite.quiet();
      const rated = [313369, 11645, 391, 429, 335, 33, 11969, 966, 539, 348, 1398, 680];
      for (const [at, movieId] of rated.entries()) {
        await tom.call(rateMovie, { movieId, score: at < 2 ? 10 : 80 });
        await lea.call(rateMovie, { movieId, score: at < 2 ? 100 : 80 });
      }
    }).says('profile.agreed', { agreed: 83, common: 12 }),
    'long-name': async (stage) => {
      const [lea, friend] = await Promise.all([stage.member('Léa'), stage.member(longNames[6]!)]);
      await befriend(friend, lea);
      return titled(await stage.open(lea, `/people/${friend.uid}`), longNames[6]!);
    },
    oneself: async (stage) => {
      const tom = await tomIn(stage);
      return titled(await stage.open(tom, `/people/${tom.uid}`), 'Tom');
    },
    'dialog-share': way(async (stage) => {
      const tom = await tomIn(stage);
      return titled(await stage.open(tom, `/people/${tom.uid}`), 'Tom');
    }).links('sharing.share_player'),
    'dialog-favourites': way(async (stage) => {
      const tom = await tomIn(stage);
      for (const movieId of [313369, 11645, 391, 429, 335]) await tom.call(rateMovie, { movieId, score: 90 });
      await stage.suite.quiet();
      return titled(await stage.open(tom, `/people/${tom.uid}`), 'Tom');
    })
      .pressed('profile.chooseFavourites')
      .doing((page) => page.getByRole('checkbox').first().check()),
    nobody: at('/people/nobody').headed('profile.nobodyTitle'),
    blocked: async (stage) => {
      const lea = await stage.member('Léa');
      const tom = await tomIn(stage);
      await befriend(tom, lea);
      const page = await titled(await stage.open(lea, `/people/${tom.uid}`), 'Tom');
      await lea.call(blockUser, { uid: tom.uid });
      return titled(page, stage.say('profile.blockedTitle', { name: 'Tom' }));
    },
    failed: at('/people/nobody').failed(showProfile),
    'dialog-more': asFriend.pressed('common.more'),
    'dialog-remove': asFriend
      .pressed('common.more')
      .pressed('profile.remove')
      .says('profile.removeHint', { name: 'Tom' }),
    'dialog-report': asFriend.pressed('common.more').pressed('moderation.report').says('moderation.send'),
    'dialog-block': inEvening
      .pressed('common.more')
      .pressed('profile.block')
      .says('profile.blockInEveningHint', { name: 'Tom' }),
  },
} satisfies Screens;
