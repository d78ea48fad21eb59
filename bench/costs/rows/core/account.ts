import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { mergeGuest, setUpAccount, showAccount, updateAccount } from '@cine/contract/operations/core/account';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { type TestUser, unsignedToken } from '../../../../functions/test/client.ts';
import { subscriptions } from '../../../deployed/catalogue.ts';
import {
  accountOf,
  byMember,
  byPreparedMember,
  forBothTurns,
  newMember,
  newName,
  type Row,
  type Stage,
  type Turn,
} from '../../row.ts';
import { collect, newSession, rateSome } from '../../situations.ts';

export const accountRows: Row[] = [
  {
    operation: setUpAccount,
    label: 'first, then again',
    prepare: async ({ userOf }) => {
      const user = userOf(newName());
      return () => user.call(setUpAccount, accountOf(user));
    },
  },
  ...[1, 4].map(
    (others): Row => ({
      operation: setUpAccount,
      label: `a guest who watched a movie with ${others} others`,
      prepare: async (stage) => {
        const guests = await forBothTurns((turn) => guestWhoWatched(stage, turn, others));
        return (turn) => guests[turn].call(setUpAccount, accountOf(guests[turn]));
      },
    }),
  ),
  ...[0, 1, 2].map((openSessions) =>
    byPreparedMember(
      updateAccount,
      `a new name, in ${openSessions} open sessions`,
      async (user, stage) => {
        for (let n = 0; n < openSessions; n++) await newSession(stage, user, 1);
        return {};
      },
      (user, { turn }) => user.call(updateAccount, { displayName: `Name ${turn}` }),
    ),
  ),
  merge(1),
  merge(5),
  merge(1, 4),
  merge(1, 0, 4),
  byMember(showAccount, '', (user) => user.call(showAccount, {})),
];

function merge(watches: number, collected = 0, rated = 0): Row {
  return byPreparedMember(
    mergeGuest,
    `a guest with a challenge, a session and ${watches} watches${collected > 0 ? `, and ${collected} movies to watch` : ''}${rated > 0 ? `, and ${rated} ratings` : ''}`,
    async (_member, stage) => ({
      guests: await forBothTurns(async (turn) => {
        const guest = await newGuest(stage, turn, watches);
        await collect(guest, stage, collected);
        await rateSome(guest, stage, rated);
        return guest;
      }),
    }),
    (member, { guests, turn }) =>
      member.call(mergeGuest, { guestToken: unsignedToken(guests[turn].uid, true) }),
  );
}

/** A guest for whom an evening's movie was recorded, about to call as a member. */
async function guestWhoWatched(stage: Stage, turn: Turn, others: number): Promise<TestUser> {
  const [host, name] = [await newMember(stage), newName()];
  const { sessionId, code } = await newSession(stage, host, others);
  const card = { displayName: 'Guest', providers: subscriptions };
  await stage.userOf(name, { guest: true }).call(joinSession, { code, guest: card });
  await host.call(recordWatch, { sessionId, movieId: stage.movies[turn]!.id });
  return stage.userOf(name);
}

/** A guest with a session, a challenge and some watches. */
async function newGuest(stage: Stage, turn: Turn, watches: number): Promise<TestUser> {
  const guest = stage.userOf(newName(), { guest: true });
  const { code } = await newSession(stage, await newMember(stage), 1);
  await guest.call(joinSession, { code, guest: { displayName: 'Guest', providers: subscriptions } });
  await guest.call(joinChallenge, { challengeId: [...readyMadeChallenges.keys()][turn]! });
  for (const { id } of stage.movies.slice(0, watches)) await guest.call(recordOwnWatch, { movieId: id });
  return guest;
}
