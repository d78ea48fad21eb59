import { expect } from 'chai';
import fc from 'fast-check';
import { isOverdue, isStalled, noCounts, type Run, withBatchDone } from './run.ts';

const minute = 60_000;
const count = fc.nat(100);
const counts = fc.record({ refreshed: count, gone: count, failed: count });

function newRun(batches: number): Run {
  return {
    ...noCounts,
    id: 'run',
    status: 'running',
    reason: null,
    startedAt: 0,
    aliveAt: 0,
    finishedAt: null,
    regions: ['FR'],
    movies: batches * 100,
    batches,
    batchesDone: 0,
  };
}

describe('A run', () => {
  it('adds up its batches and is finished with the last of them, not before', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 30 }), (batches) => {
        let run = newRun(batches.length);
        for (const [index, each] of batches.entries()) {
          expect([run.status, run.finishedAt]).to.deep.equal(['running', null]);
          run = withBatchDone(run, each, (index + 1) * minute);
          expect(run).to.include({ batchesDone: index + 1, aliveAt: (index + 1) * minute });
        }
        expect([run.status, run.finishedAt]).to.deep.equal(['finished', batches.length * minute]);
        for (const kind of ['refreshed', 'gone', 'failed'] as const) {
          expect(run[kind]).to.equal(batches.reduce((sum, each) => sum + each[kind], 0));
        }
      }),
    );
  });

  it('ends the same in whatever order its batches were done', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 10 }), (batches) => {
        const play = (order: typeof batches) =>
          order.reduce<Run>((run, each) => withBatchDone(run, each, minute), newRun(batches.length));
        expect(play(batches.toReversed())).to.deep.equal(play(batches));
      }),
    );
  });

  it('is stalled after a quarter of an hour without a sign of life, while it runs', () => {
    const run = { ...newRun(3), aliveAt: 100 * minute };
    expect(isStalled(run, 115 * minute)).to.equal(false);
    expect(isStalled(run, 115 * minute + 1)).to.equal(true);
    expect(isStalled({ ...run, status: 'finished' }, 999 * minute)).to.equal(false);
    expect(isStalled({ ...run, status: 'failed' }, 999 * minute)).to.equal(false);
  });

  it('is overdue after six hours, however alive it is', () => {
    const run = { ...newRun(3), aliveAt: 360 * minute };
    expect(isOverdue(run, 360 * minute)).to.equal(false);
    expect(isOverdue(run, 360 * minute + 1)).to.equal(true);
    expect(isOverdue({ ...run, status: 'finished' }, 999 * minute)).to.equal(false);
  });
});
