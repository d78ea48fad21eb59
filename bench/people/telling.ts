/** What it costs to tell friends that somebody completed a challenge. */
import { strictEqual } from 'node:assert/strict';
import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import { changeNotificationSettings } from '@cine/contract/operations/core/notifications';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { answerFriend, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { emptyCircle, saveCircle } from '../../functions/src/features/core/circles/index.ts';
import { notify } from '../../functions/src/features/core/notifications/notify-service.ts';
import {
  completionTaskOf,
  tellFriendsOfCompletion,
} from '../../functions/src/features/together/profiles/tell-friends-service.ts';
import { transact } from '../../functions/src/platform/firestore/transact.ts';
import { note, report } from '../command/harness.ts';
import type { Counters } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { setUpMember } from '../deployed/session.ts';
import { startWorld, userOf, type World } from '../deployed/world.ts';

const friendsOfTom = 60;
const wanting = 20;
const completion = { uid: 'tom', challengeId: 'old-west' };

export async function measureTelling(): Promise<void> {
  const world = await startWorld({ movies: 1_000, candidates: 1_000 });
  const first = await costOfTelling(world, 'first');
  const later = await costOfTelling(world, 'later');
  const accepted = await world.onInstance((instance) => costOfAccepting(world, instance));
  const task = await costOfCompleting(world);
  await world.stop();

  note('  telling a member', `first ${inWords(first)}; later ${inWords(later)}`);
  note('  a friend is accepted, cold', `${inWords(accepted)}, telling included`);
  note('  a completed challenge, its task', `${inWords(task)}, ${wanting} of ${friendsOfTom} friends told`);
  const all = { unit: 'documents', sense: 'max', warmth: 'cold' } as const;
  const caused = 'a member told of what a friend caused, the first time, when it costs most; no device';
  report({ ...all, figure: 'notify.reads', value: first.reads, goal: 3, fixture: caused });
  report({ ...all, figure: 'notify.writes', value: first.writes, goal: 2, fixture: caused });
  const extraWrites = accepted.writes - first.writes;
  const accepting =
    'a request is accepted, besides the notification of the user who asked; triggers and call limits included';
  report({ ...all, figure: 'friend.accept.writes', value: extraWrites, goal: 4, fixture: accepting });
}

async function costOfTelling({ emulator, context, onInstance }: World, event: string): Promise<Counters> {
  await onInstance((instance) => setUpMember(instance, 'reader'));
  const from = { uid: 'a-friend' };
  const friends = { [from.uid]: { name: 'A friend', username: 'a_friend', since: context.now() } };
  await transact(context.db, async (tx) =>
    saveCircle(tx, 'reader', emptyCircle, { ...emptyCircle, friends }),
  );
  const news = { uid: 'reader', kind: 'friend-accepted', event, from, paramsIn: () => ({}) } as const;
  return (await emulator.costOf(() => notify(context, news))).cost;
}

async function costOfAccepting({ emulator }: World, instance: Instance): Promise<Counters> {
  const [one, other] = ['asks', 'accepts'].map((uid) => userOf(uid, instance)) as [Caller, Caller];
  for (const { uid } of [one, other]) await setUpMember(instance, uid);
  await one.call(requestFriend, await other.call(renewFriendCode, {}));
  const accept = () => other.call(answerFriend, { uid: one.uid, accept: true });
  return (await emulator.costOf(accept)).cost;
}

type Caller = ReturnType<typeof userOf>;

async function costOfCompleting(world: World): Promise<Counters> {
  const { emulator, context } = world;
  await world.onInstance((instance) => complete(world, instance));
  // The movies pay, too.
  const { docs: entries } = await context.db.collection('players/tom/ledger').get();
  const tasks = entries.flatMap((entry) => {
    const paid = ledgerEntryDocument.decode(entry.data());
    return completionTaskOf({ uid: 'tom', entryId: entry.id }, paid)?.data ?? [];
  });
  strictEqual(JSON.stringify(tasks), JSON.stringify([completion]));
  const task = await emulator.costOf(() => tellFriendsOfCompletion(context, completion));
  return task.cost;
}

async function complete({ emulator, movies }: World, instance: Instance): Promise<void> {
  const tom = userOf('tom', instance);
  const friends = Array.from({ length: friendsOfTom }, (_, n) => userOf(`friend-${n}`, instance));
  await setUpMember(instance, tom.uid);
  const code = await tom.call(renewFriendCode, {});
  for (const friend of friends) {
    await setUpMember(instance, friend.uid);
    await friend.call(requestFriend, code);
    await tom.call(answerFriend, { uid: friend.uid, accept: true });
  }
  await tom.call(joinChallenge, { challengeId: completion.challengeId });
  const old = movies.filter(({ genres, year }) => genres.includes('Western') && year !== null && year < 1970);
  for (const { id } of old.slice(0, 3)) await tom.call(recordOwnWatch, { movieId: id });
  await emulator.settled();
  await instance.tasksSettled();
  const kinds = { 'friend-completed-challenge': { app: true } };
  for (const friend of friends.slice(0, wanting)) await friend.call(changeNotificationSettings, { kinds });
}

function inWords({ reads, writes }: Counters): string {
  return `${reads} reads and ${writes} writes`;
}
