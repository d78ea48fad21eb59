import { expect } from 'chai';
import fc from 'fast-check';
import { hueOfPerson, huesOf } from './hues.ts';

describe('An avatar', () => {
  it('has another colour for each of eleven users who are shown together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 11 }), (uids) => {
        expect(new Set(huesOf(uids).values()).size).to.equal(uids.length);
      }),
    );
  });

  it('keeps the colours of those who were there when somebody comes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), fc.string(), (uids, late) => {
        const [before, after] = [huesOf(uids), huesOf([...uids, late])];
        for (const uid of uids) if (uid !== late) expect(after.get(uid)).to.equal(before.get(uid));
        if (uids[0] !== undefined) expect(before.get(uids[0])).to.equal(hueOfPerson(uids[0]));
      }),
    );
  });
});
