import { expect } from 'chai';
import fc from 'fast-check';
import { toText } from '../text/packed-texts.ts';
import { distances } from './edit-distance.ts';

function naive(one: string, other: string): number[] {
  const table = Array.from({ length: one.length + 1 }, (_, y) =>
    Array.from({ length: other.length + 1 }, (_, x) => (y === 0 ? x : x === 0 ? y : 0)),
  );
  const at = (y: number, x: number) => table[y]![x]!;
  for (let y = 1; y <= one.length; y++)
    for (let x = 1; x <= other.length; x++) {
      const cost = one[y - 1] === other[x - 1] ? 0 : 1;
      let edits = Math.min(at(y - 1, x) + 1, at(y, x - 1) + 1, at(y - 1, x - 1) + cost);
      if (y > 1 && x > 1 && one[y - 1] === other[x - 2] && one[y - 2] === other[x - 1])
        edits = Math.min(edits, at(y - 2, x - 2) + 1);
      table[y]![x] = edits;
    }
  return table[one.length]!;
}

describe('The edit distance', () => {
  it('counts insertions, deletions, replacements and transpositions', () => {
    const of = (one: string, other: string) => distances(toText(one), toText(other), 5).whole;
    expect(of('alien', 'alien')).to.equal(0);
    expect(of('alein', 'alien')).to.equal(1);
    expect(of('aalien', 'alien')).to.equal(1);
    expect(of('alin', 'alien')).to.equal(1);
    expect(of('elien', 'alien')).to.equal(1);
    expect(of('', 'abc')).to.equal(3);
  });

  it('matches the definition up to the limit, for the whole text and for its nearest prefix', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(4), (one, other, limit) => {
        const last = naive(one, other);
        const capped = (value: number) => Math.min(value, limit + 1);
        expect(distances(toText(one), toText(other), limit)).to.deep.equal({
          whole: capped(last.at(-1)!),
          prefix: capped(Math.min(...last)),
        });
      }),
      { numRuns: 2000 },
    );
  });
});
