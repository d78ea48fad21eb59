import { updateAccount } from '@cine/contract/operations/core/account';
import { changeCharacter, equipItem, unequipItem } from '@cine/contract/operations/game/characters';
import * as operations from '@cine/contract/operations/game/duels';
import { blockUser, removeFriend } from '@cine/contract/operations/together/friends';
import { setAvatar } from '@cine/contract/operations/together/profiles';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { befriended, callerOf, groupOf, member, sampleCharacter } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { samplePicture } from '#test/scenarios/samples.ts';
import { running, suite } from '#test/suite.ts';
import { accept, age, ahead, coinsOf, duelist, entriesOf, fund, propose } from './duels.test-support.ts';
import { endLapsedProposals } from './end-service.ts';
import { proposeDuel as proposeAs } from './use-cases/propose-duel.ts';
import { showDuel } from './use-cases/show-duel.ts';

describe('A proposal of a duel', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([duelist('Lea'), duelist('Tom')]);
    await befriended(lea, tom);
  });

  const preview = (user = lea, other = tom) => user.call(operations.previewDuel, { userId: other.uid });
  const stateOf = async (user: TestUser, duelId: string) =>
    (await user.call(operations.showDuel, { duelId })).duel.state;

  it('shows both fighters and the exact odds of both kinds before anything is bet', async () => {
    const { challenger, opponent, real, even } = await preview();
    expect([challenger.member!.name, opponent.member!.name]).to.deep.equal(['Lea', 'Tom']);
    expect(opponent.member!.figure.characterClass).to.equal(sampleCharacter.characterClass);
    for (const { odds, mostBet, noBet, pays } of [real, even]) {
      expect(odds.win).to.be.closeTo(odds.loss, 1e-9);
      expect(odds.win + odds.draw + odds.loss).to.be.closeTo(1, 1e-9);
      expect([mostBet, noBet]).to.deep.equal([100, null]);
      expect(pays).to.deep.equal({ won: 150, lost: 10, drawn: 10, unpaid: null });
    }
    expect(real.challenger.hitPoints).to.equal(10 * (100 + 5 * real.challenger.fighter.stats.endurance));
  });

  it('holds the bet of who proposes until it is withdrawn, and says so to both', async () => {
    const duel = await propose(lea, tom, { bet: 60 });
    expect(duel).to.include({ state: 'open', own: 'challenger', bet: 60 });
    expect(Date.parse(duel.lapsesAt) - Date.parse(duel.proposedAt)).to.equal(48 * hour);
    expect([await coinsOf(lea), await coinsOf(tom)]).to.deep.equal([940, 1000]);
    const { duels } = await tom.call(operations.listDuels, {});
    expect(duels.map(({ id, own }) => [id, own])).to.deep.equal([[duel.id, 'opponent']]);
    const withdrawn = await lea.call(operations.withdrawDuel, { duelId: duel.id });
    expect(withdrawn.state).to.equal('withdrawn');
    expect(await lea.call(operations.withdrawDuel, { duelId: duel.id })).to.deep.equal(withdrawn);
    expect(await coinsOf(lea)).to.equal(1000);
    expect(await entriesOf(lea)).to.deep.equal([
      ['bet', 'spent', 0, -60],
      ['bet', 'returned', 0, 60],
    ]);
    await expectRefusal(accept(tom, duel.id), 'input-invalid');
  });

  it('gives the bet back when it is declined, once', async () => {
    const { id: duelId } = await propose(lea, tom, { bet: 50 });
    const decline = () => tom.call(operations.declineDuel, { duelId });
    expect((await decline()).state).to.equal('declined');
    expect((await decline()).state).to.equal('declined');
    expect(await coinsOf(lea)).to.equal(1000);
    await expectRefusal(lea.call(operations.withdrawDuel, { duelId }), 'duel-over');
  });

  it('lapses after 48 hours, however late the sweep is, and gives the bet back once', async () => {
    const { id: duelId } = await propose(lea, tom, { bet: 50 });
    await age(duelId, 48 * hour - minute);
    await endLapsedProposals(context());
    expect(await stateOf(tom, duelId)).to.equal('open');
    await age(duelId, minute);
    await Promise.all([endLapsedProposals(context()), endLapsedProposals(context())]);
    await endLapsedProposals(context());
    expect(await stateOf(lea, duelId)).to.equal('lapsed');
    expect(await coinsOf(lea)).to.equal(1000);
    expect(await entriesOf(lea)).to.have.length(2);
  });

  it('is refused for strangers, oneself, those who block and those who were blocked, all in the same words', async () => {
    const nina = await duelist('Nina');
    const groupId = await groupOf(lea, [nina, tom]);
    await nina.call(blockUser, { uid: lea.uid, groupId });
    await lea.call(blockUser, { uid: tom.uid });
    const stranger = await duelist('Stranger');
    const refused = await Promise.all(
      [
        { userId: stranger.uid },
        { userId: stranger.uid, groupId },
        { userId: lea.uid },
        { userId: 'nobody' },
        { userId: nina.uid },
        { userId: nina.uid, groupId },
        { userId: tom.uid },
        { userId: tom.uid, groupId },
      ].map((sought) => rejection(lea.call(operations.previewDuel, sought))),
    );
    const words = new Set(refused.map(({ reason, message }) => `${reason} ${message}`));
    expect(words.size).to.equal(1);
    expect(refused[0]!.reason).to.equal('duel-unavailable');
  });

  it('reaches a member of a group that both are in', async () => {
    const nina = await duelist('Nina');
    const groupId = await groupOf(lea, [nina]);
    await expectRefusal(propose(lea, nina), 'duel-unavailable');
    const { opponent } = await propose(lea, nina, { groupId });
    expect(opponent.member!.name).to.equal('Nina');
  });

  it('shows the picture of a public member, as long as all may see it', async () => {
    const nina = await duelist('Nina');
    const groupId = await groupOf(lea, [nina]);
    const avatarShown = async () => {
      await running.quiet();
      const { duels } = await lea.call(operations.listDuels, {});
      return duels[0]!.opponent.member!.avatar;
    };
    await nina.call(updateAccount, { visibility: 'public' });
    const { avatar } = await nina.call(setAvatar, { picture: samplePicture });
    const { opponent } = await propose(lea, nina, { groupId });
    const version = opponent.member!.avatar;
    expect(avatar.small).to.include(`/${version}/`);
    await nina.call(updateAccount, { visibility: 'friends' });
    expect(await avatarShown()).to.equal(undefined);
    await nina.call(updateAccount, { visibility: 'public' });
    expect(await avatarShown()).to.equal(version);
    await nina.call(blockUser, { uid: lea.uid, groupId });
    await nina.call(updateAccount, { visibility: 'private' });
    expect(await avatarShown()).to.equal(undefined);
  });

  it('needs a character on both sides', async () => {
    const nina = await member('Nina');
    await befriended(lea, nina);
    await expectRefusal(preview(lea, nina), 'opponent-unready');
    await expectRefusal(preview(nina, lea), 'character-missing');
  });

  it('is one of two members at a time, in whatever direction', async () => {
    const first = await propose(lea, tom, { bet: 20 });
    expect(await propose(lea, tom, { bet: 20 })).to.deep.equal(first);
    await expectRefusal(propose(lea, tom, { bet: 30 }), 'duel-open');
    await expectRefusal(propose(tom, lea, { bet: 20 }), 'duel-open');
    expect(await coinsOf(lea)).to.equal(980);
  });

  it('is refused where the odds were others than those that were seen', async () => {
    const { real } = await preview();
    await tom.call(equipItem, { itemId: 'basic-sword' });
    const stale = { userId: tom.uid, kind: 'real', bet: 0, seen: real.seen } as const;
    const refused = await rejection(lea.call(operations.proposeDuel, stale));
    expect(refused.reason).to.equal('duel-changed');
    const now = await preview();
    expect(refused.message).to.include(`${Math.round(100 * now.real.odds.win)}\u00a0%`);
    // Looks decide nothing.
    const { appearance } = sampleCharacter;
    await tom.call(changeCharacter, { name: 'Other', appearance: { ...appearance, hair: 'bun' } });
    expect((await preview()).real.seen).to.equal(now.real.seen);
  });

  it('may bet ten coins for each of the lower one’s levels and a quarter of the own purse, whatever the other has', async () => {
    await fund(tom, 0);
    expect((await preview()).even.mostBet).to.equal(100);
    await expectRefusal(propose(lea, tom, { bet: 101 }), 'bet-too-high');
    await fund(lea, 203);
    expect((await preview()).even.mostBet).to.equal(50);
    const refused = await rejection(propose(lea, tom, { bet: 51 }));
    expect(refused.reason).to.equal('bet-too-high');
    expect(refused.message).to.include('50');
    expect((await propose(lea, tom, { bet: 50 })).bet).to.equal(50);
  });

  it('bets nothing below level 10, nor where one side is the clear favourite', async () => {
    const nina = await duelist('Nina', { level: 9 });
    await befriended(lea, nina);
    await expectRefusal(propose(lea, nina, { bet: 1 }), 'level-too-low');
    await tom.call(unequipItem, { category: 'weapon' });
    await tom.call(unequipItem, { category: 'armor' });
    expect((await preview()).real).to.deep.include({ mostBet: 0, noBet: 'odds' });
    expect((await preview()).real.pays.unpaid).to.equal('odds');
    await expectRefusal(propose(lea, tom, { kind: 'real', bet: 1 }), 'bet-unfair');
    expect((await propose(lea, tom, { kind: 'even', bet: 1 })).bet).to.equal(1);
  });

  it('has no bet again within a week of the last one of the same two, which the preview says to both', async () => {
    await accept(tom, (await propose(lea, tom, { bet: 40 })).id);
    for (const [user, other] of [
      [lea, tom],
      [tom, lea],
    ] as const) {
      const { even } = await preview(user, other);
      expect([even.mostBet, even.noBet]).to.deep.equal([0, 'pair']);
      await expectRefusal(propose(user, other, { bet: 1 }), 'bet-again-too-soon');
    }
    expect((await accept(tom, (await propose(lea, tom)).id)).state).to.equal('fought');
  });

  it('tells the opponent that their week has no room for the bet, and to nobody else', async () => {
    const others = await Promise.all('ABCD'.split('').map((letter) => duelist(`Bettor${letter}`)));
    const groupId = await groupOf(tom, others);
    for (const other of others) await propose(tom, other, { bet: 10, groupId });
    expect((await preview(tom, lea)).even.noBet).to.equal('week');
    await expectRefusal(propose(tom, lea, { bet: 10 }), 'bets-too-many');
    expect((await preview()).even).to.include({ mostBet: 100, noBet: null });
    const { id: duelId } = await propose(lea, tom, { bet: 10 });
    const challenge = await tom.call(operations.showDuel, { duelId });
    expect(challenge.barred).to.equal('week');
    expect((await lea.call(operations.showDuel, { duelId })).barred).to.equal(null);
    await expectRefusal(accept(tom, duelId), 'bets-too-many');
    await fund(tom, 5);
    const [open] = (await tom.call(operations.listDuels, {})).duels.filter(({ own }) => own === 'challenger');
    await tom.call(operations.withdrawDuel, { duelId: open!.id });
    expect((await tom.call(operations.showDuel, { duelId })).barred).to.equal(null);
    expect((await accept(tom, duelId)).state).to.equal('fought');
  });

  it('shows the challenger’s looks of the proposal, and who was challenged how strong both are now', async () => {
    const { id: duelId, challenger, opponent } = await propose(lea, tom, { kind: 'real' });
    await lea.call(equipItem, { itemId: 'basic-sword' });
    await tom.call(equipItem, { itemId: 'basic-sword' });
    const challenge = await tom.call(operations.showDuel, { duelId });
    expect(challenge.changed).to.equal(true);
    expect(challenge.duel.challenger.member).to.deep.equal(challenger.member);
    expect(challenge.duel.challenger.fighter.weaponBonus).to.be.greaterThan(challenger.fighter.weaponBonus);
    const asking = await lea.call(operations.showDuel, { duelId });
    expect([asking.duel.opponent, asking.seen]).to.deep.equal([opponent, null]);
    const suspended = await showDuel(context(), { ...callerOf(tom), suspended: true }, { duelId });
    expect(suspended.duel.challenger).to.deep.equal(challenger);
  });

  it('doesn’t reach who keeps their profile private through a group, and friends it does', async () => {
    const nina = await duelist('Nina');
    const groupId = await groupOf(lea, [nina]);
    await nina.call(updateAccount, { visibility: 'private' });
    const refusal = await rejection(lea.call(operations.previewDuel, { userId: nina.uid, groupId }));
    expect([refusal.reason, refusal.message]).to.deep.equal([
      'duel-unavailable',
      'You can only challenge friends, and people in your groups whose profile isn’t private.',
    ]);
    await befriended(lea, nina);
    for (const sought of [{}, { groupId }, { groupId: 'of-nobody' }])
      expect(
        (await lea.call(operations.previewDuel, { userId: nina.uid, ...sought })).opponent.member!.name,
      ).to.equal('Nina');
  });

  it('isn’t made for a week to a player who declined three in a row, and says for how long', async () => {
    const declined = async () => {
      const { id: duelId } = await propose(lea, tom);
      await tom.call(operations.declineDuel, { duelId });
    };
    await declined();
    await declined();
    const { id } = await propose(lea, tom);
    await accept(tom, id);
    for (const _ of [1, 2, 3]) await declined();
    const refused = await rejection(propose(lea, tom));
    expect(refused.reason).to.equal('duel-declined-lately');
    expect(refused.message).to.include('3').and.to.include('7');
    expect((await propose(tom, lea)).state).to.equal('open');
    const { seen } = (await preview()).even;
    const asLea = { userId: tom.uid, kind: 'even', bet: 0, seen } as const;
    const again = await proposeAs(ahead(8 * day), callerOf(lea), asLea);
    expect(again.state).to.equal('open');
  });

  it('is one of ten at most', async () => {
    const others = await Promise.all('ABCDEFGHIJ'.split('').map((letter) => duelist(`Friend${letter}`)));
    const groupId = await groupOf(lea, others);
    for (const other of others) await propose(lea, other, { groupId });
    await expectRefusal(propose(lea, tom), 'duels-too-many');
    const { duels, nextCursor } = await lea.call(operations.listDuels, { pageSize: 7 });
    const rest = await lea.call(operations.listDuels, { pageSize: 7, cursor: nextCursor! });
    const names = [...duels, ...rest.duels].map(({ opponent }) => opponent.member!.name);
    expect(names).to.deep.equal('JIHGFEDCBA'.split('').map((letter) => `Friend${letter}`));
    expect(rest.nextCursor).to.equal(null);
  });

  it('is nobody else’s', async () => {
    const { id: duelId } = await propose(lea, tom);
    const nina = await duelist('Nina');
    for (const call of [
      nina.call(operations.showDuel, { duelId }),
      nina.call(operations.declineDuel, { duelId }),
      nina.call(operations.withdrawDuel, { duelId }),
      lea.call(operations.declineDuel, { duelId }),
      tom.call(operations.withdrawDuel, { duelId }),
      lea.call(operations.showDuel, { duelId: 'nothing' }),
    ])
      await expectRefusal(call, 'duel-not-found');
    await lea.call(removeFriend, { uid: tom.uid });
    expect(await stateOf(tom, duelId)).to.equal('open');
  });
});
