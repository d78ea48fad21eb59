import { maxTipsADay } from '@cine/contract/operations/together/tips';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { AppError } from '#platform/errors/app-error.ts';
import {
  answeredTip,
  isTipOpen,
  newTip,
  type Tip,
  tipStatusOf,
  tipsLeft,
  tipsLeftAfterSending,
  withdrawnTip,
} from './tip.ts';

const now = Date.parse('2026-11-23T20:00:00Z');
const tip = newTip({ id: 't', from: 'lea', to: 'tom', movieId: 391, text: 'See it', seenBefore: false }, now);

describe('A tip', () => {
  it('is there for 90 days, unless it is withdrawn', () => {
    expect(isTipOpen(tip, now + 90 * day - 1)).to.equal(true);
    expect(isTipOpen(tip, now + 90 * day)).to.equal(false);
    expect(isTipOpen(withdrawnTip(tip), now)).to.equal(false);
  });

  it('keeps nothing of its text once it is withdrawn, and is kept no longer than it counts', () => {
    const { text, expiresAt } = withdrawnTip(tip);
    expect([text, expiresAt]).to.deep.equal([null, now + day]);
  });

  it('says what became of it', () => {
    const became = (change: Partial<Tip>, ...seen: number[]) => tipStatusOf({ ...tip, ...change }, seen);
    expect(became({})).to.equal('waiting');
    expect(became({ state: 'listed' })).to.equal('listed');
    expect(became({ state: 'declined' })).to.equal('declined');
    expect(became({}, 11, 391)).to.equal('watched');
    expect(became({ state: 'listed' }, 391)).to.equal('watched');
  });

  it('doesn’t tell that its movie had been watched before, nor that a declined one was watched', () => {
    expect(tipStatusOf({ ...tip, seenBefore: true }, [391])).to.equal('waiting');
    expect(tipStatusOf({ ...tip, state: 'declined' }, [391])).to.equal('declined');
  });

  it('can be declined first and listed later, but not the other way round', () => {
    const declined = answeredTip(tip, false);
    expect(declined.state).to.equal('declined');
    const listed = answeredTip(declined, true);
    expect(listed.state).to.equal('listed');
    expect(answeredTip(listed, false).state).to.equal('listed');
  });

  it('counts towards ten in a day', () => {
    expect(tipsLeftAfterSending(7, 3)).to.equal(0);
    expect(tipsLeftAfterSending(maxTipsADay, 0)).to.equal(0);
    expect(tipsLeft(maxTipsADay + 1)).to.equal(0);
    expect(() => tipsLeftAfterSending(8, 3))
      .to.throw(AppError)
      .with.deep.property('params', { limit: 10, left: 2 });
  });
});
