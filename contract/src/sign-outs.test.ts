import { expect } from 'chai';
import { isEndedBySignOut } from './sign-outs.ts';
import { second } from './time.ts';

describe('Signing out everywhere', () => {
  const signedOutAt = Date.UTC(2026, 10, 29, 12);

  it('ends the sign-ins of its own second and before, and none of the next', () => {
    const signIns = [-second, 0, second].map((later) => isEndedBySignOut(signedOutAt + later, signedOutAt));
    expect(signIns).to.deep.equal([true, true, false]);
  });
});
