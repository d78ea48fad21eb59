import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import { rateMovie, setUpTaste } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { context } from '#context.ts';
import { cardOf, requireFacts } from '#core/catalogue/index.ts';
import { addedBy, member } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';
import { loadLikeMinded } from '../recommendations/tastes-service.ts';
import { loadNeighbours, saveNeighbours } from './store.ts';

const fistful = 391;

describe('The list of neighbours', () => {
  it('shows similarities and movies that both love, and nothing that identifies a neighbour', async () => {
    const user = await member('User');
    const other = await member('Twin');
    for (const each of [user, other]) await each.call(rateMovie, { movieId: fistful, score: 90 });
    const theirOwn = await addedBy(other, 'group');
    const comparedAt = Date.now();
    const neighbours = [{ uid: other.uid, similarity: 0.876_543, common: 12, movieIds: [fistful, theirOwn] }];
    await saveNeighbours(context().db, [{ uid: user.uid, neighbours }], comparedAt);
    const answer = await user.call(listNeighbours, {});
    const loved = [cardOf(await requireFacts(context(), fistful))];
    expect(answer).to.deep.equal({
      neighbours: [{ similarity: 0.877, common: 12, loved }],
      comparedAt: new Date(comparedAt).toISOString(),
      shown: true,
    });
    expect(JSON.stringify(answer)).not.to.include(other.uid);
  });

  it('loses a user who hides at once, with their ratings, and keeps the others', async () => {
    const user = await member('User');
    const shy = await member('Shy');
    const open = await member('Open');
    const neighbours = [shy, open].map(({ uid }) => ({ uid, similarity: 0.5, common: 12, movieIds: [] }));
    await saveNeighbours(context().db, [{ uid: user.uid, neighbours }], Date.now());
    await saveNeighbours(context().db, [{ uid: open.uid, neighbours: [neighbours[0]!] }], Date.now());
    await shy.call(setUpTaste, { hidden: true });
    const left = (await loadNeighbours(context().db, user.uid))!.neighbours.map(({ uid }) => uid);
    expect(left).to.deep.equal([open.uid]);
    expect((await open.call(listNeighbours, {})).neighbours).to.deep.equal([]);
    // A comparison at work may bring them back until the next one.
    await saveNeighbours(context().db, [{ uid: user.uid, neighbours }], Date.now());
    const alike = await loadLikeMinded(context(), user.uid);
    expect(alike).to.have.length(1);
  });

  it('is empty for a user without neighbours and says whether they are shown to others', async () => {
    const user = await member('User');
    await user.call(setUpTaste, { hidden: true });
    expect(await user.call(listNeighbours, {})).to.deep.equal({
      neighbours: [],
      comparedAt: null,
      shown: false,
    });
  });

  it('is refused without an account', async () => {
    const stranger = (await suite()).newUser({ name: 'Stranger' });
    await expectRefusal(stranger.call(listNeighbours, {}), 'account-missing');
  });
});
