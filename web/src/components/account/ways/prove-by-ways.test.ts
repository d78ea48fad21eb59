import { expect } from 'chai';
import { createElement } from 'react';
import { queryClient } from '#data/queries/query-client.ts';
import { rendered } from '#test/support/render.tsx';
import { ProveByWays } from './prove-by-ways.tsx';

describe('Proving again who one is', () => {
  const device = globalThis.localStorage;
  afterEach(() => {
    globalThis.localStorage = device;
    queryClient.clear();
  });

  type Given = { providers?: string[]; identities?: string[]; passkeys?: number; hasPassword?: boolean };

  /** What is offered to a member with these ways to sign in. */
  function offered({ providers = [], identities = [], passkeys = 0, hasPassword = false }: Given): string[] {
    const named = (name: string) => ({ fr: name, en: name, ru: name });
    const list = JSON.stringify(providers.map((provider) => ({ provider, names: named(provider) })));
    globalThis.localStorage = { getItem: () => list } as unknown as Storage;
    const know = (what: string, data: object) =>
      queryClient.setQueryData(['answer', what, 'lea'], { data, error: null, keptAt: null });
    know('identities', { identities: identities.map((provider) => ({ id: provider, provider })) });
    know('passkeys', { passkeys: Array.from({ length: passkeys }, () => ({})) });
    const props = { uid: 'lea', email: 'lea@example.test', hasPassword, onProved: () => {} };
    return rendered(createElement(ProveByWays, props), 'en').texts;
  }

  it('offers each linked provider and a passkey', () => {
    const account = { providers: ['google', 'vk'], identities: ['google'], passkeys: 1 };
    expect(offered(account)).to.deep.equal(['Confirm with google', 'Use a passkey']);
  });

  it('offers a link to choose a password where there is nothing else', () => {
    const link = 'Choose a password';
    expect(offered({ identities: ['google'] })).to.include(link);
    expect(offered({ providers: ['vk'], identities: ['google'] })).to.include(link);
    expect(offered({ hasPassword: true })).to.deep.equal([]);
    expect(offered({ passkeys: 1 })).to.deep.equal(['Use a passkey']);
  });
});
