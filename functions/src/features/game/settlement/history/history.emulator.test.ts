import {
  abandonChallenge,
  type Challenge,
  createChallenge,
  joinChallenge,
  submitMovie,
} from '@cine/contract/operations/together/challenges';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import { context } from '#context.ts';
import { loadEntries } from '#core/ledger/store.ts';
import { loadPlayers } from '#core/players/index.ts';
import { member, sessionOf } from '#test/builders.ts';
import { CallError, type TestUser } from '#test/client.ts';
import { does } from '#test/does.ts';
import { type HeldDeliveries, holdDeliveries } from '#test/held-deliveries.ts';
import { suite } from '#test/suite.ts';
import type { Definition } from '#together/challenges/challenges.test-support.ts';
import { loadWatches } from '#watching/watches/store.ts';
import { deep, rounds } from '../../../../../../scripts/test/deep.ts';
import { assertRecounted, type Meets } from './recount.test-support.ts';

/** Westerns of the sixties, other movies of the sixties, and later westerns. */
const movies = [966, 391, 269, 5165, 33];

const definitions: (Pick<Definition, 'rules' | 'targetCount' | 'xpReward'> & { meets: Meets })[] = [
  {
    rules: [{ field: 'decade', operator: 'eq', value: 1960 }],
    meets: ({ year }) => year !== null && year >= 1960 && year <= 1969,
    targetCount: 2,
    xpReward: 100,
  },
  {
    rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
    meets: ({ genres }) => genres.includes('Western'),
    targetCount: 1,
    xpReward: 50,
  },
  {
    rules: [{ field: 'runtime', operator: 'lt', value: 130 }],
    meets: ({ runtime }) => runtime !== null && runtime < 130,
    targetCount: 1,
    xpReward: 50,
  },
];

const movieId = fc.constantFrom(...movies);
const challenge = fc.nat({ max: definitions.length - 1 });
const anyStep = fc.oneof(
  does('record', 4, { movieId }),
  does('recordByKey', 2, { movieId, key: fc.constantFrom('k1', 'k2') }),
  does('submit', 1, { movieId, challenge }),
  does('watchTogether', 1, { movieId }),
  does('withdraw', 6, { which: fc.nat() }),
  does('join', 2, { challenge }),
  does('abandon', 1, { challenge }),
  does('deliver', 8, { which: fc.nat(), again: fc.boolean() }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const anyHistory = fc.record({
  steps: fc.array(anyStep, { minLength: 12, maxLength: 22, size: 'max' }),
  refused: fc.integer({ min: 1, max: 4 }).map((n) => n === 1),
  order: fc.infiniteStream(fc.nat()),
});

describe('Histories through the callables, their deliveries late, repeated, refused and out of order', () => {
  let deliveries: HeldDeliveries;
  let challenges: Challenge[];
  const meets = new Map<string, Meets>();

  before(async () => {
    deliveries = await holdDeliveries(await suite(), 'follow-watches');
    const maker = await member('Maker');
    challenges = await Promise.all(
      definitions.map(({ meets: _, ...definition }) =>
        maker.call(createChallenge, { ...definition, titles: { en: 'A challenge' }, audience: 'group' }),
      ),
    );
    for (const [index, { id }] of challenges.entries()) meets.set(id, definitions[index]!.meets);
  });

  after(() => deliveries.release());

  /** Makes the calls in turn while deliveries run, as in production. Returns who watched along. */
  async function play(user: TestUser, steps: readonly Step[]): Promise<TestUser[]> {
    const friends: TestUser[] = [];
    let sessionId: string | undefined;
    const watchIds: string[] = [];
    const delivered: Promise<void>[] = [];

    const take = async (step: Step): Promise<void> => {
      switch (step.do) {
        case 'record':
          watchIds.push((await user.call(recordOwnWatch, { movieId: step.movieId })).watchId);
          break;
        case 'recordByKey':
          watchIds.push((await user.call(recordOwnWatch, { movieId: step.movieId, key: step.key })).watchId);
          break;
        case 'submit': {
          const challengeId = challenges[step.challenge]!.id;
          watchIds.push((await user.call(submitMovie, { challengeId, movieId: step.movieId })).watchId);
          break;
        }
        case 'watchTogether': {
          if (sessionId === undefined) {
            const friend = await member('Friend');
            await friend.call(joinChallenge, { challengeId: challenges[1]!.id });
            friends.push(friend);
            sessionId = (await sessionOf(user, [friend])).id;
          }
          watchIds.push((await user.call(recordWatch, { sessionId, movieId: step.movieId })).watchId);
          break;
        }
        case 'withdraw': {
          const watchId = watchIds[step.which % (watchIds.length || 1)];
          if (watchId) await user.call(withdrawWatch, { watchId });
          break;
        }
        case 'join':
          await user.call(joinChallenge, { challengeId: challenges[step.challenge]!.id });
          break;
        case 'abandon':
          await user.call(abandonChallenge, { challengeId: challenges[step.challenge]!.id });
          break;
        case 'deliver':
          delivered.push(deliveries.deliver(step.which, step.again));
      }
    };
    for (const step of steps) {
      await take(step).catch((error: unknown) => {
        const refused = error instanceof CallError && error.code === 'FAILED_PRECONDITION';
        if (!refused) throw error;
      });
    }
    await Promise.all(delivered);
    return friends;
  }

  async function stored(uid: string) {
    const { db } = context();
    const [[player], entries, watches] = await Promise.all([
      loadPlayers(db, [uid]),
      loadEntries(db, uid),
      loadWatches(db, uid, null, 1000),
    ]);
    return { player: player!, finished: [], entries, watches };
  }

  it('end in the progress, movies seen and XP of a recount', async function () {
    this.timeout(deep(2, 60) * minute);
    let reached = 0;
    const history = fc.asyncProperty(anyHistory, async ({ steps, refused, order }) => {
      const user = await member('Player');
      for (const { id: challengeId } of challenges) await user.call(joinChallenge, { challengeId });
      if (refused) deliveries.refuseNext();
      const friends = await play(user, steps);
      await deliveries.deliverAll(() => order.next().value);

      for (const { uid } of friends) assertRecounted(await stored(uid), meets, challenges);
      const state = await stored(user.uid);
      assertRecounted(state, meets, challenges);
      if (state.entries.some(({ kind }) => kind === 'taken')) reached += 1;
    });
    await fc.assert(history, { ...rounds(8, 300), endOnFailure: true });
    assert.isAbove(reached, 0, 'histories in which XP was taken back');
  });
});
