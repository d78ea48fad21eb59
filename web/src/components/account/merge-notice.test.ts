import { codeByReason, type Reason } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { type ComponentProps, createElement } from 'react';
import { Refusal } from '#data/queries/call.ts';
import { rendered } from '#test/support/render.tsx';
import { isFinal, isUnanswered, MergeNotice } from './merge-notice.tsx';

const refusal = (reason: Reason, isFromServer = true) =>
  new Refusal(`because ${reason}`, { reason, params: {} }, isFromServer);
const counts = { watches: 2, challenges: 1, sessions: 0, collected: 0, ratings: 0, imported: 0 };
const noticeTexts = (props: Partial<ComponentProps<typeof MergeNotice>>, locale: Locale = 'en') =>
  rendered(createElement(MergeNotice, { brought: null, fault: null, onRetry: () => {}, ...props }), locale)
    .texts;

describe('The notice about a guest’s merge', () => {
  it('offers another try, for which the guest’s token is kept, unless the reason is the guest or the token', () => {
    const lost: Reason[] = [
      'guest-token-invalid',
      'guest-is-a-member',
      'guest-already-merged',
      'input-invalid',
    ];
    for (const reason of Object.keys(codeByReason) as Reason[]) {
      expect(isFinal(refusal(reason)), reason).to.equal(lost.includes(reason));
      const says = noticeTexts({ fault: refusal(reason) });
      expect(says[0]).to.include(`because ${reason}`);
      expect(says.includes('Try again'), reason).to.equal(!lost.includes(reason));
    }
    expect(isFinal(new Error('a bug'))).to.equal(false);
  });

  it('says nothing where the server was not reached, and keeps the token', () => {
    for (const reason of ['service-unavailable', 'guest-token-invalid'] as const) {
      expect(isUnanswered(refusal(reason, false))).to.equal(true);
      expect(isFinal(refusal(reason, false))).to.equal(false);
    }
  });

  it('says what followed, or that it is on its way, in each language', () => {
    const brought = { guestId: 'guest', ...counts };
    expect(noticeTexts({ brought: { ...brought, isComplete: true } })).to.deep.equal([
      'What you did as a guest is now in your account: 2 movies and 1 challenge.',
    ]);
    for (const [locale, words] of [
      ['en', 'on its way'],
      ['fr', 'arrive sur ton compte'],
      ['ru', 'переносится'],
    ] as const)
      expect(noticeTexts({ brought: { ...brought, isComplete: false } }, locale)[0]).to.include(words);
  });

  it('says nothing if nothing followed', () => {
    const none = { watches: 0, challenges: 0, sessions: 0, collected: 0, ratings: 0, imported: 0 };
    expect(noticeTexts({ brought: { guestId: 'guest', ...none, isComplete: true } })).to.deep.equal([]);
  });
});
