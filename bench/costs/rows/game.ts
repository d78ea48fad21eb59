/** Rows of costs of the wing game. */
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { limitedItems } from '@cine/contract/game/items/sales';
import * as characters from '@cine/contract/operations/game/characters';
import { allotPoints, createCharacter } from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import * as guilds from '@cine/contract/operations/game/guilds';
import * as habits from '@cine/contract/operations/game/habits';
import { showLeaderboard } from '@cine/contract/operations/game/leaderboards';
import { buy, listPurchases } from '@cine/contract/operations/game/shop';
import { reviewYear, showStatistics, sumStatistics } from '@cine/contract/operations/game/statistics';
import { showStreakDay } from '@cine/contract/operations/game/streaks';
import * as groups from '@cine/contract/operations/together/groups';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { context } from '../../../functions/src/context.ts';
import { countDays } from '../../../functions/src/features/game/statistics/count-service.ts';
import {
  banner,
  befriended,
  enrich,
  giveMilestones,
  groupOf,
  guildOf,
  raise,
  sampleCharacter,
} from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { both, newMember, type Row, row, type Stage } from '../row.ts';
import { newMembers, watchedAndImported, watchedMovies } from '../situations.ts';

const own = async (user: TestUser) => {
  await giveMilestones(user, [5, 10]);
  await user.call(characters.createCharacter, sampleCharacter);
  return {};
};

const allotted = async (user: TestUser) => {
  await own(user);
  return user.call(characters.allotPoints, { allotted: { ...nothingAllotted, charisma: 3 } });
};

const dressed = async (user: TestUser) => {
  await own(user);
  return user.call(characters.equipItem, { itemId: 'leather-armor' });
};

const rich = async (user: TestUser) => {
  await user.call(characters.createCharacter, sampleCharacter);
  await enrich(user);
  return {};
};

/** Groups of the user with two others, whose owner may found guilds. */
const groupsOfThree = both(async (user, stage) => {
  const groupId = await groupOf(user, await newMembers(stage, 2));
  await raise(user, 25);
  return { groupId };
});

/** The guild of a member, and another in its group who may play for it. */
const guildWith = (isPlaying: boolean) =>
  both(async (_, stage) => {
    const owner = await newMember(stage);
    const caller = await newMember(stage);
    const groupId = await guildOf(owner);
    const { invitation } = await owner.call(groups.renewInvitation, { groupId });
    await caller.call(groups.joinGroup, { code: invitation!.code });
    if (isPlaying) await caller.call(guilds.chooseGuild, { groupId });
    return { caller, groupId };
  });

const date = '2025-06-10';

const bet = 50;

/** A character whose even duels with others of the kind are as good as won, or lost. */
async function arm(user: TestUser, strong: boolean): Promise<void> {
  await user.call(createCharacter, sampleCharacter);
  await giveMilestones(user, [5, 10]);
  await user.call(allotPoints, { allotted: { ...nothingAllotted, [strong ? 'strength' : 'charisma']: 10 } });
  await enrich(user, 1000, 10);
  // Badges for levels and a first win come with the first duel only, each for one write.
  await context().db.doc(`players/${user.uid}`).update({ reel: null });
}

/** A user and two friends with characters, who is strong wins; and what is done with each friend. */
const rivals =
  <There>(isStrong: boolean, act: (friend: TestUser, user: TestUser) => Promise<There>) =>
  async (user: TestUser, stage: Stage) => {
    const one = await newMember(stage);
    const other = await newMember(stage);
    for (const friend of [one, other]) await befriended(friend, user);
    await arm(user, isStrong);
    for (const friend of [one, other]) await arm(friend, !isStrong);
    return [await act(one, user), await act(other, user)] as const;
  };

const seenBy = async (from: TestUser, { uid: userId }: TestUser) => {
  const { even } = await from.call(duels.previewDuel, { userId });
  return { userId, kind: 'even', bet, seen: even.seen } as const;
};

const propose = async (from: TestUser, to: TestUser) => {
  const proposal = await seenBy(from, to);
  const { id: duelId } = await from.call(duels.proposeDuel, proposal);
  return { duelId, seen: proposal.seen };
};

const challenged = (isStrong: boolean) => rivals(isStrong, propose);

