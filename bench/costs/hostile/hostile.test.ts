import { readFileSync } from 'node:fs';
import { operations } from '@cine/contract';
import { nothing } from '@cine/contract/causes';
import type { Ceiling, Documents } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { evaluatedAtOnce } from '@cine/contract/operations/game/tasks';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { user } from '../../../functions/test/client.ts';
import { deep, rounds } from '../../../scripts/test/deep.ts';
import { note } from '../../command/harness.ts';
import { startWorld, type World } from '../measure.ts';
import type { Stage } from '../row.ts';
import { hostileAccounts } from './accounts.ts';
import { moves } from './moves.ts';
import { type Cost, openEvenings, play } from './play.ts';

describe('The ceilings of operations', () => {
  it('are above what operations state that they cause', () => {
    const people = ['one'];
    const place = { kind: 'group' };
    const poll = { status: 'closed', place };
    const members = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at, {}]));
    const tasks = Array.from({ length: evaluatedAtOnce }, () => ({}));
    const answer = {
      ...poll,
      poll,
      tasks,
      members,
      group: { members },
      recordedFor: people,
      undoneFor: people,
    };
    const above = [...operations.values()].filter((operation) => {
      const caused = operation.causes?.({ displayName: 'Any', groupId: 'any', place }, answer) ?? nothing;
      const { reads, writes } = most(operation.ceiling, 1000, 1);
      // Habits that movies keep come on top of a ceiling.
      return caused.reads > reads + 75 || caused.writes > writes + 50;
    });
    expect(above.map(({ name }) => name)).to.deep.equal([]);
  });

  it('are above what is measured', () => {
    const page = readFileSync(new URL('../../../docs/reference/costs.md', import.meta.url), 'utf8');
    const rows = page.matchAll(/^\| `([\w-]+)` \| [^|]* \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm);
    const above = [...rows].filter(([, operation, ...figures]) => {
      const [reads = 0, writes = 0, readsAgain = 0, writesAgain = 0] = figures.map(Number);
      const ceiling = most(operations.get(operation!)!.ceiling, 10, 10);
      return Math.max(reads, readsAgain) > ceiling.reads || Math.max(writes, writesAgain) > ceiling.writes;
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
    // They are to make all their calls.
    process.env.DAILY_BUDGET_CENTS = '1000000';
    world = await startWorld('demo-hostile', 300);
    stage = {
      userOf: (uid, kind) => user(world.running.url, uid, { ...kind, network: uid }),
      confirm: (uid) =>
        world.running.identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true }),
      movies: world.movies.filter(({ year }) => year !== null),
    };
    codes = await openEvenings(stage);
  });

  after(() => {
    delete process.env.DAILY_BUDGET_CENTS;
    return world.stop();
  });

  it('make every move', () => {
    const made = hostileAccounts.flatMap(({ first, others }) => [...first, ...Object.keys(others)]);
    expect(new Set(made)).to.have.all.keys(Object.keys(moves));
  });

  for (const kind of hostileAccounts) {
    it(`cost no call more than its ceiling: one that ${kind.name}`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const costs = await play(world, stage, kind, codes, seed);
          expect(costs.length).to.be.at.least(deep(kind.first.length, kind.calls));
          printWorst(costs);
          const excesses = costs.flatMap(excessOf);
          expect(excesses, excesses.join('\n')).to.deep.equal([]);
        }),
        { ...rounds(1, 3), endOnFailure: true },
      ));
  }
});

/** Not in a budget: they grow with all that an account has stored, and end it. */
const onceInALife: ReadonlySet<string> = new Set([deleteAccount.name, mergeGuest.name]);

/** The ceiling of a call, by the account's earlier calls and the people it concerns. */
function most(
  { perCall = nothing, perPerson = nothing, ...each }: Ceiling,
  calls: number,
  people: number,
): Documents {
  return {
    reads: each.reads + perCall.reads * calls + perPerson.reads * people,
    writes: each.writes + perCall.writes * calls + perPerson.writes * people,
  };
}

function excessOf({ operation, kind, calls, people, stated, ...cost }: Cost): string[] {
  const ceiling = most(operations.get(operation)!.ceiling, calls, people);
  return (['reads', 'writes'] as const).flatMap((key) => {
    const limit = onceInALife.has(operation) ? ceiling[key] : Math.min(ceiling[key], stated[key]);
    const line = `${operation}: ${cost[key]} ${key}, not ${limit}, after ${calls} calls of one that ${kind}`;
    return cost[key] > limit ? [line] : [];
  });
}

function printWorst(costs: readonly Cost[]): void {
  for (const [operation, each] of Map.groupBy(costs, (cost) => cost.operation)) {
    const worst = (key: 'reads' | 'writes') => Math.max(...each.map((cost) => cost[key]));
    note(operation, `${each.length} calls: ${worst('reads')} reads and ${worst('writes')} writes at most`);
  }
}
