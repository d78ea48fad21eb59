import { expect } from 'chai';
import { billOf } from './bill.ts';
import { faultsOf, type Measured, pageWith } from './page.ts';

const use = { ms: 30_000, mb: 500 };

/** A minute of evenings, each 24 calls of one operation. */
function measured(evenings: number, p95: number, failures: Record<string, number> = {}): Measured {
  const calls = 24 * evenings;
  return {
    evenings,
    seconds: 60,
    allSeconds: 60,
    calls,
    fewestAMinute: 24,
    allCalls: calls,
    rows: [{ name: 'sessions-create', count: calls, p50: 10, p95, p99: 50 }],
    failures,
    changes: 100,
    listeners: 19 * evenings,
    bytes: 1000 * calls,
    finished: 10,
    cost: { reads: 10 * calls, writes: 3 * calls, deletes: 0 },
    uses: { functions: use, emulator: use, screens: use, callers: use },
    load: 0.5,
  };
}

describe('What the load has found', () => {
  it('misses no goal where nothing fails and no percentile grows by more than 1.3 times', () => {
    expect(faultsOf({ measured: [measured(50, 20), measured(100, 25), measured(200, 30)] })).to.deep.equal(
      [],
    );
  });

  it('names what failed, an evening that made too few calls, and percentiles that grew faster', () => {
    const few = { ...measured(100, 30), fewestAMinute: 19 };
    expect(faultsOf({ measured: [measured(50, 20, { 'polls-vote: try-again': 2 }), few] })).to.deep.equal([
      '50 evenings: 2 × polls-vote: try-again',
      '100 evenings: one made 19.0 calls a minute',
      'p95 from 50 to 100 evenings: × 1.50 to 1.50, more than 1.3 for 1 of 1 operations',
    ]);
  });

  it('bills four evenings of 32 calls a month for every five users, by what an evening reads and writes', () => {
    const [reads, writes, calls] = billOf(measured(50, 20));
    expect([reads!.perEvening, writes!.perEvening, calls!.perEvening]).to.deep.equal([320, 96, 32]);
    const dollars = [320 * 0.6, 96 * 1.8, 32 * 0.4].map((each) => (each * 800) / 1e6);
    for (const [at, row] of [reads!, writes!, calls!].entries())
      expect(row.dollars[0]).to.be.closeTo(dollars[at]!, 1e-9);
    expect(reads!.dollars[2]! / reads!.dollars[0]!).to.be.closeTo(10_000, 1e-6);
  });

  it('replaces its own part of the page alone', () => {
    const former =
      'Before\n<!-- Made by `npm run load -- --page`. -->\nold\n<!-- Made by hand again. -->\nAfter';
    const steps = [measured(50, 20), measured(100, 25)];
    const page = pageWith(former, { measured: steps, loadBefore: 0.1, bill: billOf(steps[1]!) });
    expect(page)
      .to.match(/^Before\n/)
      .and.to.match(/\nAfter$/);
    expect(page).to.include('| `sessions-create` | 2400 | 10 | 20 | 50 | 10 | 25 | 50 | 1.00 | 1.25 |');
    expect(page).not.to.include('old');
  });
});
