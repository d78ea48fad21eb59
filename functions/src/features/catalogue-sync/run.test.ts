import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Batch,
  isOverdue,
  newRun,
  noCounts,
  type Run,
  stalled,
  withBatchDone,
  withBatches,
  withErrors,
} from './run.ts';

const minute = 60_000;
const count = fc.nat(100);
const counts = fc.record({ refreshed: count, renewed: count, gone: count, failed: count });
const kinds = ['refreshed', 'renewed', 'gone', 'failed'] as const;

function moviesOf(movieIds: number[], areNew = false): Batch {
  return { kind: 'movies', movieIds, areNew };
}

function runOf(batches: readonly Batch[], id = 'run'): Run {
  const beginning = { regions: ['FR'], batches: [...batches] };
  return newRun({ id, job: 'availability', startedBy: null }, beginning, 0);
}

function runWith(batches: number, id?: string): Run {
  return runOf(
    Array.from({ length: batches }, () => moviesOf([1, 2, 3])),
    id,
  );
}

describe('A run', () => {
  it('adds up its batches and is finished with the last of them, not before', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 30 }), (batches) => {
        let run = runWith(batches.length);
        for (const [index, each] of batches.entries()) {
          expect([run.status, run.finishedAt]).to.deep.equal(['running', null]);
          run = withBatchDone(run, each, false, (index + 1) * minute);
          expect(run).to.include({ batchesDone: index + 1, aliveAt: (index + 1) * minute });
        }
        expect([run.status, run.finishedAt]).to.deep.equal(['finished', batches.length * minute]);
        for (const kind of kinds) {
          expect(run[kind]).to.equal(batches.reduce((sum, each) => sum + each[kind], 0));
        }
      }),
    );
  });

  it('goes on with the batches that one of its own adds, and counts their movies', () => {
    const run = runOf([{ kind: 'trending' }, moviesOf([1, 2])]);
    expect(run).to.include({ movies: 2, added: 0, batches: 2 });
    const more = withBatches(run, [moviesOf([3, 4, 5], true)]);
    const one = withBatchDone(more, noCounts, false, 1);
    const two = withBatchDone(one, noCounts, false, 2);
    expect(one).to.include({ movies: 5, added: 3, batches: 3, batchesDone: 1, status: 'running' });
    expect(two.status).to.equal('running');
    expect(withBatchDone(two, noCounts, false, 3).status).to.equal('finished');
    expect(withBatches(run, [moviesOf([3])])).to.include({ movies: 3, added: 0 });
  });

  it('ends the same in whatever order its batches were done', () => {
    const done = fc.tuple(counts, fc.boolean());
    fc.assert(
      fc.property(fc.array(done, { minLength: 1, maxLength: 10 }), (batches) => {
        const play = (order: typeof batches) =>
          order.reduce<Run>(
            (run, [each, isGivenUp]) => withBatchDone(run, each, isGivenUp, minute),
            runWith(batches.length),
          );
        expect(play(batches.toReversed())).to.deep.equal(play(batches));
      }),
    );
  });

  it('has failed when any of its batches was given up, once the last is over', () => {
    const one = withBatchDone(runWith(2), noCounts, true, 1);
    expect(one.status).to.equal('running');
    expect(withBatchDone(one, noCounts, false, 2)).to.include({
      status: 'failed',
      reason: 'tmdb-silent',
      batchesGivenUp: 1,
      finishedAt: 2,
    });
  });

  it('is finished at once when there is nothing to do', () => {
    expect(runOf([])).to.include({ status: 'finished', finishedAt: 0, batches: 0 });
  });

  it('remembers the last things that went wrong, each once', () => {
    const run = withErrors(withErrors(runWith(1), ['a', 'b'], 1), ['a', 'c', 'd', 'e', 'f'], 2);
    expect(run.errors).to.deep.equal(['a', 'c', 'd', 'e', 'f']);
    expect(withErrors(run, ['a'], 3).errors).to.deep.equal(['c', 'd', 'e', 'f', 'a']);
  });

  it('is stalled after a quarter of an hour without a sign of life, while it runs', () => {
    const run = { ...runWith(3), aliveAt: 100 * minute };
    expect(stalled([run], 115 * minute)).to.deep.equal([]);
    expect(stalled([run], 115 * minute + 1)).to.deep.equal([run]);
    for (const status of ['finished', 'failed', 'cancelled'] as const) {
      expect(stalled([{ ...run, status }], 999 * minute)).to.deep.equal([]);
    }
  });

  it('waits for its turn while the tasks of another run come: they share a queue', () => {
    const [waiting, busy] = [runWith(3, 'waiting'), { ...runWith(3, 'busy'), aliveAt: 100 * minute }];
    expect(stalled([waiting, busy], 115 * minute)).to.deep.equal([]);
    expect(stalled([waiting, busy], 115 * minute + 1)).to.deep.equal([waiting, busy]);
  });

  it('is overdue after six hours, however alive it is', () => {
    const run = { ...runWith(3), aliveAt: 360 * minute };
    expect(isOverdue(run, 360 * minute)).to.equal(false);
    expect(isOverdue(run, 360 * minute + 1)).to.equal(true);
    expect(isOverdue({ ...run, status: 'finished' }, 999 * minute)).to.equal(false);
  });
});
