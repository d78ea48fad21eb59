import { joinCodeSchema } from '@cine/contract/operations/evenings/sessions';
import { joinCodeAlphabet } from '@cine/contract/text/join-code';
import { expect } from 'chai';
import fc from 'fast-check';
import { newJoinCode } from './new-join-code.ts';

describe('A join code', () => {
  it('has six unambiguous letters and digits that the contract accepts', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (random) => {
        const code = newJoinCode((below) => random.next().value! % below);
        expect(code).to.match(/^[A-HJKMNP-Z2-9]{6}$/);
        expect(joinCodeSchema.parse(code)).to.equal(code);
      }),
    );
  });

  it('uses every letter except I, L and O, and every digit except 0 and 1', () => {
    const reached = Array.from(joinCodeAlphabet, (_, place) => newJoinCode(() => place)[0]);
    expect(reached.join('')).to.equal('ABCDEFGHJKMNPQRSTUVWXYZ23456789');
  });
});
