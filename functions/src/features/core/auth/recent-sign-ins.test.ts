import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import type { RecentSignIns } from './documents.ts';
import { keptSignIns, withSignIn } from './recent-sign-ins.ts';

const since = Date.parse('2026-11-02T18:30:00Z');

/** Sign-ins, one an hour from when they were first kept. */
function after(...devices: (string | null)[]): RecentSignIns {
  const first = withSignIn(null, { at: since - hour, kind: 'Safari, iPhone', device: 'phone' }, since)!;
  return devices.reduce((former, device, at) => withOne(former, at + 1, device)!, first);
}

function withOne(former: RecentSignIns, hours: number, device: string | null, kind = 'Firefox, Windows') {
  return withSignIn(former, { at: since + hours * hour, kind, device }, since + hours * hour);
}

describe('Recent sign-ins', () => {
  const isNew = (signIns: RecentSignIns | null) => signIns?.latest[0]?.isNew;

  it('tell of a device that wasn’t seen before, but not of the first', () => {
    expect(isNew(after())).to.equal(false);
    expect(isNew(after('laptop'))).to.equal(true);
    expect(isNew(after('laptop', 'phone'))).to.equal(false);
    expect(isNew(after('laptop', 'laptop'))).to.equal(false);
  });

  it('tell of a client without an id by its kind, among those without', () => {
    expect(isNew(after('laptop', null))).to.equal(true);
    expect(isNew(after('laptop', null, null))).to.equal(false);
    expect(isNew(withOne(after(null), 2, null, 'Firefox, Linux'))).to.equal(true);
  });

  it('keep each sign-in once, and tell of no sign-in from before they were kept', () => {
    expect(withOne(after('laptop'), 1, 'tablet')).to.equal(null);
    const earlier = withOne(after(), -0.5, 'tablet');
    expect(earlier?.latest.map((each) => each.isNew)).to.deep.equal([false, false]);
  });

  it('tell of three new devices within a day', () => {
    const many = after('a', 'b', 'c', 'd', 'e');
    expect(many.latest.map((each) => each.isNew)).to.deep.equal([false, false, true, true, true, false]);
    expect(isNew(withOne(many, 5 + day / hour, 'f'))).to.equal(true);
  });

  it(`keep the last ${keptSignIns}, newest first, and change for none before these`, () => {
    const full = after(...Array.from({ length: 30 }, () => 'phone'));
    expect(full.latest).to.have.length(keptSignIns);
    expect(full.latest[0]!.at).to.equal(since + 30 * hour);
    expect(withOne(full, 0.5, 'phone')).to.equal(null);
  });
});
