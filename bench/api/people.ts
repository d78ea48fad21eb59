import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { loadCatalogue } from '../../functions/src/features/core/catalogue/index.ts';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { send } from '../../functions/test/send-json.ts';
import { addRatings, loadSampleRaters } from '../../scripts/sample/load-raters.ts';
import { subscriptions } from '../deployed/catalogue.ts';
import type { Instance } from '../deployed/instance.ts';
import { seeded } from '../deployed/random.ts';
import { userOf, type World } from '../deployed/world.ts';

const ratings = 20;
const atOnce = 8;

/** Makes members in France with subscriptions, three challenges and 20 ratings each. */
export async function setUpPeople(world: World, instance: Instance, uids: readonly string[]): Promise<void> {
  const { byId } = (await loadCatalogue(world.context)).movies;
  const famous = [...byId.values()]
    .sort((one, other) => (other.popularity ?? 0) - (one.popularity ?? 0))
    .slice(0, 200);
  const challenges = [...readyMadeChallenges.keys()];
  const queue = [...uids.entries()];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, uid] = next;
        const random = seeded(index);
        const member = userOf(uid, instance);
        await member.call(setUpAccount, { ...accountOf(member, 'Member'), providers: subscriptions });
        for (const offset of [0, 1, 2]) {
          const challengeId = challenges[(3 * index + offset) % challenges.length]!;
          await member.call(joinChallenge, { challengeId });
        }
        const rated = random
          .several(famous, ratings, ratings)
          .map(({ id }) => ({ movieId: id, score: 30 + random.below(70) }));
        await addRatings(world.context, { uid, username: uid, ratings: rated }, byId);
      }
    }),
  );
}

/** Adds the sample's raters, and trains tastes and neighbours by the ratings of all. */
export async function trainTastes(world: World, instance: Instance): Promise<void> {
  await loadSampleRaters(world.context);
  for (const timer of ['jobs-training', 'jobs-neighbours']) {
    const { status, body } = await send(`${instance.url}/${timer}`, {
      headers: { 'x-cloudscheduler-jobname': timer, 'x-cloudscheduler': 'true' },
    });
    if (status !== 200) throw new Error(`${timer}: ${status} ${body}`);
    await instance.tasksSettled();
  }
}
