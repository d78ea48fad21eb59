import { guildChallengeOf } from '@cine/contract/game/guilds/weeks';
import { updateAccount } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as operations from '@cine/contract/operations/game/guilds';
import { showGuilds } from '@cine/contract/operations/game/leaderboards';
import * as groups from '@cine/contract/operations/together/groups';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadPlayers } from '#core/players/index.ts';
import { banner, befriended, fittingMovies, groupOf, guildOf, member, raise } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { foldStandings } from '../leaderboards/fold-service.ts';

describe('A guild', () => {
  before(() => suite());

  const members = async (...names: string[]) => {
    const all = await Promise.all(names.map((name) => member(name)));
    for (const each of all) await each.call(updateAccount, { visibility: 'public' });
    return all as [TestUser, TestUser, TestUser, TestUser];
  };
  const watched = async (user: TestUser, ...movieIds: number[]) => {
    for (const movieId of movieIds) await user.call(recordOwnWatch, { movieId });
    await running.settled();
  };
  const counted = async () => {
    await running.settled();
    await foldStandings(context());
  };
  const inTable = async (looker: TestUser, groupId: string) => {
    await counted();
    const { places } = await looker.call(showGuilds, {});
    return places.find((each) => each.groupId === groupId) ?? null;
  };
  /** Another user joins a guild's group, and plays for it. */
  const comesTo = async (groupId: string, owner: TestUser, user: TestUser) => {
    await joins(groupId, owner, user);
    await user.call(operations.chooseGuild, { groupId });
  };
  const joins = async (groupId: string, owner: TestUser, user: TestUser) => {
    const { invitation } = await owner.call(groups.renewInvitation, { groupId });
    await user.call(groups.joinGroup, { code: invitation!.code });
  };
  const xpOf = async ({ uid }: TestUser) => (await loadPlayers(context().db, [uid]))[0]!.filmXp.week.xp;

  it('is founded by its group’s owner at level 25, or with the levels of three members that they see', async () => {
    const [lea, tom, ana, ben] = await members('Lea', 'Tom', 'Ana', 'Ben');
    const groupId = await groupOf(lea, [tom, ana, ben]);
    const make = (user: TestUser) => user.call(operations.foundGuild, { groupId, banner });
    expect(await rejection(make(tom))).to.include({ reason: 'group-owner-only' });
    expect(await rejection(make(lea))).to.include({ reason: 'guild-not-ready' });
    await raise(lea, 9);
    await raise(tom, 8);
    await raise(ana, 8);
    await ana.call(updateAccount, { visibility: 'friends' });
    const ready = async (user: TestUser) => (await user.call(operations.showGuild, { groupId })).ready;
    expect(await ready(lea)).to.deep.equal({ isReady: false, level: 9, levels: [9, 8, 1] });
    expect(await ready(ana)).to.equal(null);
    await befriended(lea, ana);
    expect(await ready(lea)).to.deep.equal({ isReady: true, level: 9, levels: [9, 8, 8] });
    const { guild } = await make(lea);
    expect(guild!.banner).to.deep.equal(banner);
    const again = await lea.call(operations.foundGuild, { groupId, banner: { ...banner, emblem: 'sea' } });
    expect(again.guild).to.deep.equal(guild);
    const changed = { ...banner, emblem: 'sea' } as const;
    await lea.call(operations.changeBanner, { groupId, banner: changed });
    expect((await tom.call(groups.showGroup, { groupId })).guild!.banner).to.deep.equal(changed);
    const alone = await groupOf(ben);
    await raise(ben, 25);
    expect((await ben.call(operations.foundGuild, { groupId: alone, banner })).guild).to.not.equal(undefined);
    expect(await ready(lea)).to.equal(null);
  });

  it('is one at most that somebody plays for, chosen once a week', async () => {
    const [lea, tom] = await members('Lea', 'Tom');
    const groupId = await guildOf(lea, [tom]);
    const other = await guildOf(lea);
    const guild = await tom.call(operations.showGuild, { groupId });
    expect(guild.players).to.have.members([lea.uid, tom.uid]);
    expect(guild.choice.plays).to.equal(true);
    expect(new Date(guild.choice.choosesAgainAt!).getUTCDay()).to.equal(1);
    expect((await lea.call(operations.showGuild, { groupId: other })).players).to.deep.equal([]);
    const refusal = await rejection(lea.call(operations.chooseGuild, { groupId: other }));
    expect(refusal).to.include({ reason: 'guild-chosen-lately' });
    expect(await lea.call(operations.chooseGuild, { groupId })).to.deep.include({ plays: true });
    await lea.call(operations.leaveGuild, { groupId });
    expect((await tom.call(operations.showGuild, { groupId })).players).to.deep.equal([tom.uid]);
    expect(await rejection(lea.call(operations.chooseGuild, { groupId }))).to.include({
      reason: 'guild-chosen-lately',
    });
    expect(await rejection(tom.call(operations.chooseGuild, { groupId: other }))).to.include({
      reason: 'group-not-found',
    });
    const plain = await groupOf(lea);
    expect(await rejection(lea.call(operations.chooseGuild, { groupId: plain }))).to.include({
      reason: 'guild-not-founded',
    });
  });

  it('scores what its players earned since they chose it, of those who are public, three at least', async () => {
    const [lea, tom, ana, ben] = await members('Lea', 'Tom', 'Ana', 'Ben');
    await watched(lea, 391);
    const before = await xpOf(lea);
    const groupId = await guildOf(lea, [tom]);
    await watched(lea, 335);
    await watched(tom, 391);
    expect(await inTable(ben, groupId)).to.equal(null);
    const { guild } = await lea.call(groups.showGroup, { groupId });
    expect(guild).to.not.equal(undefined);
    await comesTo(groupId, lea, ana);
    const points = (await xpOf(lea)) - before + (await xpOf(tom));
    expect(await inTable(ben, groupId)).to.deep.include({ points, name: 'Le club du jeudi', banner, won: 0 });
    const { place, groupId: own } = await tom.call(showGuilds, {});
    expect([place?.points, own]).to.deep.equal([points, groupId]);
    await tom.call(updateAccount, { visibility: 'friends' });
    expect(await inTable(ben, groupId)).to.equal(null);
    await tom.call(updateAccount, { visibility: 'public' });
    const { watchId } = await tom.call(recordOwnWatch, { movieId: 33 });
    await counted();
    await tom.call(withdrawWatch, { watchId });
    expect((await inTable(ben, groupId))?.points).to.equal((await xpOf(lea)) - before + (await xpOf(tom)));
    await lea.call(groups.changeGroup, { groupId, name: 'Les noctambules' });
    expect(await inTable(ben, groupId)).to.deep.include({ name: 'Les noctambules' });
  });

  it('no longer counts members who left its group or deleted their account, and leaves the table with its group', async () => {
    const [lea, tom, ana, ben] = await members('Lea', 'Tom', 'Ana', 'Ben');
    const groupId = await guildOf(lea, [tom, ana, ben]);
    for (const user of [lea, tom, ana, ben]) await watched(user, 391);
    const all = await Promise.all([lea, tom, ana, ben].map(xpOf));
    const sum = (xp: number[]) => xp.reduce((total, each) => total + each, 0);
    expect((await inTable(ben, groupId))?.points).to.equal(sum(all));
    await ben.call(groups.leaveGroup, { groupId });
    expect((await inTable(ben, groupId))?.points).to.equal(sum(all.slice(0, 3)));
    await joins(groupId, lea, ben);
    expect((await lea.call(operations.showGuild, { groupId })).players).to.have.members(
      [lea, tom, ana].map(({ uid }) => uid),
    );
    await ana.call(deleteAccount, {});
    await running.settled();
    await running.tasks.settled();
    expect(await inTable(ben, groupId)).to.equal(null);
    expect((await lea.call(operations.showGuild, { groupId })).players).to.have.members([lea.uid, tom.uid]);
    await comesTo(groupId, lea, (await members('Zoe'))[0]);
    expect((await inTable(ben, groupId))?.points).to.equal(sum(all.slice(0, 2)));
    await lea.call(groups.deleteGroup, { groupId });
    expect(await inTable(ben, groupId)).to.equal(null);
    expect((await context().db.doc(`guilds/${groupId}`).get()).exists).to.equal(false);
    const [player] = await loadPlayers(context().db, [tom.uid]);
    expect(player!.guild).to.deep.include({ id: groupId, left: true });
  });

  it('completes its challenge by the different movies of all who play for it, three at least', async () => {
    const [lea, tom, ana, ben] = await members('Lea', 'Tom', 'Ana', 'Ben');
    await ben.call(updateAccount, { visibility: 'private' });
    const groupId = await guildOf(lea, [tom]);
    const weekOf = async (looker: TestUser) => {
      await counted();
      return (await looker.call(operations.showGuild, { groupId })).weeks[0]!;
    };
    const { monday, target, rules, movies } = await weekOf(lea);
    expect([target, movies]).to.deep.equal([guildChallengeOf(groupId, monday).movies, 0]);
    const fitting = await fittingMovies(rules, target + 1);
    await watched(lea, fitting[0]!, fitting[1]!);
    expect(await weekOf(lea)).to.deep.include({ movies: 0 });
    await comesTo(groupId, lea, ben);
    await watched(ben, fitting[1]!, ...fitting.slice(2, 6));
    await watched(ana, fitting[0]!);
    expect(await weekOf(tom)).to.deep.include({ movies: Math.min(6, fitting.length), isWon: target <= 6 });
    const rest = fitting.slice(6);
    if (rest.length > 0) await watched(tom, ...rest);
    const whole = await tom.call(operations.showGuild, { groupId });
    expect([(await weekOf(tom)).isWon, whole.players.length]).to.deep.equal([true, 3]);
    expect(await lea.call(operations.showGuild, { groupId })).to.deep.include({ won: 1, inRow: 1 });
    await ben.call(operations.leaveGuild, { groupId });
    expect(await weekOf(lea)).to.deep.include({ movies: 0, isWon: false });
  });
});
