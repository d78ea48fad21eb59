import { expect } from 'chai';
import type { Seat } from '../firebase.ts';
import { SignInError, signInAsGuest } from './sign-in.ts';

describe('Signing a guest in', () => {
  it('happens once for all who ask at the same time, as a television’s code and its offer do', async () => {
    let tries = 0;
    const auth = async () => {
      tries += 1;
      throw Object.assign(new Error('Out of reach'), { code: 'auth/network-request-failed' });
    };
    const seat = { name: 'screen', auth } as unknown as Seat;
    const signIn = () => signInAsGuest(seat).catch((error: unknown) => error);
    const outcomes = await Promise.all([signIn(), signIn()]);
    expect(tries).to.equal(1);
    for (const outcome of outcomes) expect(outcome).to.be.instanceOf(SignInError);
    // The next one tries again, and another seat has a guest of its own.
    await Promise.all([signIn(), signInAsGuest({ ...seat }).catch(() => {})]);
    expect(tries).to.equal(3);
  });
});
