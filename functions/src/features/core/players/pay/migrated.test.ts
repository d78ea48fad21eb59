import { readFileSync } from 'node:fs';
import { levelOf } from '@cine/contract/game/level';
import { updateAccount } from '@cine/contract/operations/core/account';
import { showPlayer } from '@cine/contract/operations/core/players';
import { showGuild } from '@cine/contract/operations/game/guilds';
import { showLeaderboard, showRank } from '@cine/contract/operations/game/leaderboards';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { befriended, groupOf, member, watched } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { completeStandings, lateInAlphabet } from '#test/complete-standings.ts';
import { running, type Suite, suite } from '#test/suite.ts';
import { audit } from '../../../../../../scripts/audit/audit.ts';
import { databaseSource, readUser } from '../../../../../../scripts/audit/database.ts';

const seen = 391;

/** A movie's facts as former versions have stored them. */
const fixture = new URL('../../../../../../contract/fixtures/watches/1.json', import.meta.url);
const { facts } = JSON.parse(readFileSync(fixture, 'utf8')) as { facts: object };

const xp = 5_000;

/** A public member with a movie and a challenge from before coins. */
async function memberFromBefore(running: Suite): Promise<TestUser> {
  const lea = await member(lateInAlphabet);
  await lea.call(updateAccount, { visibility: 'public' });
  const { db } = context();
  const long = new Date(Date.now() - 30 * day);
  const longer = new Date(Date.now() - 31 * day);
  const challenge = {
    id: 'ours',
    version: 1,
    titles: { en: 'Ours' },
    season: null,
    audience: 'everyone',
    makerId: null,
    rules: [{ field: 'year', operator: 'gt', value: 1900 }],
    targetCount: 1,
    xpReward: 150,
  };
  const progress = { moviesWatched: [seen], currentCount: 1, isCompleted: true, completedAt: long };
  const taste = { count: 0, ratedAt: null, changedAt: null, genres: [], hidden: false };
  await running.withoutTriggers(async () => {
    await db.doc(`standings/${lea.uid}`).delete();
    const player = db.doc(`players/${lea.uid}`);
    await player.set({
      v: 3,
      totalXp: xp,
      level: 5,
      madeXp: { day: '', xp: 0 },
      challenges: {},
      // The id of the movie seen, packed.
      seen: Uint8Array.of(0x87, 0x03),
      taste: { ...taste, movieIds: new Uint8Array(), scores: new Uint8Array() },
      concessions: [],
      evenings: [],
    });
    const entry = { source: 'challenge:ours', kind: 'granted', sequence: 0, at: long, v: 1 };
    await player
      .collection('ledger')
      .doc('challenge:ours')
      .set({ ...entry, amount: xp });
    await player
      .collection('finished')
      .doc('ours')
      .set({ challenge, joinedAt: longer, ...progress, v: 1 });
    const watch = { movieId: seen, facts: { ...facts, id: seen }, sessionId: null, withdrawn: false, v: 1 };
    const times = { watchedAt: long, recordedAt: long };
    await db.doc(`users/${lea.uid}/watches/${seen}-before`).set({ ...watch, ...times });
  });
  return lea;
}

/** What the audit finds wrong of a user, whose documents alone it reads of all users'. */
async function faultsOf({ uid }: TestUser): Promise<string[]> {
  const { db } = context();
  const source = databaseSource(db);
  async function* users() {
    yield { uid, documents: await db.runTransaction((tx) => readUser(db, tx, uid)) };
  }
  const faults: string[] = [];
  for await (const { path, what } of audit({ ...source, users })) faults.push(`${path}: ${what}`);
  return faults.filter((fault) => fault.includes(uid));
}

describe('A player from before coins', () => {
  before(() => suite());

  it('keeps their XP, and is paid with their next movie for what they had reached', async () => {
    const [lea, { db }] = [await memberFromBefore(running), context()];
    expect(await lea.call(showPlayer, {})).to.deep.include({ totalXp: xp, level: 5, coins: 0 });

    await watched(lea, 776);
    // The movie, the milestone of level 5 and its badge.
    const { totalXp, coins, level } = await lea.call(showPlayer, {});
    expect({ totalXp, coins, level }).to.deep.equal({
      totalXp: xp + 51 + 25,
      coins: 20 + 100,
      level: levelOf(xp),
    });
    const entries = await db.collection(`players/${lea.uid}/ledger`).get();
    const ids = ['badge:level-five', 'challenge:ours', 'level:5', 'movie:776'];
    expect(entries.docs.map(({ id }) => id)).to.deep.equal(ids);
    await completeStandings();
    expect(await faultsOf(lea)).to.deep.equal([]);
  });

  it('is ranked without a movie more, shown to friends and counted for a guild once standings are complete', async () => {
    const lea = await memberFromBefore(running);
    const tom = await member('Tom');
    await befriended(lea, tom);
    const groupId = await groupOf(tom, [lea]);
    const seenBy = async (friend: TestUser) => {
      const { place, isPublic } = await lea.call(showRank, { board: 'ever' });
      const { places } = await friend.call(showLeaderboard, { board: 'ever', among: 'friends' });
      const { ready } = await friend.call(showGuild, { groupId });
      const names = places.map(({ name, points }) => [name, points]);
      return { points: place?.points ?? null, isPublic, friends: names, levels: ready?.levels };
    };
    expect(await seenBy(tom)).to.deep.equal({ points: null, isPublic: false, friends: [], levels: [1] });
    await completeStandings();
    const friends = [[lateInAlphabet, xp]];
    expect(await seenBy(tom)).to.deep.equal({ points: xp, isPublic: true, friends, levels: [5, 1] });
    expect(await faultsOf(lea)).to.deep.equal([]);
  });
});
