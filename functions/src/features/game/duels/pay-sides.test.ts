import { type DuelSide, duelXp, otherSide, resultFor } from '@cine/contract/game/duels/duel-rules';
import { xpForLevel } from '@cine/contract/game/level';
import { dayOf, weekOf } from '@cine/contract/game/local-days';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import type { LedgerEntry } from '#core/ledger/index.ts';
import { newPlayer, type Player } from '#core/players/index.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { rounds } from '../../../../../scripts/test/deep.ts';
import { holdBet, payBothSides, returnBet } from './pay-sides.ts';
import { allowanceOf, mostBet } from './terms.ts';

const start = Date.parse('2026-10-05T12:00:00Z');
const even = { win: 0.5, draw: 0, loss: 0.5 };

const playerWith = (coins: number): Player => ({ ...newPlayer, coins, reel: null });
const matchOf = (challenger: number, opponent: number, odds = even) => {
  const side = (level: number) => ({ level }) as never;
  return { challenger: side(challenger), opponent: side(opponent), odds };
};
const sides = fc.constantFrom<DuelSide | null>('challenger', 'opponent', null);
const sum = (entries: readonly LedgerEntry[]) => entries.reduce((total, { coins }) => total + coins, 0);

describe('What a duel settles', () => {
  it('moves a bet from the loser to the winner, and gives both theirs back after a draw', () => {
    for (const winner of ['challenger', 'opponent', null] as const) {
      const duel = { id: 'pair-one', bet: 30, kind: 'even' } as const;
      const held = holdBet(playerWith(100), duel, start);
      expect(held.player.coins).to.equal(70);
      const players = { challenger: held.player, opponent: playerWith(40) };
      const { challenger, opponent } = payBothSides(duel, matchOf(10, 12), winner, players, start);
      const moved = winner === 'challenger' ? 30 : winner === 'opponent' ? -30 : 0;
      expect([challenger.player.coins, opponent.player.coins]).to.deep.equal([100 + moved, 40 - moved]);
      expect(challenger.pay.xp).to.equal(duelXp(resultFor('challenger', winner), 12));
      expect(opponent.pay.xp).to.equal(duelXp(resultFor('opponent', winner), 10));
    }
  });

  it('refuses an opponent who can’t pay the bet, even if they would win', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 100 }), fc.nat(200), (winner, bet, coins) => {
        const duel = { id: 'pair-one', bet, kind: 'even' } as const;
        const players = { challenger: playerWith(0), opponent: playerWith(coins) };
        const settle = () => payBothSides(duel, matchOf(10, 10), winner, players, start);
        if (coins < bet) expect(settle).to.throw('coins-too-few');
        else expect(settle().opponent.player.coins).to.be.at.least(0);
      }),
    );
  });

  it('leaves both purses and what is held together as they were, whatever happens in whatever order', () => {
    type Step = { bet: number; by: 'lea' | 'tom'; ends: 'declined' | 'lapsed' | DuelSide | null };
    const step: fc.Arbitrary<Step> = fc.record({
      bet: fc.nat(60),
      by: fc.constantFrom('lea', 'tom'),
      ends: fc.constantFrom('declined', 'lapsed', 'challenger', 'opponent', null),
    });
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.array(step, { maxLength: 12 }), (lea, tom, steps) => {
        const purses = { lea: playerWith(lea), tom: playerWith(tom) };
        const entries: LedgerEntry[] = [];
        for (const [at, { bet, by, ends }] of steps.entries()) {
          const other = by === 'lea' ? 'tom' : 'lea';
          if (purses[by].coins < bet) continue;
          const duel = { id: `pair-${at}`, bet, kind: 'even' } as const;
          const held = holdBet(purses[by], duel, start);
          purses[by] = held.player;
          entries.push(...held.entries);
          expect(purses.lea.coins + purses.tom.coins + bet).to.equal(lea + tom);
          const isFought = ends !== 'declined' && ends !== 'lapsed' && purses[other].coins >= bet;
          if (isFought) {
            const players = { challenger: purses[by], opponent: purses[other] };
            const settled = payBothSides(duel, matchOf(10, 10), ends, players, start + at * hour);
            purses[by] = settled.challenger.player;
            purses[other] = settled.opponent.player;
            entries.push(...settled.challenger.entries, ...settled.opponent.entries);
          } else {
            const returned = returnBet(purses[by], duel, start);
            purses[by] = returned.player;
            entries.push(...returned.entries);
          }
          expect(purses.lea.coins + purses.tom.coins).to.equal(lea + tom);
          expect(Math.min(purses.lea.coins, purses.tom.coins)).to.be.at.least(0);
        }
        expect(sum(entries.filter(({ reward }) => reward !== 'milestone'))).to.equal(0);
      }),
    );
  });

  it('keeps bets out of what caps are counted by, and out of what boards rank', () => {
    const duel = { id: 'pair-one', bet: 30, kind: 'even' } as const;
    const players = { challenger: holdBet(playerWith(90), duel, start).player, opponent: playerWith(90) };
    const { challenger, opponent } = payBothSides(duel, matchOf(10, 10), 'challenger', players, start);
    for (const { player } of [challenger, opponent]) {
      expect(player.paid.map(({ reward }) => reward)).to.deep.equal(['duel']);
      expect(player.filmXp.xp).to.equal(0);
    }
    expect(challenger.entries.map(({ id, kind }) => [id, kind])).to.deep.equal([
      ['bet:pair-one:1', 'returned'],
      ['duel:pair-one', 'granted'],
    ]);
  });
});

