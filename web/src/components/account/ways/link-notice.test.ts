import { expect } from 'chai';
import { createElement } from 'react';
import { SignInError } from '#data/auth/sign-in.ts';
import { Refusal } from '#data/queries/call.ts';
import { rendered } from '#test/support/render.tsx';
import { LinkNotice } from './link-notice.tsx';

describe('The notice about a way in that was to be added', () => {
  it('says which one was', () => {
    const names = { fr: 'Yandex ID', en: 'Yandex ID', ru: 'Яндекс ID' };
    const { texts } = rendered(createElement(LinkNotice, { outcome: { names, fault: null } }), 'ru');
    expect(texts[0]).to.include('Яндекс ID');
  });

  it('names the provider, says why, and what to do', () => {
    const fault = new Refusal('Because.', { reason: 'identity-taken', params: {} }, true);
    const names = { fr: 'Yandex ID', en: 'Yandex ID', ru: 'Яндекс ID' };
    for (const [locale, where] of [
      ['fr', 'réglages'],
      ['en', 'settings'],
      ['ru', 'настройках'],
    ] as const) {
      const { texts } = rendered(createElement(LinkNotice, { outcome: { names, fault } }), locale);
      for (const part of [names[locale], 'Because.', where]) expect(texts[0]).to.include(part);
    }
    const unavailable = { names, fault: new SignInError('way_unavailable') };
    const { texts } = rendered(createElement(LinkNotice, { outcome: unavailable }), 'en');
    expect(texts[0]).to.include('Yandex ID isn’t responding');
    expect(rendered(createElement(LinkNotice, { outcome: null })).markup).to.equal('');
  });
});
