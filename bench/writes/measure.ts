import { strictEqual } from 'node:assert/strict';
import { createSession, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { note, report } from '../command/harness.ts';
import { type Size, subscriptions } from '../deployed/catalogue.ts';
import type { Counters } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { joinLongMovies, setUpMember } from '../deployed/session.ts';
import { startWorld, userOf, type World } from '../deployed/world.ts';

const attendees = 4;

export type Costs = { member: Counters; guest: Counters; cold: Counters; warm: Counters; together: Counters };

const labels: Record<keyof Costs, string> = {
  member: 'a member joins, cold',
  guest: 'a guest joins, cold',
  cold: 'a watch, cold',
  warm: 'a watch, warm',
  together: `"we watched it", ${attendees + 1} present, cold`,
};

export function reportWatch({ cold, warm }: Costs, movies: number, suffix = ''): void {
  const fixture = `a movie that advances three challenges and completes one, trigger included; ${movies} movies, call limits on`;
  const all = { unit: 'documents', sense: 'max', fixture } as const;
  for (const [warmth, { reads, writes }] of Object.entries({ cold, warm }) as ['cold' | 'warm', Counters][]) {
    const name = warmth === 'cold' ? suffix : `.warm${suffix}`;
    report({ ...all, figure: `watch.reads${name}`, value: reads, goal: 8, warmth });
    report({ ...all, figure: `watch.writes${name}`, value: writes, goal: 6, warmth });
  }
}

/** The cost of joining a session and watching a movie, with all that they trigger. */
export async function measureWrites(size: Size): Promise<Costs> {
  const world = await startWorld(size);
  const uids = Array.from({ length: attendees }, (_, index) => `attendee-${index}`);
  const [host, second] = uids as [string, string];
  const long = world.movies.filter(({ runtime }) => runtime !== null && runtime >= 100);
  const short = world.movies.find(({ runtime }) => runtime !== null && runtime < 100)!;
  const { code, sessionId } = await world.onInstance(async (instance) => {
    for (const uid of uids) {
      await setUpMember(instance, uid);
      // The first movie completes one of them.
      await joinLongMovies(instance, uid, [1, 5, 10]);
    }
    const session = await userOf(host, instance).call(createSession, {});
    return { code: session.code, sessionId: session.id };
  });

  const costs = {
    member: await coldCost(world, (instance) => userOf(second, instance).call(joinSession, { code })),
    guest: await coldCost(world, (instance) =>
      userOf('a-guest', instance, true).call(joinSession, {
        code,
        guest: { displayName: 'Guest', providers: subscriptions },
      }),
    ),
    cold: await coldCost(world, (instance) =>
      userOf(host, instance).call(recordOwnWatch, { movieId: long[0]!.id }),
    ),
    warm: await world.onInstance(async (instance) => {
      await userOf(second, instance).call(recordOwnWatch, { movieId: short.id });
      const watch = () => userOf(second, instance).call(recordOwnWatch, { movieId: long[0]!.id });
      return (await world.emulator.costOf(watch)).cost;
    }),
    together: await world.onInstance(async (instance) => {
      for (const uid of uids.slice(2)) await userOf(uid, instance).call(joinSession, { code });
      await world.emulator.settled();
      const watched = { sessionId, movieId: long[1]!.id };
      return (await world.emulator.costOf(() => userOf(host, instance).call(recordWatch, watched))).cost;
    }),
  };
  for (const uid of [host, second]) await assertAdvanced(world, uid, 1);
  await world.stop();
  note(`  ${size.movies} movies`, 'reads and writes, what is triggered included');
  for (const [name, cost] of Object.entries(costs))
    note(`  ${labels[name as keyof Costs]}`, `${cost.reads} reads, ${cost.writes} writes`);
  return costs;
}

async function coldCost(world: World, action: (instance: Instance) => Promise<unknown>): Promise<Counters> {
  return world.onInstance(async (instance) => (await world.emulator.costOf(() => action(instance))).cost);
}

async function assertAdvanced({ context }: World, uid: string, completed: number): Promise<void> {
  const player = await context.db.doc(`players/${uid}`).get();
  const challenges = Object.values(player.get('challenges') as Record<string, { isCompleted: boolean }>);
  strictEqual(challenges.length, 3);
  strictEqual(challenges.filter(({ isCompleted }) => isCompleted).length, completed);
  const made = player.get('paid').filter(({ reward }: { reward: string }) => reward === 'own-challenge');
  strictEqual(made.length, completed);
}
