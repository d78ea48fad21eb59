import { duelRules, maxBetAt } from '@cine/contract/game/duels/duel-rules';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  asOf,
  type Duel,
  duelIdOf,
  duelWithout,
  endedDuel,
  newDuel,
  pairOf,
  sideOf,
  usersIn,
  withMemberNamed,
} from './duel.ts';
import { type Contender, fightersDigestOf, inPercent, matchOf } from './fighters.ts';
import { assertMayPropose, mostBet } from './terms.ts';

const uids = fc.string({ minLength: 1, maxLength: 28, unit: fc.constantFrom(...'abcXYZ019'.split('')) });
const now = Date.parse('2026-10-02T18:00:00Z');

const contender = (uid: string, changes: Partial<Contender['character']> = {}): Contender => ({
  member: { uid, name: uid },
  level: 10,
  character: {
    characterClass: 'mage',
    appearance: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
    allotted: { strength: 1, endurance: 2, agility: 0, intelligence: 4, charisma: 0 },
    equipped: { weapon: 'house-torch', armor: 'house-jacket' },
    dyed: {},
    ...changes,
  },
});
const duelOf = (state: Duel['state'] = 'open', endedAt: number | null = null): Duel => {
  const { challenger, opponent } = matchOf('even', contender('lea'), contender('tom'));
  return { ...newDuel({ id: 'pair-id', kind: 'even', bet: 5, challenger, opponent }, now), state, endedAt };
};

describe('A duel as it is stored', () => {
  it('has an id that begins the same for two members in either direction, and differently for others', () => {
    fc.assert(
      fc.property(uids, uids, uids, (one, two, three) => {
        const [pair] = duelIdOf(one, two, 'new').split('-');
        expect(pair)
          .to.equal(pairOf(two, one))
          .and.to.match(/^[0-9a-f]{16}$/);
        expect(pairOf(one, three) === pair).to.equal(two === three);
      }),
    );
  });

  it('lapses by itself, at the instant that it says', () => {
    const duel = duelOf();
    expect(asOf(duel, duel.lapsesAt - 1)).to.equal(duel);
    const late = asOf(duel, duel.lapsesAt + minute);
    expect([late.state, late.endedAt]).to.deep.equal(['lapsed', duel.lapsesAt]);
    expect(asOf(endedDuel(duel, 'declined', now), duel.lapsesAt).state).to.equal('declined');
  });

  it('forgets who left, keeps what they fought with, and isn’t there without both', () => {
    const duel = duelOf();
    expect([sideOf(duel, 'lea'), sideOf(duel, 'tom'), sideOf(duel, 'nina')]).to.deep.equal([
      'challenger',
      'opponent',
      null,
    ]);
    const left = duelWithout(duel, 'lea')!;
    expect(JSON.stringify(left)).to.not.include('lea');
    expect(left.challenger.fighter).to.deep.equal(duel.challenger.fighter);
    expect(usersIn(left)).to.deep.equal(['tom']);
    expect(duelWithout(left, 'tom')).to.equal(null);
    expect(duelWithout(duel, 'nina')).to.equal(duel);
  });

  it('has a member’s present name and picture', () => {
    const named = withMemberNamed(duelOf(), { uid: 'tom', name: 'Thomas', avatar: 'one' });
    expect(named.opponent.member).to.include({ name: 'Thomas', avatar: 'one' });
    const renamed = withMemberNamed(named, { uid: 'tom', name: 'Tom' });
    expect(renamed.opponent.member).to.have.all.keys('uid', 'name', 'figure');
    expect(withMemberNamed(duelOf(), { uid: 'nina', name: 'N' })).to.deep.equal(duelOf());
  });
});

describe('What was seen of two fighters', () => {
  it('is the same until something changes that decides a duel of theirs', () => {
    const seen = (kind: 'real' | 'even', changes: Partial<Contender['character']>) =>
      matchOf(kind, contender('lea'), contender('tom', changes)).seen;
    const { allotted, appearance } = contender('tom').character;
    for (const kind of ['real', 'even'] as const) {
      const now = seen(kind, {});
      expect(seen(kind, { appearance: { ...appearance, hair: 'bob' } })).to.equal(now);
      expect(seen(kind, { allotted: { ...allotted, agility: 1 } })).to.not.equal(now);
      expect(seen(kind, { characterClass: 'ranger' })).to.not.equal(now);
    }
    const armed = { equipped: { weapon: 'basic-sword' } };
    expect(seen('real', armed)).to.not.equal(seen('real', {}));
    expect(seen('even', armed)).to.equal(seen('even', {}));
  });

  it('tells the two sides apart', () => {
    const one = contender('lea');
    const other = contender('tom', { characterClass: 'ranger' });
    expect(matchOf('real', one, other).seen).to.not.equal(matchOf('real', other, one).seen);
    const { challenger, opponent, seen } = matchOf('real', one, other);
    expect(fightersDigestOf([challenger.fighter, opponent.fighter])).to.equal(seen);
  });

  it('is said in whole per cent that add up', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const win = Math.min(a, b);
          const draw = Math.abs(a - b);
          const percent = inPercent({ win, draw, loss: 1 - win - draw });
          expect(percent.win + percent.draw + percent.loss).to.equal(100);
          for (const share of Object.values(percent)) expect(share).to.be.within(0, 100);
        },
      ),
    );
  });
});

describe('The terms of a proposal', () => {
  const reasonOf = (former: Parameters<typeof assertMayPropose>[0], at = now) => {
    try {
      assertMayPropose(former, at);
      return null;
    } catch (error) {
      return (error as { reason: string }).reason;
    }
  };

  it('let nobody ask for a week who was declined three times in a row', () => {
    const declined = (at: number) => duelOf('declined', at);
    const answered = [declined(now), declined(now - minute), declined(now - 90 * minute)];
    const former = { openWithPair: null, open: 0, answered };
    expect(reasonOf(former)).to.equal('duel-declined-lately');
    expect(reasonOf(former, now + duelRules.pauseMs - 1)).to.equal('duel-declined-lately');
    expect(reasonOf(former, now + duelRules.pauseMs)).to.equal(null);
    for (const at of [0, 1, 2]) {
      const one = answered.with(at, duelOf('fought', now));
      expect(reasonOf({ ...former, answered: one })).to.equal(null);
    }
    expect(reasonOf({ ...former, answered: answered.slice(1) })).to.equal(null);
  });

  it('never let a bet exceed ten coins a level, or a quarter of the purse', () => {
    const levels = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(levels, fc.nat(100_000), (both, coins) => {
        const { mostBet: most } = mostBet({ most: maxBetAt(both), noBet: null }, coins);
        expect(most).to.be.at.most(10 * Math.min(...both));
        expect(4 * most).to.be.at.most(coins);
        if (Math.min(...both) < duelRules.bettingLevel) expect(most).to.equal(0);
        else expect(4 * (most + 1) > coins || most === 10 * Math.min(...both)).to.equal(true);
      }),
    );
  });
});
