import { collectorPoints } from '@cine/contract/game/collectors';
import { updateAccount } from '@cine/contract/operations/core/account';
import { listBadges } from '@cine/contract/operations/core/badges';
import { showPlayer } from '@cine/contract/operations/core/players';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, sessionWithChallenge } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { readStanding } from './store.ts';

const movieId = 391;

describe('A standing', () => {
  before(() => suite());

  const standingOf = async ({ uid }: TestUser) => {
    await running.settled();
    return readStanding(context().db, uid);
  };

  it('is written with whatever a watch earns, and follows what is taken back', async () => {
    const lea = await member('Lea');
    const { watchId } = await lea.call(recordOwnWatch, { movieId });
    const standing = await standingOf(lea);
    const { totalXp } = await lea.call(showPlayer, {});
    expect(standing).to.deep.include({ points: 2 });
    expect([standing!.film?.xp, standing!.week?.xp]).to.deep.equal([totalXp, totalXp]);
    expect(totalXp).to.be.above(0);
    await lea.call(withdrawWatch, { watchId });
    const after = await standingOf(lea);
    expect([after!.film?.xp, after!.week?.xp, after!.points]).to.deep.equal([0, 0, 0]);
    expect(after!.changedAt).to.be.above(standing!.changedAt!);
  });

  it('has a collector’s points for movies and badges', async () => {
    const lea = await member('Lea');
    for (const each of [391, 33, 335, 429, 642]) await lea.call(recordOwnWatch, { movieId: each });
    const { points } = (await standingOf(lea))!;
    const { badges } = await lea.call(listBadges, {});
    const earned = badges.filter(({ earnedAt }) => earnedAt !== null);
    expect(earned.map(({ id }) => id)).to.include('first-row');
    const worth = earned.map(({ rarity }) => rarity);
    // Challenges for everybody, which others may have made, count for her, too.
    const { challenges } = await lea.call(showPlayer, {});
    const completed = challenges.filter(({ completedAt }) => completedAt !== null).length;
    expect(points).to.equal(
      collectorPoints({ movies: 5, inOwnCollections: 0, challenges: completed, badges: worth }),
    );
  });

  it('has the name and visibility that its member chose last', async () => {
    const lea = await member('Lea');
    expect(await standingOf(lea)).to.deep.include({ name: 'Lea', visibility: 'friends' });
    await lea.call(updateAccount, { displayName: 'Léa', visibility: 'public' });
    expect(await standingOf(lea)).to.deep.include({ name: 'Léa', visibility: 'public' });
  });

  it('of a guest has no name, so that no board shows them', async () => {
    const { guest } = await sessionWithChallenge();
    await guest.call(recordOwnWatch, { movieId });
    const standing = await standingOf(guest);
    expect(standing?.film?.xp).to.be.above(0);
    expect(standing).to.not.have.any.keys('name', 'visibility');
  });

  it('is gone with its account', async () => {
    const lea = await member('Lea');
    await lea.call(recordOwnWatch, { movieId });
    expect(await standingOf(lea)).to.not.equal(null);
    await lea.call(deleteAccount, {});
    await running.settled();
    await running.tasks.settled();
    expect(await standingOf(lea)).to.equal(null);
  });
});
