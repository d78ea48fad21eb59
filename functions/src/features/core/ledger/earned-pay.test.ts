import type { EarnedPay } from '@cine/contract/operations/together/challenges';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { payAfterEntries, type ShownEntry } from './earned-pay.ts';

const movie: EarnedPay = { reward: 'movie', xp: 51, coins: 20 };
const week: EarnedPay = { reward: 'week', xp: 100, coins: 40 };
const evening: EarnedPay = { reward: 'evening', xp: 15, coins: 15 };
const secret: EarnedPay = { reward: 'badge', xp: 100, coins: 0 };
const milestone: EarnedPay = { reward: 'milestone', xp: 0, coins: 100, level: 5 };

const granted = (pay: EarnedPay): ShownEntry => ({ kind: 'granted', ...pay });
const taken = (pay: EarnedPay): ShownEntry => ({ kind: 'taken', ...pay, xp: -pay.xp, coins: -pay.coins });

describe('What something says was paid for it', () => {
  it('adds to a movie what others who come later make it pay', () => {
    const more: ShownEntry = { kind: 'adjusted', reward: 'movie', xp: 30, coins: 10 };
    const { paid, unmatched } = payAfterEntries([movie, milestone], [more, granted(week)]);
    expect(paid).to.deep.equal([{ reward: 'movie', xp: 81, coins: 30 }, milestone, week]);
    expect(unmatched).to.deep.equal([]);
  });

  it('has every grant of one kind, and loses one of them', () => {
    const { paid } = payAfterEntries([movie, secret], [granted(secret), granted(milestone)]);
    expect(paid).to.deep.equal([movie, secret, secret, milestone]);
    expect(payAfterEntries(paid, [taken(secret)]).paid).to.deep.equal([movie, secret, milestone]);
  });

  it('loses what an evening that somebody else hosts by then takes back', () => {
    expect(payAfterEntries([movie, evening, week], [taken(evening)]).paid).to.deep.equal([movie, week]);
  });

  it('leaves what it never showed for other gains', () => {
    const { paid, unmatched } = payAfterEntries([movie], [taken(week), taken(secret)]);
    expect(paid).to.deep.equal([movie]);
    expect(unmatched).to.deep.equal([taken(week), taken(secret)]);
  });

  it('is the sum of its entries, in whichever settlements they come', () => {
    const pays = fc.array(fc.constantFrom(movie, week, evening, secret, milestone), { maxLength: 8 });
    fc.assert(
      fc.property(pays, fc.nat(), fc.nat(), (all, split, lost) => {
        const entries = [...all.map(granted), ...all.slice(0, lost % (all.length + 1)).map(taken)];
        const at = split % (entries.length + 1);
        const first = payAfterEntries([], entries.slice(0, at)).paid;
        const { paid, unmatched } = payAfterEntries(first, entries.slice(at));
        const sum = (unit: 'xp' | 'coins', of: readonly EarnedPay[]) =>
          of.reduce((total, each) => total + each[unit], 0);
        expect(unmatched).to.deep.equal([]);
        for (const unit of ['xp', 'coins'] as const) expect(sum(unit, paid)).to.equal(sum(unit, entries));
      }),
    );
  });
});
