import { expect } from 'chai';
import fc from 'fast-check';
import { type Batch, isOverdue, isStalled, newRun, type Run, withBatchDone, withBatches } from './run.ts';

const minute = 60_000;
const count = fc.nat(100);
const counts = fc.record({ refreshed: count, gone: count, failed: count });

function runOf(batches: number): Run {
  const some = Array.from({ length: batches }, (): Batch => ({ kind: 'movies', movieIds: [1, 2, 3] }));
  return newRun('run', ['FR'], some, 0);
}

describe('A run', () => {
  it('adds up its batches and is finished with the last of them, not before', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 30 }), (batches) => {
        let run = runOf(batches.length);
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

  it('goes on with the batches that one of its own adds, and counts their movies', () => {
    const run = newRun('run', ['FR'], [{ kind: 'lists' }, { kind: 'movies', movieIds: [1, 2] }], 0);
    expect(run).to.include({ movies: 2, added: 0, batches: 2 });
    const none = { refreshed: 0, gone: 0, failed: 0 };
    const more = withBatches(run, [{ kind: 'movies', movieIds: [3, 4, 5] }]);
    const [one, two] = [withBatchDone(more, none, 1), withBatchDone(withBatchDone(more, none, 1), none, 2)];
    expect(one).to.include({ movies: 5, added: 3, batches: 3, batchesDone: 1, status: 'running' });
    expect(two.status).to.equal('running');
    expect(withBatchDone(two, none, 3).status).to.equal('finished');
  });

  it('ends the same in whatever order its batches were done', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 10 }), (batches) => {
        const play = (order: typeof batches) =>
          order.reduce<Run>((run, each) => withBatchDone(run, each, minute), runOf(batches.length));
        expect(play(batches.toReversed())).to.deep.equal(play(batches));
      }),
    );
  });

  it('is stalled after a quarter of an hour without a sign of life, while it runs', () => {
    const run = { ...runOf(3), aliveAt: 100 * minute };
    expect(isStalled(run, 115 * minute)).to.equal(false);
    expect(isStalled(run, 115 * minute + 1)).to.equal(true);
    expect(isStalled({ ...run, status: 'finished' }, 999 * minute)).to.equal(false);
    expect(isStalled({ ...run, status: 'failed' }, 999 * minute)).to.equal(false);
  });

  it('is overdue after six hours, however alive it is', () => {
    const run = { ...runOf(3), aliveAt: 360 * minute };
    expect(isOverdue(run, 360 * minute)).to.equal(false);
    expect(isOverdue(run, 360 * minute + 1)).to.equal(true);
    expect(isOverdue({ ...run, status: 'finished' }, 999 * minute)).to.equal(false);
  });
});
