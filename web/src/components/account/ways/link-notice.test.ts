import { expect } from 'chai';
import { createElement } from 'react';
import { SignInError } from '#data/auth/sign-in.ts';
import { Refusal } from '#data/queries/call.ts';
import { rendered } from '#test/support/render.tsx';
import { LinkNotice } from './link-notice.tsx';

describe('The notice about a way in that couldn’t be added', () => {
  it('names the provider, says why, and what to do', () => {
    const fault = new Refusal('Because.', { reason: 'identity-taken', params: {} }, true);
    for (const [locale, where] of [
      ['fr', 'réglages'],
      ['en', 'settings'],
      ['ru', 'настройках'],
    ] as const) {
      const { texts } = rendered(createElement(LinkNotice, { failure: { name: 'T-ID', fault } }), locale);
      for (const part of ['T-ID', 'Because.', where]) expect(texts[0]).to.include(part);
    }
    const unavailable = { name: 'T-ID', fault: new SignInError('way_unavailable') };
    const { texts } = rendered(createElement(LinkNotice, { failure: unavailable }), 'en');
    expect(texts[0]).to.include('T-ID isn’t responding');
    expect(rendered(createElement(LinkNotice, { failure: null })).markup).to.equal('');
  });
});
