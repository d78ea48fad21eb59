import { expect } from 'chai';
import fc from 'fast-check';
import { operatorsByField, type Rule, type RuleField } from './challenge-rules.ts';
import { rarities, rarityOf, shareOf } from './rarity.ts';
import { readyMadeChallenges } from './ready-made-challenges.ts';
import { ruleSamples } from './rule-samples.test-support.ts';

const rule = fc.constantFrom(...(Object.keys(ruleSamples) as RuleField[])).chain((field) => {
  const [low, high] = ruleSamples[field];
  return fc
    .constantFrom(...operatorsByField[field])
    .map(
      (operator) => ({ field, operator, value: /n$/.test(operator) ? [low, high] : low }) as unknown as Rule,
    );
});
const challenge = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 10 }),
  targetCount: fc.integer({ min: 1, max: 100 }),
  xpReward: fc.integer({ min: 0, max: 500 }),
});
const step = (of: Parameters<typeof rarityOf>[0]) => rarities.indexOf(rarityOf(of));

describe('The rarity of a challenge', () => {
  it('never falls with more movies, more XP or another rule', () => {
    fc.assert(
      fc.property(challenge, rule, fc.integer({ min: 0, max: 100 }), (one, another, more) => {
        expect(step({ ...one, targetCount: one.targetCount + more })).to.be.at.least(step(one));
        expect(step({ ...one, xpReward: one.xpReward + more })).to.be.at.least(step(one));
        expect(step({ ...one, rules: [...one.rules, another] })).to.be.at.least(step(one));
      }),
    );
  });

  it('comes from a share of all movies, whatever the rules', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 10 }), (rules) => {
        expect(shareOf(rules)).to.be.within(1e-5, 1);
      }),
    );
  });

  it('is each of the five for some ready-made challenge, and legendary for one', () => {
    const all = [...readyMadeChallenges.values()].map(rarityOf);
    expect(new Set(all)).to.have.all.keys(...rarities);
    expect(all.filter((each) => each === 'legendary')).to.have.length(1);
  });

  it('is higher for three movies of one director than for three of a common genre', () => {
    const of = (rules: Rule[]) => step({ rules, targetCount: 3, xpReward: 120 });
    const director = of([{ field: 'director', operator: 'eq', value: 'Akira Kurosawa' }]);
    expect(director).to.be.above(of([{ field: 'genre', operator: 'eq', value: 'Drama' }]));
  });
});
