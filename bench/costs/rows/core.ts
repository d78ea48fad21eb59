/** Rows of costs of the wing core: what is measured, and how it is brought about. */
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { mergeGuest, setUpAccount, updateAccount } from '@cine/contract/operations/core/account';
import { cancelJob, startJob } from '@cine/contract/operations/core/jobs';
import {
  addDevice,
  listNotifications,
  markAllRead,
  markRead,
  removeDevice,
} from '@cine/contract/operations/core/notifications';
import { listLedger } from '@cine/contract/operations/core/players';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { context } from '../../../functions/src/context.ts';
import { notify } from '../../../functions/src/features/core/notifications/notify-service.ts';
import { type TestUser, unsignedToken } from '../../../functions/test/client.ts';
import { card, device } from '../../../functions/test/scenarios/samples.ts';
import {
  accountOf,
  both,
  count,
  newGuest,
  newMember,
  newName,
  newOperator,
  type Row,
  row,
  type Stage,
} from '../row.ts';
import { joinChallenges, moviesOnWatchlist, newSession, ratedMovies, watchedMovies } from '../situations.ts';

export const coreRows: Row[] = [
  row(setUpAccount, {
    label: 'first, then again',
    prepare: async (user) => accountOf(user),
    newCaller: async ({ userOf }) => userOf(newName()),
  }),
  ...[1, 4].map((others) =>
    row(setUpAccount, {
      label: `a guest who watched a movie with ${count(others, 'other')}`,
      prepare: both(async (_, stage, turn) => {
        const host = await newMember(stage);
        const name = newName();
        const { sessionId, code } = await newSession(stage, host, others);
        await stage.userOf(name, { guest: true }).call(joinSession, { code, guest: card });
        await host.call(recordWatch, { sessionId, movieId: stage.movies[turn]!.id });
        const caller = stage.userOf(name);
        return { caller, ...accountOf(caller) };
      }),
    }),
  ),
  ...[0, 1, 2].map((open) =>
    row(updateAccount, {
      label: `a new name, in ${count(open, 'open session')}`,
      prepare: async (user, stage) => {
        for (let n = 0; n < open; n++) await newSession(stage, user, 1);
        return {};
      },
      input: ({ turn }) => ({ displayName: `Name ${turn}` }),
    }),
  ),
  mergeRow(1),
  mergeRow(5),
  mergeRow(1, ', and 4 movies to watch', moviesOnWatchlist(4)),
  mergeRow(1, ', and 4 ratings', ratedMovies(4)),
  ...[2, 5].map((entries) =>
    row(listLedger, {
      label: `${entries} entries`,
      prepare: async (user, stage) => {
        await joinChallenges(entries)(user);
        return watchedMovies(2)(user, stage);
      },
    }),
  ),
  row(listNotifications, { label: '2 notifications', prepare: withTwoNotifications }),
  row(markRead, { prepare: withTwoNotifications }),
  row(markAllRead, { label: 'first, then again', prepare: withTwoNotifications }),
  row(removeDevice, {
    label: 'of two, then the other',
    prepare: both(async (user, _stage, turn) => {
      const { deviceId } = await user.call(addDevice, { ...device, endpoint: `${device.endpoint}${turn}` });
      return { deviceId };
    }),
  }),
  row(startJob, {
    label: 'one that is running',
    prepare: async (operator) => {
      await operator.call(startJob, { job: 'changes' });
      return { job: 'changes' as const };
    },
    newCaller: newOperator,
  }),
  row(cancelJob, {
    prepare: both(async (operator, _, turn) => {
      const { run } = await operator.call(startJob, { job: (['trending', 'popular'] as const)[turn] });
      return { runId: run.id };
    }),
    newCaller: newOperator,
  }),
];

function mergeRow(
  watches: number,
  besides = '',
  more: (guest: TestUser, stage: Stage) => Promise<unknown> = async () => {},
): Row {
  return row(mergeGuest, {
    label: `a guest with a challenge, a session and ${count(watches, 'watch', 'watches')}${besides}`,
    prepare: both(async (_, stage, turn) => {
      const guest = await newGuest(stage);
      const { code } = await newSession(stage, await newMember(stage), 1);
      await guest.call(joinSession, { code, guest: card });
      await guest.call(joinChallenge, { challengeId: [...readyMadeChallenges.keys()][turn]! });
      await watchedMovies(watches)(guest, stage);
      await more(guest, stage);
      return { guestToken: unsignedToken(guest.uid, true) };
    }),
  });
}

async function withTwoNotifications({ uid }: TestUser) {
  const params = { movieId: 1, title: 'Any', service: 'Any', offered: 'yes' };
  const news = { uid, kind: 'offer-checked', from: null, paramsIn: () => params } as const;
  for (const event of ['first', 'second']) await notify(context(), { ...news, event });
  const inbox = await context().db.collection(`inboxes/${uid}/notifications`).get();
  const [one, other] = inbox.docs.map(({ id }) => ({ notificationId: id }));
  return [one!, other!] as const;
}
