import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { approval } from './approval.ts';
import {
  ballotsOf,
  condorcetLoser,
  condorcetWinner,
  type Election,
  elections,
  margin,
} from './elections.test-support.ts';
import { schulze } from './schulze.ts';

type Method = (options: readonly string[], ballots: readonly string[][]) => string[];
type Check = { holds: () => void } | { fails: () => void };

const bySchulze: Method = (options, ballots) => schulze(options, ballots).winners;
const byApproval: Method = (options, ballots) => approval(options, ballots).winners;

/** An election, two different options where there are two, and something to choose by. */
const situations = fc
  .record({ election: elections, one: fc.nat(), other: fc.nat(), number: fc.nat() })
  .map(({ election, one, other, number }) => {
    const { options } = election;
    const at = one % options.length;
    const next = (at + 1 + (other % Math.max(1, options.length - 1))) % options.length;
    return { ...election, one: options[at]!, other: options[next]!, number };
  });
type Situation = Election & { one: string; other: string; number: number };

const always = (check: (situation: Situation) => void) => () => fc.assert(fc.property(situations, check));

/** A ballot with an option moved to a place, or put there. */
const withAt = (ballot: readonly string[], option: string, place: number) =>
  ballot.filter((each) => each !== option).toSpliced(place, 0, option);

const anonymity = (method: Method) =>
  always(({ options, ballots, number }) => {
    const turned = [...ballots.slice(number % ballots.length), ...ballots.slice(0, number % ballots.length)];
    for (const same of [turned, ballots.toReversed()])
      expect(method(options, same)).to.deep.equal(method(options, ballots));
  });

const neutrality = (method: Method) =>
  always(({ options, ballots, one, other }) => {
    const renamed = (option: string) => (option === one ? other : option === other ? one : option);
    const winners = method(
      options.toReversed(),
      ballots.map((ballot) => ballot.map(renamed)),
    );
    expect(winners).to.have.members(method(options, ballots).map(renamed));
  });

const monotonicity = (method: Method) =>
  always(({ options, ballots, number }) => {
    const [winner] = method(options, ballots);
    const at = number % ballots.length;
    const ballot = ballots[at]!;
    const place = ballot.includes(winner!) ? ballot.indexOf(winner!) : ballot.length;
    for (let higher = 0; higher <= place; higher++)
      expect(method(options, ballots.with(at, withAt(ballot, winner!, higher)))).to.include(winner);
  });

/** Each ballot has the clones together, in its own order; one that left the option out leaves them out. */
function cloned({ options, ballots, one, number }: Situation) {
  const clones = [one, `${one}'`, `${one}"`].slice(0, 2 + (number % 2));
  return {
    clones,
    options: [...options.filter((option) => option !== one), ...clones],
    ballots: ballots.map((ballot, at) => {
      const turned = clones.map((_, index) => clones[(index + at + number) % clones.length]!);
      return ballot.flatMap((option) => (option === one ? turned : [option]));
    }),
  };
}

const clones = (method: Method) =>
  always((situation) => {
    const after = cloned(situation);
    const isClone = (option: string) => after.clones.includes(option);
    const winners = method(situation.options, situation.ballots);
    const now = method(after.options, after.ballots);
    expect(now.some(isClone)).to.equal(winners.includes(situation.one));
    expect(now.filter((option) => !isClone(option))).to.deep.equal(
      winners.filter((option) => option !== situation.one),
    );
  });

