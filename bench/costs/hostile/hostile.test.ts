import { readFileSync } from 'node:fs';
import { operations } from '@cine/contract';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { user } from '../../../functions/test/client.ts';
import { deep, isDeep, rounds } from '../../../scripts/test/deep.ts';
import { note } from '../../harness.ts';
import { startWorld, type World } from '../measure.ts';
import type { Stage } from '../row.ts';
import { hostileAccounts } from './accounts.ts';
import { ceilingsIn, most } from './ceilings.ts';
import { moves } from './moves.ts';
import { type Cost, openEvenings, play } from './play.ts';

const docs = readFileSync(new URL('../../../docs/costs.md', import.meta.url), 'utf8');
const ceilings = ceilingsIn(docs);

describe('The ceilings in docs/costs.md', () => {
  it('are stated for every operation, and for no other', () => {
    expect([...ceilings.keys()].sort()).to.deep.equal([...operations.keys()].sort());
  });

  it('are above what is measured', () => {
    const rows = docs.matchAll(/^\| `([\w-]+)` \| [^|]* \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm);
    const above = [...rows].filter(([, operation, ...figures]) => {
      const [reads, writes, readsAgain, writesAgain] = figures.map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const ceiling = ceilings.get(operation!);
      if (!ceiling) return false;
      const isHeld = (cost: number, key: 'reads' | 'writes') => cost <= most(ceiling[key], 10, 10);
      return (
        !isHeld(Math.max(reads, readsAgain), 'reads') || !isHeld(Math.max(writes, writesAgain), 'writes')
      );
    });
    expect(above.map(([row]) => row)).to.deep.equal([]);
  });
});

describe('Hostile accounts', function () {
  this.timeout(deep(5, 60) * minute);
  let world: World;
  let stage: Stage;
  let codes: string[];

  before(async () => {
    world = await startWorld('demo-hostile', 300);
    stage = {
      userOf: (uid, kind) => user(world.running.url, uid, { ...kind, network: uid }),
      confirm: (uid) =>
        world.running.identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true }),
      movies: world.movies.filter(({ year }) => year !== null),
    };
    codes = await openEvenings(stage);
  });

  after(() => world.stop());

  it('make every move', () => {
    const made = hostileAccounts.flatMap(({ first, others }) => [...first, ...Object.keys(others)]);
    expect(new Set(made)).to.have.all.keys(Object.keys(moves));
  });

  if (isDeep)
    it('make 2,000 calls altogether', () => {
      expect(hostileAccounts.reduce((sum, { calls }) => sum + calls, 0)).to.equal(2_000);
    });

  for (const kind of hostileAccounts) {
    it(`cost no call more than its ceiling: one that ${kind.name}`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const costs = await play(world, stage, kind, codes, seed);
          expect(costs.length).to.be.at.least(deep(kind.first.length, kind.calls));
          printWorst(costs);
          expect(costs.flatMap(excessOf)).to.deep.equal([]);
        }),
        { ...rounds(1, 3), endOnFailure: true },
      ));
  }
});

function excessOf({ operation, kind, calls, people, ...cost }: Cost): string[] {
  const ceiling = ceilings.get(operation)!;
  return (['reads', 'writes'] as const).flatMap((key) => {
    const atMost = most(ceiling[key], calls, people);
    const said = `${operation}: ${cost[key]} ${key}, not ${atMost}, after ${calls} calls of one that ${kind}`;
    return cost[key] > atMost ? [said] : [];
  });
}

function printWorst(costs: readonly Cost[]): void {
  for (const [operation, each] of Map.groupBy(costs, (cost) => cost.operation)) {
    const worst = (key: 'reads' | 'writes') => Math.max(...each.map((cost) => cost[key]));
    note(operation, `${each.length} calls: ${worst('reads')} reads and ${worst('writes')} writes at most`);
  }
}
