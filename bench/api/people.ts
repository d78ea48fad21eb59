import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { startJob } from '@cine/contract/operations/core/jobs';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { loadCatalogue } from '../../functions/src/features/core/catalogue/index.ts';
import { attemptEach } from '../../functions/src/platform/attempt-each.ts';
import { user } from '../../functions/test/client.ts';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { addRatings, loadSampleRaters } from '../../scripts/sample/load-raters.ts';
import { subscriptions } from '../deployed/catalogue.ts';
import type { Instance } from '../deployed/instance.ts';
import { seeded } from '../deployed/random.ts';
import { userOf, type World } from '../deployed/world.ts';

const ratings = 20;
const atOnce = 8;
const challengeIds = [...readyMadeChallenges.keys()];

/** Makes members in France with subscriptions, three challenges and 20 ratings each. */
export async function setUpPeople(world: World, instance: Instance, uids: readonly string[]): Promise<void> {
  const { byId } = (await loadCatalogue(world.context)).movies;
  const famous = [...byId.values()]
    .sort((one, other) => (other.popularity ?? 0) - (one.popularity ?? 0))
    .slice(0, 200);

  async function setUpMember([index, uid]: [number, string]): Promise<void> {
    const random = seeded(index);
    const member = userOf(uid, instance);
    await member.call(setUpAccount, { ...accountOf(member, 'Member'), providers: subscriptions });
    for (const offset of [0, 1, 2]) {
      const challengeId = challengeIds[(3 * index + offset) % challengeIds.length]!;
      await member.call(joinChallenge, { challengeId });
    }
    const rated = random
      .several(famous, ratings, ratings)
      .map(({ id }) => ({ movieId: id, score: 30 + random.below(70) }));
    await addRatings(world.context, { uid, username: uid, ratings: rated }, byId);
  }

  const { failed } = await attemptEach('members not set up', [...uids.entries()], atOnce, setUpMember);
  if (failed.length > 0) throw new Error(`${failed.length} members were not set up`);
}

/** Adds the sample's raters, and trains tastes and neighbours by the ratings of all. */
export async function trainTastes(world: World, instance: Instance): Promise<void> {
  await loadSampleRaters(world.context);
  const operator = user(instance.url, 'operator', { operator: true });
  for (const job of ['training', 'neighbours'] as const) {
    await operator.call(startJob, { job });
    await instance.tasksSettled();
  }
}
