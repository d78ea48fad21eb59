import { sourceOf } from '@cine/contract/game/pay/sources';
import { assert } from 'chai';
import fc from 'fast-check';
import type { LedgerEntry } from '#core/ledger/index.ts';
import { deep, rounds } from '../../../../../../scripts/test/deep.ts';
import { anyStep, challenges, deliverAll, joinAll, meets, play, stored } from './history.test-support.ts';
import { assertRecounted } from './recount.test-support.ts';

describe('A history of watches, withdrawals and edits', () => {
  it('ends in the progress, movies seen and XP of a recount, for any order of deliveries', () => {
    const reached = { completed: 0, taken: 0, returned: 0, finished: 0, cut: 0 };
    const anyHistory = fc.record({
      steps: fc.array(anyStep, { minLength: 30, maxLength: 100, size: 'max' }),
      order: fc.infiniteStream(fc.nat()),
    });
    fc.assert(
      fc.property(anyHistory, ({ steps, order }) => {
        const world = play([...joinAll, ...steps]);
        deliverAll(world, () => order.next().value);
        assertRecounted(stored(world), meets, challenges);

        const has = (kind: LedgerEntry['kind']) => world.entries.some((entry) => entry.kind === kind);
        reached.completed += has('granted') ? 1 : 0;
        reached.taken += has('taken') ? 1 : 0;
        reached.returned += has('returned') ? 1 : 0;
        const grants = world.entries.filter(({ kind }) => kind === 'granted');
        const isCut = ({ source, xp }: LedgerEntry) =>
          challenges.some(
            (challenge) => sourceOf.challenge(challenge.id) === source && challenge.xpReward > xp,
          );
        reached.cut += grants.some(isCut) ? 1 : 0;
        reached.finished += world.finished.size > 0 ? 1 : 0;
      }),
      rounds(250, 1000),
    );
    for (const [what, times] of Object.entries(reached)) assert.isAbove(times, deep(5, 20), what);
  });
});