describe('Bets', () => {
  const week = 7 * day;
  const allowanceIn = (side: DuelSide, id: string, players: Record<DuelSide, Player>, now: number) =>
    allowanceOf(side, { kind: 'even', match: matchOf(10, 10), players, id }, now);
  const bettor = () => ({ ...playerWith(10_000), level: 10, totalXp: xpForLevel(10), milestones: [5, 10] });

  it('are four a week at most, one of the same two in seven days, and bring ten coins a level in a week', () => {
    type Try = {
      rival: number;
      by: DuelSide;
      bet: number;
      after: number;
      open: number;
      ends: DuelSide | null | 'returned';
    };
    const tries: fc.Arbitrary<Try> = fc.record({
      rival: fc.nat(6),
      by: fc.constantFrom<DuelSide>('challenger', 'opponent'),
      bet: fc.integer({ min: 1, max: 100 }),
      after: fc.integer({ min: 0, max: 2 * day }),
      open: fc.integer({ min: 0, max: 2 * day }),
      ends: fc.constantFrom<Try['ends']>('challenger', 'opponent', null, 'returned'),
    });
    fc.assert(
      fc.property(fc.array(tries, { maxLength: 30 }), (all) => {
        let me: Player = bettor();
        const rivals = Array.from({ length: 7 }, (): Player => bettor());
        const made: { pair: string; date: string; change: number }[] = [];
        let now = start;
        for (const [at, { rival, by, bet, after, open, ends }] of all.entries()) {
          now += after;
          const pair = `pair${rival}`;
          const duel = { id: `${pair}-${at}`, bet, kind: 'even' as const };
          const other = rivals[rival]!;
          const players =
            by === 'challenger' ? { challenger: me, opponent: other } : { challenger: other, opponent: me };
          if (bet > allowanceIn('challenger', duel.id, players, now).most) continue;
          const held = { ...players, challenger: holdBet(players.challenger, duel, now).player };
          now += open;
          const isFought = ends !== 'returned' && bet <= allowanceIn('opponent', duel.id, held, now).most;
          const before = me.coins;
          const settled = isFought
            ? payBothSides(duel, matchOf(10, 10), ends, held, now)
            : { ...held, challenger: returnBet(held.challenger, duel, now) };
          const ended = (side: DuelSide): Player => {
            const one = settled[side];
            return { ...('player' in one ? one.player : one), level: 10 };
          };
          me = ended(by);
          rivals[rival] = ended(otherSide(by));
          const change = me.coins - before;
          if (isFought && ends !== null) made.push({ pair, date: localDateOf(now, 'Europe/Paris'), change });
        }
        for (const ofWeek of Map.groupBy(made, ({ date }) => weekOf(date)).values()) {
          expect(ofWeek.length).to.be.at.most(4);
          expect(ofWeek.reduce((sum, { change }) => sum + change, 0)).to.be.at.most(100);
        }
        for (const ofPair of Map.groupBy(made, ({ pair }) => pair).values())
          for (const [at, { date }] of ofPair.slice(1).entries())
            expect(dayOf(date) - dayOf(ofPair[at]!.date)).to.be.at.least(7);
      }),
      rounds(25, 300),
    );
  });

  it('count in the week in which they are won', () => {
    const sunday = Date.parse('2026-11-29T12:00:00Z');
    const duels = ['a', 'b', 'c', 'd'].map((pair) => ({ id: `${pair}-1`, bet: 25, kind: 'even' as const }));
    let me: Player = bettor();
    for (const duel of duels) me = holdBet(me, duel, sunday).player;
    const leftOn = (now: number) =>
      allowanceIn('challenger', 'e-1', { challenger: me, opponent: bettor() }, now).noBet;
    expect(leftOn(sunday + day)).to.equal('week');
    for (const duel of duels) {
      const players = { challenger: me, opponent: bettor() };
      const settled = payBothSides(duel, matchOf(10, 10), 'challenger', players, sunday + day).challenger;
      me = { ...('player' in settled ? settled.player : settled), level: 10 };
    }
    expect([leftOn(sunday + 2 * day), leftOn(sunday + 8 * day)]).to.deep.equal(['week', null]);
  });

  it('say what keeps somebody from another one, and leave its place when they are given back', () => {
    const duelWith = (pair: string, bet = 20) => ({ id: `${pair}-1`, bet, kind: 'even' as const });
    const noBetOf = (me: Player, pair: string, now = start) =>
      allowanceIn('challenger', `${pair}-2`, { challenger: me, opponent: bettor() }, now).noBet;
    let me: Player = bettor();
    for (const pair of ['a', 'b', 'c', 'd']) {
      expect(noBetOf(me, pair)).to.equal(null);
      me = holdBet(me, duelWith(pair), start).player;
      expect(noBetOf(me, pair)).to.equal('pair');
    }
    expect(noBetOf(me, 'e')).to.equal('week');
    expect(noBetOf(me, 'e', start + week)).to.equal(null);
    expect(noBetOf(me, 'a', start + week)).to.equal(null);
    const returned = returnBet(me, duelWith('d'), start).player;
    expect([noBetOf(returned, 'd'), noBetOf(returned, 'e')]).to.deep.equal([null, null]);
    const winning = holdBet(bettor(), duelWith('a', 100), start).player;
    expect(noBetOf(winning, 'b')).to.equal('won');
    // An opponent who bet with the same one lately is known to both.
    const rival = holdBet(bettor(), duelWith('a'), start).player;
    const { noBet } = allowanceIn('challenger', 'a-2', { challenger: bettor(), opponent: rival }, start);
    expect(noBet).to.equal('pair');
  });

  it('may be as high as the lower level, the odds and a quarter of the purse allow', () => {
    const most = (levels: [number, number], coins: number, odds = even) => {
      const players = { challenger: { ...bettor(), level: levels[0] }, opponent: bettor() };
      const betting = { kind: 'real' as const, match: matchOf(...levels, odds), players, id: 'a-1' };
      const { mostBet: limit, noBet } = mostBet(allowanceOf('challenger', betting, start), coins);
      return [limit, noBet];
    };
    expect(most([10, 40], 10_000)).to.deep.equal([100, null]);
    expect(most([40, 10], 399)).to.deep.equal([99, null]);
    expect(most([9, 40], 10_000)).to.deep.equal([0, 'level']);
    expect(most([40, 40], 10_000, { win: 0.9, draw: 0, loss: 0.1 })).to.deep.equal([0, 'odds']);
    expect(most([40, 40], 3)).to.deep.equal([0, 'purse']);
  });
});

