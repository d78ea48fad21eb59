import { expect } from 'chai';
import { createElement } from 'react';
import { SignInError } from '#data/auth/sign-in.ts';
import { Refusal } from '#data/queries/call.ts';
import { rendered } from '#test/support/render.tsx';
import { LinkNotice } from './link-notice.tsx';

describe('The notice about a way in that couldn’t be added', () => {
  it('names the provider, says why, and what to do', () => {
    const fault = new Refusal('Because.', { reason: 'identity-taken', params: {} }, true);
    const names = { fr: 'Yandex ID', en: 'Yandex ID', ru: 'Яндекс ID' };
    for (const [locale, where] of [
      ['fr', 'réglages'],
      ['en', 'settings'],
      ['ru', 'настройках'],
    ] as const) {
      const { texts } = rendered(createElement(LinkNotice, { failure: { names, fault } }), locale);
      for (const part of [names[locale], 'Because.', where]) expect(texts[0]).to.include(part);
    }
    const unavailable = { names, fault: new SignInError('way_unavailable') };
    const { texts } = rendered(createElement(LinkNotice, { failure: unavailable }), 'en');
    expect(texts[0]).to.include('Yandex ID isn’t responding');
    expect(rendered(createElement(LinkNotice, { failure: null })).markup).to.equal('');
  });
});