const properties: Record<string, { Schulze: Check; approval: Check }> = {
  anonymity: { Schulze: { holds: anonymity(bySchulze) }, approval: { holds: anonymity(byApproval) } },
  neutrality: { Schulze: { holds: neutrality(bySchulze) }, approval: { holds: neutrality(byApproval) } },
  'Condorcet winner': {
    Schulze: {
      holds: always(({ options, ballots }) => {
        const winner = condorcetWinner({ options, ballots });
        fc.pre(winner !== undefined);
        expect(bySchulze(options, ballots)).to.deep.equal([winner]);
      }),
    },
    approval: {
      fails: () => {
        const thoughts = { options: ['A', 'B', 'C'], ballots: ballotsOf({ ABC: 3, BCA: 2 }) };
        expect(condorcetWinner(thoughts)).to.equal('A');
        expect(byApproval(['A', 'B', 'C'], ballotsOf({ AB: 3, B: 2 }))).to.deep.equal(['B']);
      },
    },
  },
  'Condorcet loser': {
    Schulze: {
      holds: always(({ options, ballots }) => {
        const loser = condorcetLoser({ options, ballots });
        fc.pre(loser !== undefined);
        expect(bySchulze(options, ballots)).not.to.include(loser);
      }),
    },
    approval: {
      fails: () => {
        const thoughts = { options: ['A', 'B', 'C'], ballots: ballotsOf({ ABC: 2, BAC: 2, CAB: 3 }) };
        expect(condorcetLoser(thoughts)).to.equal('C');
        expect(byApproval(['A', 'B', 'C'], ballotsOf({ A: 2, B: 2, C: 3 }))).to.deep.equal(['C']);
      },
    },
  },
  monotonicity: {
    Schulze: { holds: monotonicity(bySchulze) },
    approval: { holds: monotonicity(byApproval) },
  },
  unanimity: {
    Schulze: {
      holds: always(({ options, ballots, one, other }) => {
        fc.pre(one !== other);
        const agreed = ballots.map((ballot) => {
          const rest = ballot.filter((option) => option !== one);
          return withAt(rest, one, rest.includes(other) ? rest.indexOf(other) : rest.length);
        });
        expect(margin(agreed, one, other)).to.equal(agreed.length);
        expect(bySchulze(options, agreed)).not.to.include(other);
      }),
    },
    approval: {
      fails: () => {
        const thoughts = ballotsOf({ ABC: 2 });
        expect(margin(thoughts, 'A', 'B')).to.equal(2);
        expect(byApproval(['A', 'B', 'C'], ballotsOf({ AB: 2 }))).to.include('B');
      },
    },
  },
  clones: {
    Schulze: { holds: clones(bySchulze) },
    approval: {
      fails: () => {
        expect(byApproval(['A', 'B'], ballotsOf({ A: 4, B: 3 }))).to.deep.equal(['A']);
        // They think ABC twice, BAC twice, and the others C first: A and B are clones.
        expect(byApproval(['A', 'B', 'C'], ballotsOf({ A: 2, B: 2, C: 3 }))).to.deep.equal(['C']);
      },
    },
  },
};

describe('Properties of methods', () => {
  for (const [property, checks] of Object.entries(properties))
    for (const [method, check] of Object.entries(checks))
      if ('holds' in check) it(`hold by ${method}: ${property}`, check.holds);
      else it(`fail by ${method} in an example: ${property}`, check.fails);

  it('are in the table of the README as they are tested', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| \*\*(.+?)\*\* \|.*\| (yes|no) \| (yes|no) \|$/gm)];
    const table = rows.map(([, name, ...cells]) => [name, ...cells.map((cell) => cell === 'yes')]);
    const tested = Object.entries(properties).map(([property, { Schulze, approval }]) => [
      property,
      'holds' in Schulze,
      'holds' in approval,
    ]);
    expect(table).to.deep.equal(tested);
  });
});

describe('Yeses that cut sincere rankings', () => {
  const cut = always(({ options, ballots, one, other }) => {
    fc.pre(one !== other);
    // A voter who says yes to the other says it to the one, too.
    const sincere = ballots.map((ballot) =>
      ballot.includes(other) && !ballot.includes(one) ? [one, ...ballot] : ballot,
    );
    const winners = byApproval(options, sincere);
    if (winners.includes(other)) expect(winners).to.include(one);
  });
  it('never let an option win alone that everybody ranks below another', cut);

  it("aren't moved by clones if each ballot says the same of all of them", clones(byApproval));
});
