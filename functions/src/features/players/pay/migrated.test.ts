import { readFileSync } from 'node:fs';
import { levelOf } from '@cine/contract/game/level';
import { recordOwnWatch } from '@cine/contract/operations/evenings/watches';
import { showPlayer } from '@cine/contract/operations/game/players';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { audit } from '../../../../../scripts/audit/audit.ts';
import { databaseSource } from '../../../../../scripts/audit/database.ts';
import { member } from '../../../../test/builders.ts';
import { suite } from '../../../../test/suite.ts';
import { context } from '../../../context.ts';

const seen = 391;

/** A movie's facts as former versions have stored them. */
const fixture = new URL('../../../../../contract/fixtures/watches/1.json', import.meta.url);
const { facts } = JSON.parse(readFileSync(fixture, 'utf8')) as { facts: object };

describe('A player from before coins', () => {
  it('keeps their XP, and is paid with their next movie for what they had reached', async () => {
    const [running, lea] = [await suite(), await member('Lea')];
    const { db } = context();
    const [long, longer] = [new Date(Date.now() - 30 * day), new Date(Date.now() - 31 * day)];
    const xp = 5_000;
    const challenge = {
      ...{
        id: 'ours',
        version: 1,
        titles: { en: 'Ours' },
        season: null,
        audience: 'everyone',
        makerId: null,
      },
      rules: [{ field: 'year', operator: 'gt', value: 1900 }],
      ...{ targetCount: 1, xpReward: 150 },
    };
    const progress = { moviesWatched: [seen], currentCount: 1, isCompleted: true, completedAt: long };
    const taste = { count: 0, ratedAt: null, changedAt: null, genres: [], hidden: false };
    await running.withoutTriggers(async () => {
      const player = db.doc(`players/${lea.uid}`);
      await player.set({
        ...{ v: 3, totalXp: xp, level: 5, madeXp: { day: '', xp: 0 }, challenges: {} },
        // The id of the movie seen, packed.
        seen: Uint8Array.of(0x87, 0x03),
        taste: { ...taste, movieIds: new Uint8Array(), scores: new Uint8Array() },
        ...{ concessions: [], evenings: [] },
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
    expect(await lea.call(showPlayer, {})).to.deep.include({ totalXp: xp, level: 5, coins: 0 });

    await lea.call(recordOwnWatch, { movieId: 776 });
    await running.settled();
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
    const faults: string[] = [];
    for await (const { path, what } of audit(databaseSource(db))) faults.push(`${path}: ${what}`);
    expect(faults.filter((fault) => fault.includes(lea.uid))).to.deep.equal([]);
  });
});
