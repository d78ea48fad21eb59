import { mergeGuest } from '@cine/contract/operations/core/account';
import { joinSession } from '@cine/contract/operations/together/sessions';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import * as lists from '@cine/contract/operations/watching/collections';
import { applyImport } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { card, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';

describe('A guest’s collections, once they are a member’s', () => {
  let guest: TestUser;
  let movieIds: number[];
  before(async () => {
    await suite();
    movieIds = [...(await loadCatalogue(context())).movies.byId.keys()].slice(0, 60);
  });
  beforeEach(async () => {
    const { code } = await sessionOf(await member('Host'));
    guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: card });
  });

  const show = (who: TestUser, collection: string) => who.call(lists.showCollection, { collection });
  const merge = (to: TestUser) => to.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });

  it('have their cover, order and visibility, and the order by hand of more than are moved at once', async () => {
    const collection = 'likes';
    await guest.call(operations.addSeveralMovies, { collection, movieIds });
    const turned = movieIds.toReversed();
    await guest.call(operations.arrangeMovies, { collection, movieIds: turned, after: null });
    await guest.call(lists.changeCollection, { collection, cover: movieIds[7]!, visibility: 'link' });
    const lea = await member('Lea');
    await merge(lea);
    const view = await show(lea, collection);
    expect(view.collection).to.include({ order: 'hand', visibility: 'link', total: movieIds.length });
    expect(view.collection.cover?.movieId).to.equal(movieIds[7]);
    expect(view.manual).to.deep.equal(turned);
  });

  it('come behind what the member put in an order, whose own order and cover stay', async () => {
    const collection = 'likes';
    const [one, other, third] = movieIds as [number, number, number];
    const lea = await member('Lea');
    for (const [who, ids] of [
      [lea, [one, other]],
      [guest, [third, other]],
    ] as const) {
      await who.call(operations.addSeveralMovies, { collection, movieIds: [...ids] });
      await who.call(operations.arrangeMovies, { collection, movieIds: [...ids], after: null });
    }
    await guest.call(lists.changeCollection, { collection, cover: third, order: 'year' });
    await merge(lea);
    const view = await show(lea, collection);
    expect(view.manual).to.deep.equal([one, other, third]);
    expect(view.collection).to.include({ order: 'hand', cover: null });
  });

  it('are there without movies, too, and fill themselves by the same rules', async () => {
    const listed = (list: string) => ({ list, position: null, note: null, at: null });
    await guest.call(applyImport, {
      importId: 'one',
      part: 0,
      source: 'letterboxd',
      movies: [{ movieId: movieIds[0]!, listed: [listed('Empty'), listed('Smart')] }],
    });
    const { collections } = await guest.call(lists.listCollections, {});
    const made = collections.filter(({ name }) => name !== null);
    for (const { collection } of made)
      await guest.call(operations.removeFromCollection, { collection, movieId: movieIds[0]! });
    const smart = collections.find(({ name }) => name === 'Smart')!;
    const rules = [{ field: 'genre', operator: 'eq', value: 'Western' } as const];
    await guest.call(lists.changeCollection, { collection: smart.collection, rules, description: 'Dust' });
    const lea = await member('Lea');
    await merge(lea);
    const merged = (await lea.call(lists.listCollections, {})).collections;
    expect(
      merged
        .filter(({ name }) => name !== null)
        .map(({ name, rules: by, description }) => ({ name, rules: by, description })),
    ).to.have.deep.members([
      { name: 'Empty', rules: null, description: null },
      { name: 'Smart', rules, description: 'Dust' },
    ]);
  });
});
