import { expect } from 'chai';
import { headsOf } from './heads.ts';

describe('How many people are addressed', () => {
  const attendee = (present: boolean) => ({ present }) as Parameters<typeof headsOf>[0]['attendees'][string];
  const attendees = { lea: attendee(true), tom: attendee(false) };

  it('is one for somebody who is here alone, and on a television', () => {
    expect(headsOf({ attendees }, 'lea')).to.equal(1);
    expect(headsOf({ attendees }, null)).to.equal(1);
  });

  it('is more for somebody who is away', () => {
    expect(headsOf({ attendees }, 'tom')).to.equal(2);
  });
});
