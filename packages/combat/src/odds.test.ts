import { expect } from 'chai';
import fc from 'fast-check';
import { duelOutcomeOf } from './duel.ts';
import type { Fighter } from './fighter.ts';
import { fighter, fighters } from './fighters.test-support.ts';
import { attackOf, damageOf, hitPointsOf } from './formulas.ts';
import { Generator } from './generator.ts';
import { type Odds, oddsOf } from './odds.ts';
import type { StatName } from './stats.ts';

const pairs: Record<string, [Fighter, Fighter]> = {
  beginners: [fighter([7, 6, 2, 8, 2]), fighter([6, 8, 2, 4, 5])],
  'unequal agility': [fighter([12, 6, 4, 6, 4]), fighter([9, 12, 18, 6, 4], 8, 12)],
  'all caps': [fighter([30, 80, 60, 67, 0], 20, 25), fighter([38, 60, 70, 90, 0], 12, 30)],
  'time that is up': [fighter([2, 60, 20, 8, 0], 1), fighter([1, 50, 20, 30, 0], 2)],
  'many draws': [fighter([0, 1], 1, 25), fighter([1, 1], 0, 25)],
};
const ends = ['win', 'draw', 'loss'] as const;

/** The shares of duels that ended so, by seeds that are the same in every run. */
function simulated([challenger, opponent]: [Fighter, Fighter], duels: number): Odds {
  const generator = new Generator('5eed'.repeat(8));
  const word = () => generator.next().toString(16).padStart(8, '0');
  const share = { win: 0, draw: 0, loss: 0 };
  for (let duel = 0; duel < duels; duel++) {
    const { winner } = duelOutcomeOf(challenger, opponent, word() + word() + word() + word());
    share[winner === null ? 'draw' : winner === 'challenger' ? 'win' : 'loss'] += 1 / duels;
  }
  return share;
}

function damagesOf(attacker: Fighter, defender: Fighter): Map<number, number> {
  const { power, critical, dodge } = attackOf(attacker, defender);
  const damages = new Map([[0, dodge / 1000]]);
  const add = (damage: number, share: number) => damages.set(damage, (damages.get(damage) ?? 0) + share);
  for (const isCritical of [false, true]) {
    const chance = (1 - dodge / 1000) * (isCritical ? critical / 1000 : 1 - critical / 1000);
    for (let start = 0; start < 2 ** 32; ) {
      const damage = damageOf(power, isCritical, start);
      // The first number that does more, by halving what is left.
      let low = start;
      let high = 2 ** 32;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (damageOf(power, isCritical, middle) > damage) high = middle;
        else low = middle;
      }
      add(damage, (chance * (high - start)) / 2 ** 32);
      start = high;
    }
  }
  return damages;
}

/** Where one side's attacks may lead: to a knock-out by the nth, or to some damage after all of them. */
type End = { probability: number; attack: number; dealt: number };

function endsOf(attacker: Fighter, defender: Fighter): End[] {
  const damages = [...damagesOf(attacker, defender)];
  const hitPoints = hitPointsOf(defender);
  const ends: End[] = [];
  let dealt = new Float64Array(hitPoints).with(0, 1);
  for (let attack = 1; attack <= 25; attack++) {
    const next = new Float64Array(hitPoints);
    let knockedOut = 0;
    for (const [before, probability] of dealt.entries())
      for (const [damage, share] of probability > 0 ? damages : []) {
        if (before + damage >= hitPoints) knockedOut += probability * share;
        else next[before + damage]! += probability * share;
      }
    ends.push({ probability: knockedOut, attack, dealt: hitPoints });
    dealt = next;
  }
  for (const [damage, probability] of dealt.entries())
    ends.push({ probability, attack: Number.POSITIVE_INFINITY, dealt: damage });
  return ends.filter(({ probability }) => probability > 1e-13);
}

/**
 * Odds over every pair of ends; `earlier` is how often the challenger's of two attacks of the same number is
 * first.
 */
function oddsByEnds(challenger: Fighter, opponent: Fighter, earlier: number): Odds {
  const odds = { win: 0, draw: 0, loss: 0 };
  const mine = hitPointsOf(challenger);
  const theirs = hitPointsOf(opponent);
  const opponents = endsOf(opponent, challenger);
  for (const my of endsOf(challenger, opponent))
    for (const their of opponents) {
      const probability = my.probability * their.probability;
      const isTimeUp = Math.min(my.attack, their.attack) === Number.POSITIVE_INFINITY;
      const ahead = isTimeUp ? my.dealt * mine - their.dealt * theirs : their.attack - my.attack;
      if (ahead !== 0) odds[ahead > 0 ? 'win' : 'loss'] += probability;
      else if (isTimeUp) odds.draw += probability;
      else {
        odds.win += probability * earlier;
        odds.loss += probability * (1 - earlier);
      }
    }
  return odds;
}

describe('The odds of a duel', () => {
  it('are those of 200,000 duels, within 0.2 points', () => {
    const exact = oddsOf(...pairs.beginners!);
    const shares = simulated(pairs.beginners!, 200_000);
    for (const end of ends) expect(shares[end], end).to.be.closeTo(exact[end], 0.002);
  });

  it('are those of duels at all caps, to the end of the time and of draws', () => {
    for (const [name, pair] of Object.entries(pairs)) {
      const exact = oddsOf(...pair);
      const shares = simulated(pair, 20_000);
      for (const end of ends) expect(shares[end], `${end}, ${name}`).to.be.closeTo(exact[end], 0.01);
    }
    expect(oddsOf(...pairs['many draws']!).draw).to.be.above(0.05);
  });

  it('are exact: over all pairs of what each side can do, by every number of the generator, to the eighth digit', () => {
    for (const [name, earlier] of [
      ['beginners', 0.5],
      ['many draws', 0.5],
      ['unequal agility', 0],
    ] as const) {
      const exact = oddsOf(...pairs[name]!);
      const slow = oddsByEnds(...pairs[name]!, earlier);
      for (const end of ends) expect(exact[end], `${end}, ${name}`).to.be.closeTo(slow[end], 1e-8);
    }
  });

  it('add up to 1, and are the mirror image for the other side', () => {
    fc.assert(
      fc.property(fighters, fighters, (one, other) => {
        const { win, draw, loss } = oddsOf(one, other);
        for (const probability of [win, draw, loss]) expect(probability).to.be.within(0, 1 + 1e-12);
        expect(win + draw + loss).to.be.closeTo(1, 1e-12);
        const mirrored = oddsOf(other, one);
        expect(mirrored.win).to.be.closeTo(loss, 1e-12);
        expect(mirrored.draw).to.be.closeTo(draw, 1e-12);
        const alike = oddsOf(one, one);
        expect(alike.win).to.be.closeTo(alike.loss, 1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it('get no worse by a point more in any stat', () => {
    const useful = fc.constantFrom<StatName>('strength', 'endurance', 'agility', 'intelligence', 'charisma');
    fc.assert(
      fc.property(fighters, fighters, useful, (one, other, name) => {
        const better = { ...one, stats: { ...one.stats, [name]: one.stats[name] + 1 } };
        const worth = ({ win, draw }: Odds) => win + draw / 2;
        expect(worth(oddsOf(better, other))).to.be.at.least(worth(oddsOf(one, other)) - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('refuse what a duel refuses', () => {
    const good = fighter([1]);
    expect(() => oddsOf(good, fighter([-1]))).to.throw(RangeError, 'strength is -1');
    expect(() => oddsOf(fighter([], 0.5), good)).to.throw(RangeError, 'weaponBonus is 0.5');
  });
});
