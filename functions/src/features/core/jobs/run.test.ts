import { day, hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Batch,
  dueSince,
  isOverdue,
  newRun,
  type Run,
  stalledRuns,
  withBatchDone,
  withBatches,
  withErrors,
} from './run.ts';

const count = fc.nat(100);
const counts = fc.record({ synced: count, listed: count, gone: count, failed: count });
const names = ['synced', 'listed', 'gone', 'failed'] as const;
const batch: Batch = { kind: 'any' };
const done = { counts: {}, stopped: null };
const givenUp = { counts: {}, stopped: new Error('No answer') };

function runOf(batches: readonly Batch[], id = 'run'): Run {
  const beginning = { regions: ['FR'], batches: [...batches] };
  return newRun({ id, job: 'availability', startedBy: null }, beginning, 0);
}

function runWith(batches: number, id?: string): Run {
  return runOf(
    Array.from({ length: batches }, () => batch),
    id,
  );
}

describe('A run', () => {
  it('adds up its batches and finishes with the last of them', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 30 }), (batches) => {
        let run = runWith(batches.length);
        for (const [index, each] of batches.entries()) {
          expect([run.status, run.finishedAt]).to.deep.equal(['running', null]);
          run = withBatchDone(run, { counts: each, stopped: null }, 'tmdb-silent', (index + 1) * minute);
          expect(run).to.include({ batchesDone: index + 1, aliveAt: (index + 1) * minute });
        }
        expect([run.status, run.finishedAt]).to.deep.equal(['finished', batches.length * minute]);
        for (const name of names) {
          expect(run.counts[name] ?? 0).to.equal(batches.reduce((sum, each) => sum + each[name], 0));
        }
      }),
    );
  });

  it('continues with the batches that one of its own adds', () => {
    const more = withBatches(runOf([batch, batch]), [batch]);
    const one = withBatchDone(more, done, 'tmdb-silent', 1);
    const two = withBatchDone(one, done, 'tmdb-silent', 2);
    expect(one).to.include({ batches: 3, batchesDone: 1, status: 'running' });
    expect(two.status).to.equal('running');
    expect(withBatchDone(two, done, 'tmdb-silent', 3).status).to.equal('finished');
  });

  it("adds its batches' counts to its initial ones, and leaves out missing ones", () => {
    const run = newRun(
      { id: 'run', job: 'popular', startedBy: null },
      { batches: [batch], counts: { movies: 2, added: 1 } },
      0,
    );
    const counted = { counts: { movies: 3, synced: 4, failed: 0 }, stopped: null };
    expect(withBatchDone(run, counted, 'given-up', 1).counts).to.deep.equal({
      movies: 5,
      added: 1,
      synced: 4,
    });
  });

  it('has the same counts and outcome in any order of its batches', () => {
    const outcome = fc.tuple(counts, fc.boolean());
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 10 }), (batches) => {
        const play = (order: typeof batches) =>
          order.reduce<Run>(
            (run, [each, isGivenUp]) =>
              withBatchDone(
                run,
                { counts: each, stopped: isGivenUp ? givenUp.stopped : null },
                'tmdb-silent',
                minute,
              ),
            runWith(batches.length),
          );
        expect(play(batches.toReversed())).to.deep.equal(play(batches));
      }),
    );
  });

  it('fails at its end when any batch was given up', () => {
    const one = withBatchDone(runWith(2), givenUp, 'tmdb-silent', 1);
    expect(one).to.include({ status: 'running', reason: null });
    expect(withBatchDone(one, done, 'tmdb-silent', 2)).to.include({
      status: 'failed',
      reason: 'tmdb-silent',
      batchesGivenUp: 1,
      finishedAt: 2,
    });
  });

  it('is finished at once without batches', () => {
    expect(runOf([])).to.include({ status: 'finished', finishedAt: 0, batches: 0 });
  });

  it('remembers the latest errors, each once', () => {
    const run = withErrors(withErrors(runWith(1), ['a', 'b'], 1), ['a', 'c', 'd', 'e', 'f'], 2);
    expect(run.errors).to.deep.equal(['a', 'c', 'd', 'e', 'f']);
    expect(withErrors(run, ['a'], 3).errors).to.deep.equal(['c', 'd', 'e', 'f', 'a']);
  });

  it('stalls after a quarter of an hour without a sign of life, while it runs', () => {
    const run = { ...runWith(3), aliveAt: 100 * minute };
    expect(stalledRuns([run], 115 * minute)).to.deep.equal([]);
    expect(stalledRuns([run], 115 * minute + 1)).to.deep.equal([run]);
    for (const status of ['finished', 'failed', 'cancelled'] as const) {
      expect(stalledRuns([{ ...run, status }], 999 * minute)).to.deep.equal([]);
    }
  });

  it('waits while the tasks of another run of its queue come', () => {
    const waiting = runWith(3, 'waiting');
    const busy = { ...runWith(3, 'busy'), aliveAt: 100 * minute };
    expect(stalledRuns([waiting, busy], 115 * minute)).to.deep.equal([]);
    expect(stalledRuns([waiting, busy], 115 * minute + 1)).to.deep.equal([waiting, busy]);
  });

  it('is overdue after six hours, even if alive', () => {
    const run = { ...runWith(3), aliveAt: 360 * minute };
    expect(isOverdue(run, 360 * minute)).to.equal(false);
    expect(isOverdue(run, 360 * minute + 1)).to.equal(true);
    expect(isOverdue({ ...run, status: 'finished' }, 999 * minute)).to.equal(false);
  });
});

describe('When a job is due', () => {
  const due = Date.parse('2026-07-10T00:00:00Z');

  it('is at its time, and until it has begun', () => {
    const before = due - day;
    expect(dueSince('trending', before, due - hour)).to.equal(null);
    for (const now of [due, due + 1, due + 5 * hour])
      for (const latest of [before, due - hour, null])
        expect(dueSince('trending', latest, now)).to.be.within(due - minute, due);
    for (const latest of [due, due + 1]) expect(dueSince('trending', latest, due + hour)).to.equal(null);
  });

  it('is once, also for an instance whose clock is slow', () => {
    const slow = due - 5 * second;
    expect(dueSince('trending', due - day, slow)).to.not.equal(null);
    expect(dueSince('trending', slow, due + 30 * minute)).to.equal(null);
  });
});
