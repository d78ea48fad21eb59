import { fight } from '@cine/combat';
import { circleDocument } from '@cine/contract/documents/circles';
import { listLedger, showPlayer } from '@cine/contract/operations/core/players';
import { allotPoints, equipItem } from '@cine/contract/operations/game/characters';
import * as operations from '@cine/contract/operations/game/duels';
import { blockUser, unblockUser } from '@cine/contract/operations/together/friends';
import { hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { beginDeletion, eraseAccount } from '#faces/privacy/delete-service.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { befriended, callerOf, enrich, groupOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';
import {
  accept,
  age,
  ahead,
  coinsOf,
  duelist,
  entriesOf,
  fund,
  propose,
  withSeed,
} from './duels.test-support.ts';
import { endLapsedProposals } from './end-service.ts';
import { acceptDuel as acceptAs } from './use-cases/accept-duel.ts';
import { endProposals } from './users-service.ts';

describe('An accepted duel', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([duelist('Lea'), duelist('Tom')]);
    await befriended(lea, tom);
  });

  const seenBy = async (user: TestUser, duelId: string) =>
    (await user.call(operations.showDuel, { duelId })).seen!;

  /** A proposal with a bet, as its opponent has seen it. */
  async function offered() {
    const { id: duelId } = await propose(lea, tom, { bet: 40 });
    return { duelId, seen: await seenBy(tom, duelId) };
  }

  /** A seed that the challenger wins with, or loses. */
  async function seedFor(duelId: string, winner: 'challenger' | 'opponent'): Promise<string> {
    const { duel } = await lea.call(operations.showDuel, { duelId });
    for (let seed = 1; ; seed++) {
      const digits = `${'5eed'.repeat(7)}${String(seed).padStart(4, '0')}`;
      if (fight(duel.challenger.fighter, duel.opponent.fighter, digits).winner === winner) return digits;
    }
  }

  async function decide(duelId: string, winner: 'challenger' | 'opponent') {
    const seed = await seedFor(duelId, winner);
    return acceptAs(withSeed(seed), callerOf(tom), { duelId, seen: await seenBy(tom, duelId) });
  }

  it('is fought at once, and its log is the replay of its seed for both', async () => {
    const { id: duelId } = await propose(lea, tom, { bet: 40 });
    const duel = await accept(tom, duelId);
    expect(duel).to.include({ state: 'fought', own: 'opponent' });
    const { seed, winner, turns, left } = duel.fought!;
    expect(seed).to.match(/^[0-9a-f]{32}$/);
    const replay = fight(duel.challenger.fighter, duel.opponent.fighter, seed);
    expect({ winner, turns, left }).to.deep.equal({
      winner: replay.winner,
      turns: replay.turns,
      left: replay.left,
    });
    for (const user of [lea, tom]) {
      const view = await user.call(operations.showDuel, { duelId });
      expect(view.log).to.deep.equal(replay.log);
      expect([view.seen, view.changed]).to.deep.equal([null, false]);
      expect(view.odds.win + view.odds.draw + view.odds.loss).to.be.closeTo(1, 1e-9);
    }
  });

  it('pays the challenger who wins both bets and XP', async () => {
    const { id } = await propose(lea, tom, { bet: 40 });
    const { fought } = await decide(id, 'challenger');
    expect(fought!.pays).to.deep.equal({
      challenger: { xp: 150, unpaid: null },
      opponent: { xp: 10, unpaid: null },
    });
    expect([await coinsOf(lea), await coinsOf(tom)]).to.deep.equal([1040, 960]);
    expect(await entriesOf(lea)).to.deep.equal([
      ['bet', 'spent', 0, -40],
      ['bet', 'returned', 0, 40],
      ['duel', 'granted', 150, 40],
    ]);
    expect(await entriesOf(tom)).to.deep.equal([
      ['bet', 'spent', 0, -40],
      ['duel', 'granted', 10, 0],
    ]);
  });

  it('pays the opponent who wins the bet that is held, and needs no entry of theirs', async () => {
    const { id } = await propose(lea, tom, { bet: 40 });
    await decide(id, 'opponent');
    expect([await coinsOf(lea), await coinsOf(tom)]).to.deep.equal([960, 1040]);
    expect(await entriesOf(lea)).to.deep.equal([
      ['bet', 'spent', 0, -40],
      ['duel', 'granted', 10, 0],
    ]);
    expect(await entriesOf(tom)).to.deep.equal([['duel', 'granted', 150, 40]]);
  });

  it('says why it pays no XP when the same two fought in the last seven days, and still moves the bets', async () => {
    const first = await propose(lea, tom);
    await accept(tom, first.id);
    const { even } = await lea.call(operations.previewDuel, { userId: tom.uid });
    expect(even.pays).to.deep.equal({ won: 0, lost: 0, drawn: 0, unpaid: 'pair' });
    const { id } = await propose(lea, tom, { bet: 40 });
    const { fought } = await decide(id, 'challenger');
    const nothing = { xp: 0, unpaid: 'pair' };
    expect(fought!.pays).to.deep.equal({ challenger: nothing, opponent: nothing });
    expect([await coinsOf(lea), await coinsOf(tom)]).to.deep.equal([1040, 960]);
  });

  it('counts a win that paid, which earns the badge for the first', async () => {
    const { id } = await propose(lea, tom);
    await decide(id, 'challenger');
    const { entries } = await lea.call(listLedger, {});
    expect(entries.map(({ source }) => source)).to.include('badge:en-garde');
    const others = await tom.call(listLedger, {});
    expect(others.entries.map(({ source }) => source)).to.not.include('badge:en-garde');
    // Nor does a duel keep a day of anybody's streak.
    const snapshot = await context().db.doc(`players/${lea.uid}`).get();
    expect([snapshot.get('days.recent'), snapshot.get('duelsWon')]).to.deep.equal([[], 1]);
  });

  it('waits for another look where either fighter has changed', async () => {
    const { id: duelId } = await propose(lea, tom, { kind: 'real' });
    const seen = await seenBy(tom, duelId);
    await lea.call(equipItem, { itemId: 'basic-sword' });
    await expectRefusal(tom.call(operations.acceptDuel, { duelId, seen }), 'duel-changed');
    const again = await tom.call(operations.showDuel, { duelId });
    expect(again.changed).to.equal(true);
    expect(again.duel.challenger.fighter.weaponBonus).to.be.greaterThan(5);
    const { fought } = await tom.call(operations.acceptDuel, { duelId, seen: again.seen! });
    expect(fought).to.not.equal(null);
    const after = await lea.call(operations.showDuel, { duelId });
    expect(after.duel.challenger.fighter).to.deep.equal(again.duel.challenger.fighter);
  });

  it('is refused with a bet once one side has become the clear favourite', async () => {
    const { id: duelId } = await propose(lea, tom, { kind: 'real', bet: 40 });
    const points = { strength: 8, endurance: 2, agility: 0, intelligence: 0, charisma: 0 };
    await tom.call(allotPoints, { allotted: points });
    await tom.call(equipItem, { itemId: 'basic-sword' });
    await tom.call(equipItem, { itemId: 'leather-armor' });
    await expectRefusal(accept(tom, duelId), 'bet-unfair');
    expect([await coinsOf(lea), await coinsOf(tom)]).to.deep.equal([960, 1000]);
  });

  it('is refused with a bet once a level has fallen below what the bet takes', async () => {
    const { id: duelId } = await propose(lea, tom, { bet: 60 });
    await enrich(tom, 1000, 9);
    await expectRefusal(accept(tom, duelId), 'level-too-low');
    await enrich(tom, 1000, 10);
    expect((await accept(tom, duelId)).state).to.equal('fought');
  });

  it('takes as many coins as the challenger put, and says only what the own purse has', async () => {
    const { id: duelId } = await propose(lea, tom, { bet: 40 });
    await fund(tom, 39);
    const before = await lea.call(operations.showDuel, { duelId });
    const refused = await rejection(accept(tom, duelId));
    expect(refused.reason).to.equal('coins-too-few');
    expect(refused.message).to.include('39');
    // The challenger sees no change.
    expect(await lea.call(operations.showDuel, { duelId })).to.deep.equal(before);
    await fund(tom, 40);
    expect((await accept(tom, duelId)).state).to.equal('fought');
    expect(await coinsOf(tom)).to.be.oneOf([0, 80, 40]);
  });

  it('is too late after 48 hours, though no sweep has run', async () => {
    const proposal = await offered();
    const { duelId } = proposal;
    await age(duelId, 48 * hour);
    await expectRefusal(tom.call(operations.acceptDuel, proposal), 'duel-over');
    await age(duelId, -minute);
    expect((await tom.call(operations.acceptDuel, proposal)).state).to.equal('fought');
  });

  it('is the same one, however often and at once it is accepted', async () => {
    const { duelId, seen } = await offered();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => tom.call(operations.acceptDuel, { duelId, seen })),
    );
    expect(new Set(all.map(({ fought }) => fought!.seed)).size).to.equal(1);
    expect((await coinsOf(lea)) + (await coinsOf(tom))).to.equal(2000);
    expect((await entriesOf(tom)).filter(([reward]) => reward === 'duel')).to.have.length(1);
  });

  for (const [other, end] of [
    ['declined', (duelId: string) => tom.call(operations.declineDuel, { duelId })],
    ['withdrawn', (duelId: string) => lea.call(operations.withdrawDuel, { duelId })],
    [
      'lapsed',
      async (duelId: string) => {
        await age(duelId, 48 * hour - 10 * second);
        await endLapsedProposals(ahead(10 * second));
      },
    ],
  ] as const)
    it(`is either fought or ${other} when both come at once, never both`, async () => {
      const { duelId, seen } = await offered();
      const accepted = tom.call(operations.acceptDuel, { duelId, seen }).catch(({ reason }) => reason);
      const ended = Promise.resolve(end(duelId)).catch(({ reason }) => reason);
      const answers = [await accepted, await ended];
      const { duel } = await lea.call(operations.showDuel, { duelId });
      expect(duel.state).to.be.oneOf(['fought', other]);
      if (duel.state !== 'fought') expect(answers[0]).to.equal('duel-over');
      else if (other !== 'lapsed') expect(answers[1]).to.equal('duel-over');
      expect((await coinsOf(lea)) + (await coinsOf(tom))).to.equal(2000);
    });

  it('is open once, when both challenge each other at once', async () => {
    const answers = await Promise.all([
      propose(lea, tom, { bet: 40 }).catch(({ reason }) => reason),
      propose(tom, lea, { bet: 30 }).catch(({ reason }) => reason),
      propose(lea, tom, { bet: 20 }).catch(({ reason }) => reason),
    ]);
    expect(answers.filter((answer) => answer === 'duel-open')).to.have.length(2);
    const { duels } = await lea.call(operations.listDuels, {});
    expect(duels).to.have.length(1);
    expect((await coinsOf(lea)) + (await coinsOf(tom)) + duels[0]!.bet).to.equal(2000);
  });

  it('isn’t fought with who blocked the other meanwhile: the bet is given back, and nothing says why', async () => {
    const proposal = await offered();
    const { duelId } = proposal;
    await tom.call(blockUser, { uid: lea.uid });
    await (await suite()).settled();
    expect((await lea.call(operations.showDuel, { duelId })).duel.state).to.equal('declined');
    expect(await coinsOf(lea)).to.equal(1000);
    await expectRefusal(tom.call(operations.acceptDuel, proposal), 'duel-over');
  });

  it('stays open where the news of a block comes late, after both have made up', async () => {
    await tom.call(blockUser, { uid: lea.uid });
    await (await suite()).settled();
    const blocked = readDocument(circleDocument, await context().db.doc(`circles/${tom.uid}`).get())!;
    await tom.call(unblockUser, { uid: lea.uid });
    await befriended(lea, tom);
    const { id: duelId } = await propose(lea, tom, { bet: 40 });
    await endProposals(context(), tom.uid, { ...blocked, blocked: {} }, blocked);
    expect((await lea.call(operations.showDuel, { duelId })).duel.state).to.equal('open');
  });

  it('gives the bet back when the opponent is erased, also at the moment they accept', async () => {
    const proposal = await offered();
    const { duelId } = proposal;
    const accepted = tom.call(operations.acceptDuel, proposal).catch(({ reason }) => reason);
    await beginDeletion({ ...context(), enqueue: async () => {} }, tom.uid);
    await accepted;
    const before = (await context().db.doc(`duels/${duelId}`).get()).data()!;
    const coins = await coinsOf(lea);
    await eraseAccount(context(), tom.uid);
    const { duel } = await lea.call(operations.showDuel, { duelId });
    expect(duel.opponent.member).to.equal(null);
    const isFought = before.state === 'fought';
    expect(duel.state).to.equal(isFought ? 'fought' : 'lapsed');
    expect(await coinsOf(lea)).to.equal(isFought ? coins : 1000);
    expect((await context().db.doc(`players/${tom.uid}`).get()).exists).to.equal(false);
  });

  it('is withdrawn when the challenger is erased, and isn’t there once both are', async () => {
    const proposal = await offered();
    const { duelId } = proposal;
    await beginDeletion({ ...context(), enqueue: async () => {} }, lea.uid);
    await expectRefusal(tom.call(operations.acceptDuel, proposal), 'duel-over');
    await eraseAccount(context(), lea.uid);
    expect((await tom.call(operations.showDuel, { duelId })).duel.state).to.equal('withdrawn');
    expect((await context().db.doc(`players/${lea.uid}`).get()).exists).to.equal(false);
    await beginDeletion({ ...context(), enqueue: async () => {} }, tom.uid);
    await eraseAccount(context(), tom.uid);
    expect((await context().db.doc(`duels/${duelId}`).get()).exists).to.equal(false);
  });

  it('pays four times a week, and the fifth says so', async () => {
    const others = await Promise.all('ABCDE'.split('').map((letter) => duelist(`Rival${letter}`)));
    const unpaid: unknown[] = [];
    const groupId = await groupOf(lea, others);
    for (const other of others) {
      const { id } = await propose(lea, other, { groupId });
      unpaid.push((await accept(other, id)).fought!.pays.challenger.unpaid);
    }
    expect(unpaid).to.deep.equal([null, null, null, null, 'week']);
  });
});

