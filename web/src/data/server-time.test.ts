import { hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { withClockAhead } from './server-time.test-support.ts';
import { clockSkew, learnFromAnswer, learnFromToken, serverNow } from './server-time.ts';

/** A token that ends then, as the server says. */
const token = (endsAt: number) => `a.${btoa(JSON.stringify({ exp: endsAt / second, name: '??>>' }))}.b`;
const wholeSecond = () => Math.floor(Date.now() / second) * second;

describe('The server’s time', () => {
  afterEach(() => learnFromAnswer(Date.now(), Date.now()));

  it('is told by answers, on a clock that is fast or slow', () => {
    for (const ms of [9 * minute, -6 * minute])
      withClockAhead(ms, () => expect(serverNow()).to.be.closeTo(Date.now() - ms, second));
    expect(serverNow()).to.be.closeTo(Date.now(), second);
  });

  it('is the device’s for a small difference, and isn’t learnt from an answer that took long', () => {
    learnFromAnswer(Date.now() - 4 * second, Date.now());
    expect(clockSkew.now()).to.equal(0);
    learnFromAnswer(Date.now() - minute, Date.now() - 20 * second);
    expect(clockSkew.now()).to.equal(0);
    learnFromAnswer(Number.NaN, Date.now());
    expect(clockSkew.now()).to.equal(0);
  });

  it('is told by a token as it arrived, once', () => {
    const endsAt = wholeSecond() + hour;
    learnFromToken(token(endsAt), endsAt + 9 * minute);
    expect(clockSkew.now()).to.equal(9 * minute);
    learnFromAnswer(Date.now(), Date.now());
    learnFromToken(token(endsAt), endsAt + 9 * minute);
    expect(clockSkew.now()).to.equal(0);
    learnFromToken('unreadable', endsAt);
    expect(clockSkew.now()).to.equal(0);
  });

  it('tells those who follow it of each change', () => {
    const skews: number[] = [];
    const stop = clockSkew.subscribe(() => skews.push(clockSkew.now()));
    const endsAt = wholeSecond() + 2 * hour;
    learnFromToken(token(endsAt), endsAt - 6 * minute);
    learnFromToken(token(endsAt + second), endsAt - 6 * minute);
    stop();
    expect(skews).to.deep.equal([-6 * minute]);
  });
});
