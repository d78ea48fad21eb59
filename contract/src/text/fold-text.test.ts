import { assert } from 'chai';
import fc from 'fast-check';
import { foldText } from './fold-text.ts';

describe('foldText', () => {
  const pairs: [string, string][] = [
    ['Amélie', 'amelie'],
    ['ЁЛКИ', 'елки'],
    ['Łódź', 'lodz'],
    ['Bodil JØRGENSEN', 'bodil jorgensen'],
    ['Œuvre', 'oeuvre'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['d’Artagnan', "d'artagnan"],
    ['  Agnès \n Varda ', 'agnes varda'],
    ['ﬁlm ４', 'film 4'],
  ];
  for (const [text, folded] of pairs) {
    it(`folds “${text.trim()}” to “${folded}”`, () => assert.equal(foldText(text), folded));
  }

  it('is idempotent, and ignores case and the encoding of accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        assert.equal(foldText(folded), folded);
        assert.equal(foldText(text.normalize('NFD')), folded);
        assert.equal(foldText(text.normalize('NFC')), folded);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds ASCII text as it folds the same words in other text', () => {
    const ascii = fc.string({
      unit: fc.integer({ min: 9, max: 126 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(ascii, (text) => {
        assert.equal(foldText(`é ${text}`), `e ${foldText(text)}`.trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps words of other scripts distinct', () => {
    assert.notEqual(foldText('が'), foldText('か'));
    assert.notEqual(foldText('की'), foldText('का'));
  });
});