export const gameRows: Row[] = [
  row(showStatistics, {
    label: 'a year with 5 movies, all of today',
    prepare: counted(watchedMovies(5)),
    input: { period: 'year' },
  }),
  row(sumStatistics, { label: 'one year with 5 movies, all of today', prepare: counted(watchedMovies(5)) }),
  row(sumStatistics, {
    label: 'one year with 5 movies, and 500 imported',
    prepare: counted(watchedAndImported(5, 500)),
  }),
  row(reviewYear, {
    label: '5 movies of today, three of them rated, one with a group',
    prepare: counted(async (user, { movies }) => {
      const { id: groupId } = await user.call(groups.createGroup, { name: 'Thursdays', picture: 'reel' });
      const { id: sessionId } = await user.call(groups.openEvening, { groupId });
      await user.call(recordWatch, { sessionId, movieId: movies[0]!.id });
      for (const { id } of movies.slice(1, 5)) await user.call(recordOwnWatch, { movieId: id });
      for (const { id } of movies.slice(1, 4)) await user.call(rateMovie, { movieId: id, score: 80 });
    }),
    input: () => ({ year: new Date().getUTCFullYear() }),
  }),
  row(showStreakDay, {
    label: 'a day with 2 movies',
    prepare: async (user, { movies }) => {
      for (const { id: movieId } of movies.slice(0, 2))
        await user.call(recordOwnWatch, { movieId, watchedAt: `${date}T20:00:00Z` });
      return { date };
    },
  }),
  row(showLeaderboard, { label: 'an empty one', input: { board: 'ever' } }),
  row(showLeaderboard, { label: 'without friends', input: { board: 'week', among: 'friends' } }),
  row(guilds.foundGuild, { label: 'of three', prepare: groupsOfThree, input: { banner } }),
  row(guilds.chooseGuild, { prepare: guildWith(false) }),
  row(guilds.leaveGuild, { prepare: guildWith(true) }),
  row(guilds.showGuild, {
    label: 'three play for it',
    prepare: async (user, stage) => ({
      groupId: await guildOf(user, await newMembers(stage, 2)),
    }),
  }),
  row(guilds.showGuild, { label: 'a group of three, by its owner', prepare: groupsOfThree }),
  row(characters.allotPoints, {
    prepare: own,
    input: ({ turn }) => ({
      allotted: { ...nothingAllotted, charisma: turn + 1 },
    }),
  }),
  row(characters.resetPoints, {
    label: 'the second time there is nothing to take back',
    prepare: allotted,
    input: { confirmed: true },
  }),
  row(characters.equipItem, {
    label: 'the second time it is worn already',
    prepare: own,
    input: { itemId: 'leather-armor' },
  }),
  row(characters.unequipItem, {
    label: 'the second time nothing is worn',
    prepare: dressed,
    input: { category: 'armor' },
  }),
  row(buy, {
    label: 'limited items',
    prepare: rich,
    input: ({ turn }) => ({ id: limitedItems[turn]!.id, key: 'limited' }),
  }),
  row(buy, {
    label: 'snacks',
    prepare: rich,
    input: ({ turn }) => ({ id: 'salted-popcorn', key: `turn-${turn}` }),
  }),
  row(listPurchases, {
    label: '3 of them',
    prepare: async (user) => {
      await rich(user);
      for (const key of ['one', 'two']) await user.call(buy, { id: 'salted-popcorn', key });
      return user.call(buy, { id: 'crew-pass', key: 'three' });
    },
  }),
  row(habits.createHabit, { input: { name: 'Read' } }),
  row(habits.createHabit, { label: 'kept by movies', input: { name: 'A classic', automatic: 'classic' } }),
  row(habits.reorderHabits, {
    label: '3 habits, the last one first',
    prepare: async (user) => {
      const made = ['Read', 'Run', 'Call'].map((name) => user.call(habits.createHabit, { name }));
      const [one, , last] = await Promise.all(made);
      return [{ habitIds: [last!.id] }, { habitIds: [one!.id] }] as const;
    },
  }),
  row(duels.proposeDuel, {
    label: 'with a bet',
    prepare: rivals(true, (friend, user) => seenBy(user, friend)),
  }),
  row(duels.acceptDuel, { label: 'with a bet that is lost', prepare: challenged(false) }),
  row(duels.acceptDuel, { label: 'with a bet that is won', prepare: challenged(true) }),
  row(duels.declineDuel, { label: 'with a bet', prepare: challenged(true) }),
  row(duels.withdrawDuel, {
    label: 'with a bet',
    prepare: rivals(true, (friend, user) => propose(user, friend)),
  }),
  row(duels.showDuel, { label: 'an open one', prepare: challenged(true) }),
  row(duels.showDuel, {
    label: 'one that was fought',
    prepare: rivals(true, async (friend, user) => {
      const proposal = await propose(friend, user);
      await user.call(duels.acceptDuel, proposal);
      return proposal;
    }),
  }),
  row(duels.spar, {
    label: 'with a friend',
    prepare: rivals(true, async ({ uid: userId }) => ({ userId })),
    input: { kind: 'real' },
  }),
  row(duels.spar, {
    label: 'with a character of the house’s',
    prepare: rivals(true, async () => ({})),
    input: { houseCharacter: 'critic', kind: 'even' },
  }),
];

function counted(act: (user: TestUser, stage: Stage) => Promise<unknown>) {
  return async (user: TestUser, stage: Stage) => {
    await act(user, stage);
    await countDays(context(), user.uid, null);
    return {};
  };
}
