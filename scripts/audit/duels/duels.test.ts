import { duelOutcomeOf, hitPointsOf } from '@cine/combat';
import { type DuelDocument, duelDocument } from '@cine/contract/documents/game/duels';
import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import type { Figure } from '@cine/contract/game/characters/figure';
import { type DuelSide, duelSides, duelXp, resultFor } from '@cine/contract/game/duels/duel-rules';
import { expect } from 'chai';
import { duelFaults, duelOfEntry, entryPathsOf } from './between.ts';
import { duels } from './of-player.ts';

const fighter = {
  stats: { strength: 7, endurance: 6, agility: 2, intelligence: 6, charisma: 4 },
  weaponBonus: 5,
  armorBonus: 5,
};
const seeds = { challenger: seedFor('challenger'), opponent: seedFor('opponent') };
const at = Date.parse('2026-10-05T12:00:00Z');

function seedFor(winner: DuelSide): string {
  for (let seed = 1; ; seed++) {
    const digits = `${'5eed'.repeat(7)}${String(seed).padStart(4, '0')}`;
    if (duelOutcomeOf(fighter, fighter, digits).winner === winner) return digits;
  }
}

function sideOf(uid: string): DuelDocument['challenger'] {
  const figure: Figure = {
    characterClass: 'warrior',
    appearance: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
    worn: [],
  };
  return { member: { uid, name: uid, figure }, level: 10, fighter, hitPoints: hitPointsOf(fighter) };
}

const open: DuelDocument = {
  kind: 'real',
  bet: 30,
  state: 'open',
  challenger: sideOf('lea'),
  opponent: sideOf('tom'),
  userIds: ['lea', 'tom'],
  proposedAt: at,
  lapsesAt: at + 1,
  endedAt: null,
  fought: null,
};

function foughtBy(winner: DuelSide): DuelDocument {
  const seed = seeds[winner];
  const [challenger, opponent] = duelSides.map((side) => ({
    xp: duelXp(resultFor(side, winner), 10),
    unpaid: null,
  }));
  const pays = { challenger: challenger!, opponent: opponent! };
  const outcome = duelOutcomeOf(fighter, fighter, seed);
  return { ...open, state: 'fought', endedAt: at, fought: { seed, ...outcome, pays } };
}

type Entry = [uid: string, id: string, kind: 'spent' | 'returned' | 'granted', xp: number, coins: number];

function storedEntry([uid, id, kind, xp, coins]: Entry) {
  const [reward, duel] = id.split(':');
  const entry = { source: `${reward}:${duel}`, reward: reward as 'bet', kind, xp, coins };
  const paid = { xp, coins };
  const data = ledgerEntryDocument.encode({ ...entry, paid, sequence: 0, date: '2026-10-05', at });
  return { path: `players/${uid}/ledger/${id}`, data };
}

function faultsOf(duel: DuelDocument, entries: Entry[]): string[] {
  const document = { path: 'duels/pair-id', data: duelDocument.encode(duel) };
  return duelFaults({ duel: document, entries: entries.map(storedEntry) }).map(
    ({ path, what }) => `${path} ${what}`,
  );
}

const held: Entry = ['lea', 'bet:pair-id', 'spent', 0, -30];
const back: Entry = ['lea', 'bet:pair-id:1', 'returned', 0, 30];
const won: Entry[] = [
  held,
  back,
  ['lea', 'duel:pair-id', 'granted', 150, 30],
  ['tom', 'bet:pair-id', 'spent', 0, -30],
  ['tom', 'duel:pair-id', 'granted', 10, 0],
];
const lost: Entry[] = [
  held,
  ['lea', 'duel:pair-id', 'granted', 10, 0],
  ['tom', 'duel:pair-id', 'granted', 150, 30],
];

