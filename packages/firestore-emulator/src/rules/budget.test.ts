import { expect } from 'chai';
import { outcomeOf } from './rules.test-support.ts';

const FUNCTIONS = `function same(x) { return x; } function bound(x) { let v = x; return v; }`;

/** Whether a condition with the expression and this many literals stays within the limit. */
function fits(expression: string, literals: number): boolean {
  const items = [expression, ...Array.from({ length: literals }, () => '0')];
  return outcomeOf(`[${items.join(', ')}].size() > 0`, { a: 1n }, FUNCTIONS) === 'true';
}

describe('the limit of 1,000 evaluated expressions', () => {
  const costs: Record<number, string[]> = {
    1: ['true', '1', "'a'", 'id', '[]', '{}'],
    2: ['!true', '-1', 'false && true', 'true || false', 'id.size()', 'math.abs(1)', 'resource.data'],
    3: [
      'id == 1',
      '1 + 1',
      '1 is int',
      '[1, 2]',
      "{'a': 1}",
      '/a/b',
      '/a/$(id)',
      'id[0]',
      'resource.data.a',
      'same(id)',
    ],
    4: ['true && true', 'false || true', 'id[0:1]', "'a' in ['a']", 'true ? 1 : 2'],
    5: ['bound(id)', 'true && !false'],
    6: ['false ? 1 : 2'],
    7: ['exists(/databases/$(database)/documents/a/b)'],
  };
  for (const [cost, expressions] of Object.entries(costs)) {
    it(`counts ${cost} for ${expressions.join(' and ')}`, () => {
      // The list, its size, the comparison and its operand count four.
      const left = 1000 - 4 - Number(cost);
      for (const expression of expressions) {
        expect(fits(expression, left), expression).to.equal(true);
        expect(fits(expression, left + 1), expression).to.equal(false);
      }
    });
  }

  it('denies the whole request beyond the limit, and counts all rules for a method together', () => {
    const functions = `
      function many() { return ${Array.from({ length: 90 }, () => 'false').join(' || ')}; }
      function more() { return many() || many() || many(); }`;
    expect(outcomeOf('more()', {}, functions)).to.equal('false');
    expect(outcomeOf('more() || true', {}, functions)).to.equal('true');
    expect(outcomeOf('(more() || more()) || true', {}, functions)).to.equal('error');
    expect(outcomeOf('more(); allow get: if true', {}, functions)).to.equal('true');
    expect(outcomeOf('more(); allow get: if more() || true', {}, functions)).to.equal('error');
  });
});
