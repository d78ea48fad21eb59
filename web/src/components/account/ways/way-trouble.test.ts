import { expect } from 'chai';
import { createElement } from 'react';
import { SignInError } from '#data/auth/sign-in.ts';
import { Refusal } from '#data/queries/call.ts';
import { rendered } from '#test/support/render.tsx';
import WayTrouble from './way-trouble.tsx';

describe('Why an attempt to sign in by a provider failed', () => {
  const device = globalThis.localStorage;
  afterEach(() => {
    globalThis.localStorage = device;
  });

  /** What is said after an attempt by a provider, on a device that knows Yandex ID. */
  function saidAfter(provider: string, fault: unknown = new SignInError('way_expired')): string[] {
    const names = { fr: provider, en: provider, ru: provider };
    const providers = JSON.stringify([{ provider: 'yandex', names }]);
    globalThis.localStorage = { getItem: () => providers } as unknown as Storage;
    const now = {
      way: { provider, names },
      step: 'failed' as const,
      fault,
      returned: { state: 'any' },
    };
    const props = { now, onAgain: () => {}, onApart: () => {} };
    return rendered(createElement(WayTrouble, props), 'en').texts;
  }

  it('comes with another try by a provider that is known, and by no other', () => {
    expect(saidAfter('yandex')).to.include('Try again');
    for (const unknown of ['', 'nobody']) {
      expect(saidAfter(unknown)).to.not.include('Try again');
      expect(saidAfter(unknown)[0]).to.include('took too long');
    }
  });

  it('lets a visitor go on to the account with the address, or stay apart, and a member add it to theirs', () => {
    const params = { way: 'google', name: 'Google' };
    const refusal = (reason: 'address-in-use' | 'address-elsewhere' | 'identity-exists') =>
      new Refusal('Because.', { reason, params }, true);
    const choices = ['Continue with Google', 'Go on without that account'];
    expect(saidAfter('yandex', refusal('address-in-use'))).to.deep.equal(['Because.', ...choices]);
    const added = ['Because.', 'Add it here anyway'];
    expect(saidAfter('yandex', refusal('address-elsewhere'))).to.deep.equal(added);
    // Another account of the same provider has it: there's no way around that one.
    const again = ['Because.', 'Try again'];
    expect(saidAfter('yandex', refusal('identity-exists'))).to.deep.equal(again);
  });
});