describe('The audit of duels', () => {
  it('names nothing where each bet is held, paid out or given back as the duel says', () => {
    expect(faultsOf(open, [held])).to.deep.equal([]);
    for (const state of ['declined', 'withdrawn', 'lapsed'] as const)
      expect(faultsOf({ ...open, state, endedAt: at }, [held, back])).to.deep.equal([]);
    expect(faultsOf(foughtBy('challenger'), won)).to.deep.equal([]);
    expect(faultsOf(foughtBy('opponent'), lost)).to.deep.equal([]);
  });

  it('names every entry that is missing, and every one too many', () => {
    for (const [winner, entries] of [
      ['challenger', won],
      ['opponent', lost],
    ] as const)
      for (const [index, [uid, id]] of entries.entries()) {
        const [fault, ...others] = faultsOf(foughtBy(winner), entries.toSpliced(index, 1));
        expect(fault).to.include(`players/${uid}/ledger/${id} is nothing`);
        expect(others).to.deep.equal([]);
      }
    const [fault] = faultsOf(open, [held, back]);
    expect(fault).to.include('is returned: 0 XP and 30 coins, and the duel says nothing');
    expect(faultsOf({ ...open, state: 'declined', endedAt: at }, [held])).to.have.length(1);
  });

  it('names a bet that levels or odds don’t allow', () => {
    const among = (level: number, challenger = open.challenger) =>
      faultsOf({ ...open, challenger: { ...challenger, level }, opponent: { ...open.opponent, level: 12 } }, [
        held,
      ]);
    expect(among(10)).to.deep.equal([]);
    expect(among(9)).to.deep.equal(['duels/pair-id has a bet of 30, and 0 is the most at level 9']);
    const strong = { ...fighter, stats: { ...fighter.stats, strength: 90 } };
    expect(among(10, { ...open.challenger, fighter: strong })).to.deep.equal([
      'duels/pair-id has a bet, and one side is the clear favourite',
    ]);
  });

  it('names an amount that the outcome doesn’t pay', () => {
    const more = won.with(2, ['lea', 'duel:pair-id', 'granted', 150, 60]);
    expect(faultsOf(foughtBy('challenger'), more)).to.deep.equal([
      'players/lea/ledger/duel:pair-id is granted: 150 XP and 60 coins, and the duel says granted: 150 XP and 30 coins',
    ]);
  });

  it('names an outcome that the seed doesn’t give, and what contradicts levels and odds', () => {
    const duel = foughtBy('challenger');
    const fought = duel.fought!;
    const other = { ...duel, fought: { ...fought, seed: seeds.opponent } };
    expect(faultsOf(other, won)).to.deep.equal([
      'duels/pair-id was won by challenger, and by opponent when replayed from its seed',
    ]);
    const pays = { ...fought.pays, opponent: { xp: 0, unpaid: 'odds' as const } };
    expect(faultsOf({ ...duel, fought: { ...fought, pays } }, won.slice(0, 4))).to.deep.equal([
      'duels/pair-id says odds to the opponent, and its odds say otherwise',
    ]);
    const level = { ...duel, opponent: { ...duel.opponent, level: 11 } };
    expect(faultsOf(level, won)).to.deep.equal(['duels/pair-id pays the challenger 150 XP, and 160 are due']);
    const hitPoints = { ...open, opponent: { ...open.opponent, hitPoints: 1 } };
    expect(faultsOf(hitPoints, [held])).to.have.length(1);
  });

  it('asks nothing of who has deleted their account', () => {
    const duel = foughtBy('challenger');
    const left = { ...duel, userIds: ['lea'], opponent: { ...duel.opponent, member: null } };
    expect(faultsOf(left, won.slice(0, 3))).to.deep.equal([]);
  });

  it('knows the entries of a duel, and the duel of an entry', () => {
    const paths = entryPathsOf({ path: 'duels/pair-id', data: { userIds: ['lea'] } });
    expect(paths).to.deep.equal([
      'players/lea/ledger/bet:pair-id',
      'players/lea/ledger/bet:pair-id:1',
      'players/lea/ledger/duel:pair-id',
    ]);
    expect(new Set(paths.map(duelOfEntry))).to.deep.equal(new Set(['pair-id']));
    expect(duelOfEntry('players/lea/ledger/movie:1')).to.equal(null);
    expect(entryPathsOf({ path: 'duels/pair-id', data: {} })).to.deep.equal([]);
    const [unreadable] = duelFaults({ duel: { path: 'duels/pair-id', data: {} }, entries: [] });
    expect(unreadable!.what).to.include("can't be read");
  });
});

describe('The audit of a player’s duels', () => {
  const entry = (id: string, date: string, xp: number) => ({ id, source: id, reward: 'duel', date, xp });
  const faults = (duelsWon: number | undefined, entries: object[]) =>
    duels({ uid: 'lea', player: { ...(duelsWon && { duelsWon }) }, entries } as never).map(
      ({ what }) => what,
    );

  it('names bets of the same two within a week, too many, and more than they may bring', () => {
    const bets = (all: [pair: string, date: string, coins: number][], remembered?: object[]) =>
      duels({
        uid: 'lea',
        player: { ...(remembered && { bets: remembered }) },
        entries: all.map(([pair, date, coins]) => {
          const [reward, kind] = coins < 0 ? ['bet', 'spent'] : ['duel', 'granted'];
          const source = `${reward}:${pair}-1`;
          const at = Date.parse(date);
          return { id: source, source, reward, kind, date, at, xp: 0, coins, version: 3 };
        }),
      } as never).map(({ what }) => what);
    const four: [string, string, number][] = ['a', 'b', 'c', 'd'].map((pair) => [pair, '2026-10-05', 25]);
    const state = (of: string) => [{ duelId: 'a-1', date: '2026-10-05', coins: 25, state: of }];
    expect(bets(four, state('won'))).to.deep.equal([]);
    expect(bets([...four, ['e', '2026-10-12', 25]])).to.deep.equal([]);
    expect(bets([...four, ['e', '2026-10-11', -25]])).to.deep.equal([
      'makes 5 bets in the week of 2026-10-05, at most 4 may be',
    ]);
    expect(bets(four.with(3, ['d', '2026-10-05', 26]))).to.deep.equal([
      'has 101 coins of bets in the week of 2026-10-05, at most 100 may be',
    ]);
    expect(bets([four[0]!, ['a-1-again', '2026-10-11', 25]])).to.deep.equal([
      'bets in duel a-1-again-1 within 7 days of another with the same',
    ]);
    for (const other of ['lost', 'held', 'drawn'])
      expect(bets(four, state(other))).to.deep.equal([
        `remembers that the bet of a-1 is ${other}, and its entries say otherwise`,
      ]);
  });

  it('names wins that no entry paid, and the same two paid twice in a week', () => {
    const first = entry('duel:a-1', '2026-10-05', 150);
    expect(faults(1, [first, entry('duel:b-1', '2026-10-06', 10)])).to.deep.equal([]);
    expect(faults(2, [first])).to.deep.equal(['has won 2 duels, and its entries say 1']);
    expect(faults(undefined, [first])).to.deep.equal(['has won 0 duels, and its entries say 1']);
    expect(faults(1, [first, entry('duel:a-2', '2026-10-12', 10)])).to.deep.equal([]);
    expect(faults(1, [entry('duel:a-2', '2026-10-11', 10), first])).to.deep.equal([
      'pays a duel of the same two within 7 days',
    ]);
    expect(faults(1, [first, entry('duel:a-2', '2026-10-11', 0)])).to.deep.equal([]);
  });
});
