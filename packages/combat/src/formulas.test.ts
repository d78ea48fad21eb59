import { expect } from 'chai';
import fc from 'fast-check';
import { fighter, fighters } from './fighters.test-support.ts';
import { attackOf, criticalOf, damageOf, dodgeOf, hitPointsOf, rangeOf, reductionOf } from './formulas.ts';

const [strength, endurance, agility, intelligence] = [0, 1, 2, 3] as const;
const withStat = (stat: number, points: number) => fighter(Array(5).fill(0).with(stat, points), 0, 0);
const highest = 2 ** 32 - 1;

describe('The formulas of a duel', () => {
  it('give 100 hit points and five for each point of endurance, without a cap', () => {
    const of = (points: number) => hitPointsOf(withStat(endurance, points)) / 10;
    expect([0, 1, 20, 500].map(of)).to.deep.equal([100, 105, 200, 2600]);
  });

  it('let half a per cent of attacks be dodged for each point of agility, up to 30 % from 60 points on', () => {
    const of = (points: number) => dodgeOf(withStat(agility, points)) / 1000;
    expect([0, 1, 30, 59, 60, 61, 500].map(of)).to.deep.equal([0, 0.005, 0.15, 0.295, 0.3, 0.3, 0.3]);
  });

  it('make 0.3 % of attacks critical for each point of intelligence, up to 20 % from 67 points on', () => {
    const of = (points: number) => criticalOf(withStat(intelligence, points)) / 1000;
    expect([0, 1, 30, 66, 67, 68, 500].map(of)).to.deep.equal([0, 0.003, 0.09, 0.198, 0.2, 0.2, 0.2]);
  });

  it('take off two per cent of damage for each point of armour, up to a half from 25 points on', () => {
    const of = (points: number) => reductionOf(fighter([], 0, points)) / 100;
    expect([0, 1, 24, 25, 26, 500].map(of)).to.deep.equal([0, 0.02, 0.48, 0.5, 0.5, 0.5]);
  });

  it('do strength and weapon in damage, a fifth less or more, and half as much again if critical', () => {
    const { power } = attackOf(fighter([15], 5), withStat(strength, 0));
    const ends = (isCritical: boolean) =>
      [0, 2 ** 31, highest].map((random) => damageOf(power, isCritical, random) / 10);
    expect(ends(false)).to.deep.equal([16, 20, 24]);
    expect(ends(true)).to.deep.equal([24, 30, 36]);
    expect(damageOf(0, true, highest)).to.equal(0);
  });

  it('add the weapon to the strength before the armour takes its part off', () => {
    const damage = (attacker = fighter([0]), defender = fighter([0])) =>
      damageOf(attackOf(attacker, defender).power, false, 2 ** 31) / 10;
    expect(damage(fighter([7], 5), fighter([], 0, 5))).to.equal(10.8);
    expect(damage(fighter([12], 0), fighter([], 0, 5))).to.equal(10.8);
    expect(damage(fighter([0], 30), fighter([], 0, 40))).to.equal(15);
  });

  it('round damage to the nearest tenth, a half upwards', () => {
    // 0.5 % of a hit point at the least: 0.05 × 0.8, 0.05 × 1 and 0.05 × 1.2 are 0.04, 0.05 and 0.06.
    expect([0, 2 ** 31 - 1, 2 ** 31, highest].map((random) => damageOf(5, false, random))).to.deep.equal([
      0, 0, 1, 1,
    ]);
  });

  it('never do less than the least or more than the most, and more with each higher number', () => {
    fc.assert(
      fc.property(
        ...[fighters, fighters, fc.boolean(), fc.nat({ max: highest }), fc.nat({ max: highest })],
        (attacker, defender, isCritical, one, other) => {
          const attack = attackOf(attacker, defender);
          const { least, most } = rangeOf(attack, isCritical);
          const [low, high] = [one, other]
            .toSorted((a, b) => a - b)
            .map((random) => damageOf(attack.power, isCritical, random));
          expect(low).to.be.at.least(Math.round(least / 100));
          expect(high).to.be.at.most(Math.round(most / 100));
          expect(low).to.be.at.most(high!);
        },
      ),
    );
  });
});
