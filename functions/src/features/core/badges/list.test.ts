import { listBadges } from '@cine/contract/operations/core/badges';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, watched } from '#test/builders.ts';
import { suite } from '#test/suite.ts';
import { secretBadges } from '../badge-rules/index.ts';
import { loadCounts } from './store.ts';

const westerns = [391, 33, 335, 429, 642];

describe('badges-list', () => {
  let running: Awaited<ReturnType<typeof suite>>;
  before(async () => {
    running = await suite();
  });

  it('tells what was earned and how far the rest is, and nothing of secret badges', async () => {
    const user = await member('User');
    for (const movieId of westerns) await watched(user, movieId);
    const { badges, earned } = await user.call(listBadges, {});
    const of = (id: string) => badges.find((badge) => badge.id === id)!;
    expect(of('first-row')).to.deep.include({ progress: { have: 5, need: 5 }, xp: 25 });
    expect(of('first-row').earnedAt).to.be.a('string');
    expect(of('first-row').name).to.deep.equal({
      fr: 'Premier rang',
      en: 'Front Row',
      ru: of('first-row').name!.ru,
    });
    for (const { id, name, description, hint } of badges)
      expect(Boolean(id.startsWith('secret-') ? hint?.ru : name?.ru && description?.en), id).to.equal(true);
    expect(of('high-noon')).to.deep.include({ progress: { have: 5, need: 10 }, earnedAt: null });
    expect(earned).to.equal(badges.filter(({ earnedAt }) => earnedAt !== null).length);
    const told = JSON.stringify(badges);
    const hidden = secretBadges.filter((_, at) => badges.some(({ id }) => id === `secret-${at + 1}`));
    expect(hidden.length).to.be.above(5);
    for (const { id, name, description } of hidden)
      for (const text of [id, name.en, description.en]) expect(told).to.not.include(text);
  });

  it('counts, every night, the players who have each badge', async () => {
    const { db } = context();
    expect(await running.runSchedule('badges-count')).to.equal(200);
    const before = (await loadCounts(db))!;
    const user = await member('User');
    for (const movieId of westerns) await watched(user, movieId);
    expect(await running.runSchedule('badges-count')).to.equal(200);
    const { players, counts } = (await loadCounts(db))!;
    expect(players).to.be.above(before.players);
    expect(counts['first-row']).to.be.above(before.counts['first-row']!);
    expect((await user.call(listBadges, {})).countedAt).to.be.a('string');
  });
});