describe('Sparring', function () {
  this.timeout(minute);
  before(() => suite());

  it('is with a character of the house’s from level 1, pays nothing, and is replayed from its seed', async () => {
    const lea = await duelist('Lea', { level: 1, coins: 5 });
    const before = await lea.call(showPlayer, {});
    for (const kind of ['real', 'even'] as const) {
      const sparred = await lea.call(operations.spar, { houseCharacter: 'eternal-extra', kind });
      expect(sparred.opponent.house!.names.fr).to.equal('L’Éternel Figurant');
      const { seed, log, winner, challenger, opponent } = sparred;
      const replay = fight(challenger.fighter, opponent.fighter, seed);
      expect([replay.log, replay.winner]).to.deep.equal([log, winner]);
    }
    expect(await lea.call(showPlayer, {})).to.deep.equal(before);
    expect((await lea.call(operations.listDuels, {})).duels).to.deep.equal([]);
  });

  it('is with whom one may challenge, and with nobody else', async () => {
    const [lea, tom] = await Promise.all([duelist('Lea', { level: 1 }), duelist('Tom', { level: 1 })]);
    const sparring = () => lea.call(operations.spar, { userId: tom.uid, kind: 'even' });
    await expectRefusal(sparring(), 'duel-unavailable');
    await befriended(lea, tom);
    const { opponent } = await sparring();
    expect([opponent.member!.name, opponent.house]).to.deep.equal(['Tom', null]);
    const nina = await member('Nina');
    const alone = nina.call(operations.spar, { houseCharacter: 'critic', kind: 'real' });
    await expectRefusal(alone, 'character-missing');
    const both = lea.call(operations.spar, { userId: tom.uid, houseCharacter: 'critic', kind: 'real' });
    await expectRefusal(both, 'input-invalid');
  });
});