describe('The XP of duels', () => {
  const fightAt = (player: Player, at: number, pair: string, odds = even, kind: 'real' | 'even' = 'real') =>
    payBothSides(
      { id: `${pair}-${at}`, bet: 0, kind },
      matchOf(10, 10, odds),
      'challenger',
      { challenger: player, opponent: playerWith(0) },
      at,
    ).challenger;

  it('is paid four times in a week, and again in the next one', () => {
    let player = playerWith(0);
    const unpaid: unknown[] = [];
    for (let duel = 0; duel < 6; duel++) {
      const settled = fightAt(player, start + duel * hour, `pair${duel}`);
      player = settled.player;
      unpaid.push(settled.pay.unpaid);
    }
    expect(unpaid).to.deep.equal([null, null, null, null, 'week', 'week']);
    expect(player.duelsWon).to.equal(4);
    expect(fightAt(player, start + 7 * 24 * hour, 'pair9').pay).to.deep.equal({ xp: 150, unpaid: null });
  });

  it('is paid once in seven days for the same two', () => {
    const { player } = fightAt(playerWith(0), start, 'pair');
    expect(fightAt(player, start + 6 * 24 * hour, 'pair').pay).to.deep.equal({ xp: 0, unpaid: 'pair' });
    expect(fightAt(player, start + 6 * 24 * hour, 'pai').pay.unpaid).to.equal(null);
    expect(fightAt(player, start + 7 * 24 * hour, 'pair').pay.unpaid).to.equal(null);
  });

  it('isn’t paid where one side is the clear favourite, unless the duel is even', () => {
    const uneven = { win: 0.76, draw: 0, loss: 0.24 };
    const { pay, player, entries } = fightAt(playerWith(0), start, 'pair', uneven);
    expect([pay, entries, player.duelsWon]).to.deep.equal([{ xp: 0, unpaid: 'odds' }, [], undefined]);
    expect(fightAt(playerWith(0), start, 'pair', { win: 0.24, draw: 0.02, loss: 0.74 }).pay.xp).to.equal(150);
    expect(fightAt(playerWith(0), start, 'pair', uneven, 'even').pay.xp).to.equal(150);
  });
});
