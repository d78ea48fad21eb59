import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod';
import { countCharacters } from './count-characters.ts';

describe('The characters of a text', () => {
  it('are counted as limits of what is sent count them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '😀', '👩‍🚀'), maxLength: 20 }), (text) => {
        const length = countCharacters(text);
        expect(z.string().max(length).safeParse(text).success).to.equal(true);
        expect(z.string().min(length).safeParse(text).success).to.equal(true);
      }),
    );
    expect(countCharacters('😀'.repeat(280))).to.equal(280);
  });
});
