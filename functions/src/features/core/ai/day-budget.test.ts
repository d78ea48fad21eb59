import { expect } from 'chai';
import * as fc from 'fast-check';
import { type AiDay, emptyDay, reserveCost, withEndedCall, withLapsed } from './day-budget.ts';

const now = Date.parse('2026-12-10T18:00:00Z');
const purpose = 'coach';
const ended = (cost: number) => ({
  fault: null,
  wasRepaired: false,
  cost,
  inputTokens: 10,
  outputTokens: 5,
  ms: 300,
});

describe("A user's day of calls of models", () => {
  const reserved60 = () => reserveCost(emptyDay, now, { callId: 'a', cost: 60, purpose }, 100) as AiDay;

  it('sets aside what a call may cost, and counts what it did cost', () => {
    const reserved = reserved60();
    expect(reserveCost(reserved, now, { callId: 'b', cost: 41, purpose }, 100)).to.equal('held');
    const settled = withEndedCall(reserved, 'a', 'coach', ended(10));
    expect(settled.reservations).to.deep.equal({});
    // A transaction runs again where its commit's answer was lost.
    expect(withEndedCall(settled, 'a', 'coach', ended(10))).to.equal(settled);
    expect(settled.purposes.coach).to.deep.include({ calls: 1, answered: 1, cost: 10 });
    expect(reserveCost(settled, now, { callId: 'b', cost: 90, purpose }, 100)).to.be.an('object');
    expect(reserveCost(settled, now, { callId: 'b', cost: 91, purpose }, 100)).to.equal('spent');
  });

  it('counts what was set aside for a call that died as spent, after ten minutes', () => {
    const reserved = reserved60();
    const after = (minutes: number, cost: number) =>
      reserveCost(reserved, now + minutes * 60_000, { callId: 'b', cost, purpose }, 100);
    expect(after(9, 60)).to.equal('held');
    expect(after(10, 60)).to.equal('spent');
    const day = after(10, 40) as AiDay;
    expect(day.reservations).to.have.keys('b');
    expect(day.purposes.coach).to.deep.include({ calls: 1, cost: 60, faults: { cancelled: 1 } });
  });

  it('never spends more than its budget, in whatever order calls begin, end and die', () => {
    const step = fc.record({
      kind: fc.constantFrom('begin', 'end', 'die', 'wait'),
      most: fc.integer({ min: 1, max: 60 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let day: AiDay = emptyDay;
        let at = now;
        const open: { id: string; most: number }[] = [];
        let spent = 0;
        let died = 0;
        steps.forEach(({ kind, most, part }, index) => {
          if (kind === 'wait') at += 60_000 * most;
          if (kind === 'begin') {
            const reserved = reserveCost(day, at, { callId: `c${index}`, cost: most, purpose }, 100);
            if (typeof reserved !== 'string') {
              day = reserved;
              open.push({ id: `c${index}`, most });
            }
          }
          const call = kind === 'end' || kind === 'die' || kind === 'wait' ? open.shift() : undefined;
          if (call && kind === 'end' && call.id in day.reservations) {
            const cost = Math.floor(part * call.most);
            day = withEndedCall(day, call.id, 'coach', ended(cost));
            spent += cost;
          } else if (call) died += call.most;
          expect(spent + died).to.be.at.most(100);
        });
        died += open.reduce((sum, { most }) => sum + most, 0);
        const last = withLapsed(day, Number.POSITIVE_INFINITY);
        expect(last.purposes.coach?.cost ?? 0).to.equal(spent + died);
        expect(last.reservations).to.deep.equal({});
      }),
    );
  });
});
