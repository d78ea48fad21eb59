import { expect } from 'chai';
import { bondIn } from './bond-in.ts';

const named = { name: 'Tom', username: 'tom', at: 1 };
const circle = {
  code: null,
  friends: { tom: { name: 'Tom', username: 'tom', since: 1 } },
  asked: { ines: { by: 'code', said: '00c1de42', at: 1 } },
  asking: { paul: named },
  blocked: { max: named },
  namedIds: [],
} as const;

describe('The bond in a circle', () => {
  it('is what the circle says of somebody, and none of whom it names nowhere, whatever the address', () => {
    const bonds = ['tom', 'ines', 'paul', 'max', 'constructor', '__proto__'].map((uid) =>
      bondIn({ ...circle, namedIds: [] }, uid),
    );
    expect(bonds).to.deep.equal(['friends', 'asked', 'asking', 'blocked', 'none', 'none']);
  });
});
