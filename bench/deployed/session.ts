import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { createSession, joinSession, type Session } from '@cine/contract/operations/together/sessions';
import { zoneInTheAfternoon } from '../../functions/test/afternoon.ts';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { subscriptions } from './catalogue.ts';
import type { Instance } from './instance.ts';
import { userOf } from './world.ts';

/** A session whose attendees each have three ready-made challenges under way. */
export async function startSession(
  instance: Instance,
  size: number,
): Promise<{ session: Session; uids: string[] }> {
  const uids = Array.from({ length: size }, (_, index) => `attendee-${index}`);
  const challenges = [...readyMadeChallenges.keys()];
  await Promise.all(
    uids.map(async (uid, index) => {
      await setUpMember(instance, uid);
      for (const offset of [0, 1, 2]) {
        const challengeId = challenges[(3 * index + offset) % challenges.length]!;
        await userOf(uid, instance).call(joinChallenge, { challengeId });
      }
    }),
  );
  const [host, ...others] = uids as [string, ...string[]];
  let session = await userOf(host, instance).call(createSession, {});
  for (const uid of others) session = await userOf(uid, instance).call(joinSession, { code: session.code });
  return { session, uids };
}

export async function setUpMember(instance: Instance, uid: string): Promise<void> {
  const account = { ...accountOf({ uid }, 'Member'), providers: subscriptions };
  await userOf(uid, instance).call(setUpAccount, { ...account, timeZone: zoneInTheAfternoon() });
}

/** Joins a member to challenges that the same movies advance. */
export async function joinLongMovies(
  instance: Instance,
  uid: string,
  targetCounts: readonly number[],
): Promise<void> {
  for (const targetCount of targetCounts) {
    const { id } = await userOf(uid, instance).call(createChallenge, {
      titles: { en: `${targetCount} long movies` },
      rules: [{ field: 'runtime', operator: 'gte', value: 100 }],
      targetCount,
      xpReward: 50,
    });
    await userOf(uid, instance).call(joinChallenge, { challengeId: id });
  }
}
