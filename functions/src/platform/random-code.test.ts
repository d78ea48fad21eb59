import { joinCodeSchema } from '@cine/contract/operations/evenings/sessions';
import { groupCodeSchema } from '@cine/contract/operations/people/groups';
import { groupCodeLength } from '@cine/contract/text/group-code';
import { joinCodeLength } from '@cine/contract/text/join-code';
import { codeAlphabet } from '@cine/contract/text/unambiguous-code';
import { expect } from 'chai';
import fc from 'fast-check';
import { randomCode } from './random-code.ts';

describe('A code', () => {
  it('has unambiguous letters and digits that the contract accepts', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (random) => {
        const randomBelow = (below: number) => random.next().value! % below;
        const ofSession = randomCode(randomBelow, joinCodeLength);
        expect(ofSession).to.match(/^[A-HJKMNP-Z2-9]{6}$/);
        expect(joinCodeSchema.parse(ofSession)).to.equal(ofSession);
        const ofGroup = randomCode(randomBelow, groupCodeLength);
        expect(groupCodeSchema.parse(ofGroup)).to.equal(ofGroup);
      }),
    );
  });

  it('uses every letter except I, L and O, and every digit except 0 and 1', () => {
    const reached = Array.from(codeAlphabet, (_, place) => randomCode(() => place, 1));
    expect(reached.join('')).to.equal('ABCDEFGHJKMNPQRSTUVWXYZ23456789');
  });
});
