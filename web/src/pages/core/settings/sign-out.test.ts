import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { warningsOf } from './sign-out.tsx';

describe('Signing out', () => {
  const say = speaker('en', allWords.en);

  it('warns of what is still to be sent, and says what would be lost', () => {
    expect(warningsOf({ isGuest: false, unsent: 0, left: 0 }, say)).to.deep.equal([]);
    const [ofImport, ofCalls] = warningsOf({ isGuest: false, unsent: 2, left: 1 }, say);
    expect(ofImport).to.include('1 movie hasn’t come in yet');
    expect(ofCalls).to.include('they go out when you sign in again');
    expect(warningsOf({ isGuest: true, unsent: 1, left: 0 }, say)).to.deep.equal([
      '1 action hasn’t been sent yet: it would be lost.',
    ]);
  });
});
