import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import {
  type Challenge,
  createChallenge,
  joinChallenge,
} from '@cine/contract/operations/together/challenges';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { second } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import { context } from '#context.ts';
import { loadEntries } from '#core/ledger/store.ts';
import { loadPlayers } from '#core/players/index.ts';
import { callerOf, member, sessionOf } from '#test/builders.ts';
import { CallError, type TestUser } from '#test/client.ts';
import { type HeldDeliveries, holdDeliveries } from '#test/held-deliveries.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { loadWatches } from '#watching/watches/store.ts';
import { deep, rounds } from '../../../../../scripts/test/deep.ts';
import { repointMovie } from './repoint-service.ts';
import { promoteCustomMovie } from './service.ts';

expectLogs('promotion not finished', 'watchers not repointed', 'sessions not repointed');

/** A western of the sixties, another, and one of the nineties. */
const western = 391;
const others = [966, 33];

const movie = fc.constantFrom<'own' | number>('own', 'own', 'own', western, ...others);
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('record' as const), movie }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('watchTogether' as const), movie }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('deliver' as const), which: fc.nat(), again: fc.boolean() }),
  },
  // The walk, which crashes after that many users, sessions and entries.
  { weight: 5, arbitrary: fc.record({ do: fc.constant('lead' as const), diesAfter: fc.nat(3) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const anyHistory = fc.record({
  steps: fc.array(anyStep, { minLength: 10, maxLength: 18, size: 'max' }),
  promotedAfter: fc.nat(9),
  order: fc.infiniteStream(fc.nat()),
});

describe('Random histories of a user with a custom movie that is promoted', () => {
  let deliveries: HeldDeliveries;
  let challenges: Challenge[];

  before(async () => {
    deliveries = await holdDeliveries(await suite(), 'follow-watches');
    const host = await member('Host');
    const definitions = [
      { rules: [{ field: 'decade' as const, operator: 'eq' as const, value: 1960 }], targetCount: 2 },
      {
        rules: [{ field: 'genre' as const, operator: 'eq' as const, value: 'Western' as const }],
        targetCount: 1,
      },
      {
        rules: [{ field: 'genre' as const, operator: 'eq' as const, value: 'Comedy' as const }],
        targetCount: 1,
      },
    ];
    challenges = await Promise.all(
      definitions.map((definition) =>
        host.call(createChallenge, {
          ...definition,
          titles: { en: 'A challenge' },
          xpReward: 15,
          audience: 'group',
        }),
      ),
    );
  });

  after(() => deliveries.release());

  /** Under its current id; the friend attended the session. */
  async function play(
    steps: readonly Step[],
    movieId: (at: number) => number,
    before: (at: number) => Promise<void>,
  ) {
    const user = await member('Player');
    const friend = await member('Friend');
    for (const { id: challengeId } of challenges)
      for (const each of [user, friend]) await each.call(joinChallenge, { challengeId });
    const { id: sessionId } = await sessionOf(user, [friend]);
    const watchIds: string[] = [];
    const delivered: Promise<void>[] = [];
    for (const [at, step] of steps.entries()) {
      await before(at);
      const take = async (): Promise<void> => {
        switch (step.do) {
          case 'record': {
            const id = step.movie === 'own' ? movieId(at) : step.movie;
            watchIds.push((await user.call(recordOwnWatch, { movieId: id, key: `k${at}` })).watchId);
            break;
          }
          case 'watchTogether': {
            const id = step.movie === 'own' ? movieId(at) : step.movie;
            watchIds.push((await user.call(recordWatch, { sessionId, movieId: id })).watchId);
            break;
          }
          case 'withdraw': {
            const watchId = watchIds[step.which % (watchIds.length || 1)];
            // Withdrawal in a session that recorded both movies is tested elsewhere.
            if (watchId && !watchId.endsWith(sessionId)) await user.call(withdrawWatch, { watchId });
            break;
          }
          case 'deliver':
            delivered.push(deliveries.deliver(step.which, step.again));
        }
      };
      await take().catch((error: unknown) => {
        if (!(error instanceof CallError && error.code === 'FAILED_PRECONDITION')) throw error;
      });
    }
    await Promise.all(delivered);
    return [user, friend];
  }

  async function stateOf({ uid }: TestUser) {
    const { db } = context();
    const [[player], entries, watches] = await Promise.all([
      loadPlayers(db, [uid]),
      loadEntries(db, uid),
      loadWatches(db, uid, null, 1000),
    ]);
    const { seen, challenges: joined } = player!;
    const net = new Map<string, number>();
    for (const { source, xp } of entries) net.set(source, (net.get(source) ?? 0) + xp);
    const progress = challenges.map(({ id }) => [
      joined[id]!.moviesWatched,
      joined[id]!.isCompleted,
      net.get(`challenge:${id}`) ?? 0,
    ]);
    const live = watches.filter(({ withdrawn }) => !withdrawn).map(({ movieId, facts }) => [movieId, facts]);
    // What movies pay depends on the places that they had when they were recorded.
    return { seen, progress, live: live.map((watch) => JSON.stringify(watch)).sort() };
  }

  it('end as if the movie had been the catalogue movie from the start, in any order, with crashes anywhere', async function () {
    this.timeout(deep(170, 3600) * second);
    let died = 0;
    const history = fc.asyncProperty(anyHistory, async ({ steps, promotedAfter, order }) => {
      const at = promotedAfter % steps.length;
      // Each history has a maker, as a user's additions are limited.
      const maker = await member('Maker');
      const facts = { title: 'A western of ours', year: 1975, genres: ['Comedy' as const] };
      const { movieId } = (await maker.call(createCustomMovie, { ...facts, audience: 'group' })).movie;
      // Others have it, so it can only become the suggested movie.
      await context().db.doc(`customMovies/${movieId}`).update({ suggestedMatch: western });
      const lead = async (diesAfter: number) => {
        let calls = 0;
        const now = () => {
          calls += 1;
          if (calls > diesAfter) throw new Error('died');
          return Date.now();
        };
        await repointMovie({ ...context(), now }, movieId).catch(() => {
          died += 1;
        });
      };
      const walks: Promise<void>[] = [];
      const people = await play(
        steps,
        () => movieId,
        async (step) => {
          const enqueue = async () => {};
          const each = steps[step]!;
          if (step === at) {
            await promoteCustomMovie({ ...context(), enqueue }, callerOf(maker), {
              movieId,
              tmdbId: western,
            });
            // A walk that crashes at once or soon, in every history.
            walks.push(lead(at % 3));
          }
          // It resumes while the next steps run.
          if (each.do === 'lead') walks.push(lead(each.diesAfter));
        },
      );
      await Promise.all(walks);
      await repointMovie(context(), movieId);
      await deliveries.deliverAll(() => order.next().value);

      const twins = await play(
        steps,
        () => western,
        async () => {},
      );
      await deliveries.deliverAll(() => order.next().value);
      for (const [index, person] of people.entries())
        assert.deepEqual(await stateOf(person), await stateOf(twins[index]!), ['player', 'friend'][index]);
    });
    await fc.assert(history, { ...rounds(4, 120), endOnFailure: true });
    // Every branch must be reached by some history.
    assert.isAbove(died, 0, 'walks that died');
  });
});
