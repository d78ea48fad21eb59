import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { withClockAhead } from '#data/server-time.test-support.ts';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { choicesOf } from './choice-names.ts';

describe('The choices of a rule', () => {
  const teller = { say: speaker('en', allWords.en), locale: 'en' } as const;

  it('have every decade until now, however wrong the device’s clock is', () => {
    const decades = () => choicesOf('decade', teller).map(({ value }) => Number(value));
    const present = decades();
    expect(Math.max(...present)).to.equal(10 * Math.floor(new Date().getUTCFullYear() / 10));
    for (const years of [-50, 50])
      withClockAhead(years * 365 * day, () => expect(decades()).to.deep.equal(present));
  });
});
