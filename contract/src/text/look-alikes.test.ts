import { expect } from 'chai';
import fc from 'fast-check';
import { isVariantOf, skeletonOf } from './look-alikes.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

describe('A text that was hidden', () => {
  it('is recognised in another case, with marks, repeated letters, digits at its ends and words around it', () => {
    const hidden = skeletonOf('Rude words');
    for (const name of [
      'rude words',
      'R.U.D.E words!',
      'Ruude  w0rds',
      'Rude words 2',
      '1 Rude Words',
      'My rude words',
    ])
      expect(isVariantOf(name, hidden), name).to.equal(true);
    for (const name of ['Rude', 'Words', 'Ruder than words', 'Crude wards'])
      expect(isVariantOf(name, hidden), name).to.equal(false);
  });

  it('is not found inside of other words if it is short', () => {
    expect(isVariantOf('Tom', skeletonOf('T.O.M'))).to.equal(true);
    expect(isVariantOf('Tom2', skeletonOf('Tom'))).to.equal(true);
    expect(isVariantOf('Tomas', skeletonOf('Tom'))).to.equal(false);
  });

  it('is recognised as itself, whatever it is', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(isVariantOf(name, skeletonOf(name))).to.equal(true);
      }),
    );
  });

  it('keeps no other from being entered, if that has none of its letters', () => {
    const other = fc.stringMatching(/^[a-m]{1,20}$/);
    const hidden = fc.stringMatching(/^[n-z]{1,20}$/);
    fc.assert(
      fc.property(other, hidden, (name, refused) => {
        fc.pre(![...skeletonOf(name)].some((letter) => skeletonOf(refused).includes(letter)));
        expect(isVariantOf(name, skeletonOf(refused))).to.equal(false);
      }),
    );
  });
});
