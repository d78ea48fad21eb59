import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { createElement } from 'react';
import { withClockAhead } from '#data/server-time.test-support.ts';
import { dateAt } from '#i18n/date-at.ts';
import { showTimesIn } from '#i18n/zone.ts';
import { rendered } from '#test/support/render.tsx';
import { PeriodSteps } from './period-steps.tsx';

function canGoOn(date: string): boolean {
  const steps = createElement(PeriodSteps, {
    statistics: { period: 'day', from: date, to: date },
    onShow: () => {},
  });
  return !rendered(steps).markup.includes('disabled');
}

describe('The steps from a period to the next', () => {
  afterEach(() => showTimesIn(null));

  it('end today in the account’s time zone, by the server’s clock', () => {
    showTimesIn('Pacific/Niue');
    const today = dateAt(Date.now());
    expect(canGoOn(today)).to.equal(false);
    withClockAhead(2 * day, () => expect(canGoOn(today)).to.equal(false));
    // There it is a day later.
    showTimesIn('Pacific/Kiritimati');
    expect(canGoOn(today)).to.equal(true);
  });
});
