import { expect } from 'chai';
import { createElement } from 'react';
import { Refusal } from '#data/queries/call.ts';
import { rendered } from '#test/support/render.tsx';
import { RetryNotice } from './retry-notice.tsx';

const noticeText = (refusal: Refusal, isSmall: boolean) =>
  rendered(createElement(RetryNotice, { refusal, onRetry: () => {}, isSmall })).texts.join(' ');

describe('What a page says that was not loaded', () => {
  it('is that the device hasn’t kept it if the server wasn’t reached, and else what the server said', () => {
    const unreached = new Refusal('', { reason: 'service-unavailable', params: {} }, false);
    const refused = new Refusal('Ce groupe n’existe pas.', { reason: 'group-not-found', params: {} }, true);
    for (const isSmall of [true, false]) {
      expect(noticeText(unreached, isSmall)).to.contain('cet appareil n’a rien gardé ici');
      expect(noticeText(refused, isSmall)).to.contain('Ce groupe n’existe pas.').and.not.contain('gardé');
    }
  });
});
