import { updateAccount } from '@cine/contract/operations/core/account';
import {
  addToCollection,
  arrangeMovies,
  changeEntry,
} from '@cine/contract/operations/watching/collected-movies';
import * as lists from '@cine/contract/operations/watching/collections';
import { applyImport, listImports } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { befriended, groupOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { ask, costOf, dataOf, mine, readsOf, refusalsOf } from './graph.test-support.ts';

const [fistful, unforgiven] = [391, 33];
const allCounts = ['watches', 'ratings', 'watchlist', 'lists', 'listed', 'likes', 'notes', 'owned'];

type Page = { collections: { id: string; name: string | null }[]; next: string | null };

describe('A GraphQL query about collections', () => {
  let lea: TestUser;
  let tom: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
  });

  const create = async (options: object = {}) =>
    (await lea.call(lists.createCollection, { name: 'Dust and hats', ...options })).collection;
  const whole = `id name description cover { id } order visibility rules { field operator values }
    owner { kind id name } editors { name } role manual
    entries { movie { id } addedBy note tags medium }`;
  const query = `query ($id: ID!) { collection(id: $id) { ${whole} } }`;

  it('returns all that an import brought, as REST does', async () => {
    const movies = [{ movieId: fistful, watched: [null], wanted: { at: null }, note: 'Dust' }];
    await lea.call(applyImport, { importId: 'one', part: 0, source: 'table', movies });
    const { imports } = await lea.call(listImports, {});
    const answer = await mine<{ imports: object[] }>(lea, `imports { ${allCounts.join(' ')} }`);
    expect(answer.imports).to.deep.equal(imports.map(({ counts }) => counts));
    expect(answer.imports[0]).to.include({ watches: 1, watchlist: 1, notes: 1 });
  });

  it('returns what a collection is, with what its keepers wrote, and readers see neither that nor them', async () => {
    await befriended(lea, tom);
    const id = await create({ description: 'Hot', visibility: 'link' });
    await lea.call(lists.setEditors, { collection: id, uids: [tom.uid] });
    await lea.call(addToCollection, { collection: id, movieId: unforgiven });
    await tom.call(addToCollection, { collection: `user.${lea.uid}.${id}`, movieId: fistful });
    await lea.call(changeEntry, { collection: id, movieId: fistful, note: 'Mine', tags: ['a, b', 'slow'] });
    await lea.call(arrangeMovies, { collection: id, movieIds: [unforgiven], after: null });
    await lea.call(lists.changeCollection, { collection: id, cover: fistful });
    const entry = { movie: { id: `${fistful}` }, tags: ['a, b', 'slow'], medium: null };
    const other = { movie: { id: `${unforgiven}` }, tags: [], medium: null, addedBy: null, note: null };
    const seen = {
      id,
      name: 'Dust and hats',
      description: 'Hot',
      cover: { id: `${fistful}` },
      order: 'hand',
      visibility: 'link',
      rules: null,
      owner: { kind: 'user', id: lea.uid, name: 'Lea' },
      editors: [{ name: 'Tom' }],
      role: 'owner',
      manual: [`${unforgiven}`],
      entries: [{ ...entry, addedBy: tom.uid, note: 'Mine' }, other],
    };
    expect(await dataOf(lea, query, { id })).to.deep.equal({ collection: seen });
    const name = `user.${lea.uid}.${id}`;
    expect(await dataOf(await member('Stranger'), query, { id: name })).to.deep.equal({
      collection: {
        ...seen,
        id: name,
        editors: [],
        role: 'reader',
        entries: [{ ...entry, addedBy: null, note: null }, other],
      },
    });
    const { collections } = await mine<{ collections: Page }>(tom, 'collections { collections { id } next }');
    expect(collections).to.deep.equal({
      collections: ['likes', 'shelf', 'watchlist'].map((standing) => ({ id: standing })),
      next: null,
    });
    expect(
      await mine(tom, 'editedCollections(first: 2) { collections { id role editors { name } } next }'),
    ).to.deep.equal({
      editedCollections: {
        collections: [{ id: name, role: 'editor', editors: [{ name: 'Tom' }] }],
        next: null,
      },
    });
  });

  it('returns the rules of one that fills itself', async () => {
    const rules = [{ field: 'year', operator: 'between', value: [1960, 1969] } as const];
    const id = await create({ rules });
    const { collection } = await dataOf<{ collection: { rules: object[]; entries: object[] } }>(lea, query, {
      id,
    });
    expect(collection.rules).to.deep.equal([
      { field: 'year', operator: 'between', values: ['1960', '1969'] },
    ]);
    expect(collection.entries[0]).to.deep.include({ note: null, tags: [] });
  });

  it('returns all that a user has, page by page, with standing ones', async () => {
    for (const name of ['A', 'B', 'C']) await create({ name });
    await lea.call(addToCollection, { collection: 'shelf', movieId: fistful });
    const { collections: listed } = await lea.call(lists.listCollections, {});
    const seen: Page['collections'] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { collections }: { collections: Page } = await mine(
        lea,
        `collections(first: 2${after && `, after: "${after}"`}) { collections { id name } next }`,
      );
      expect(collections.collections.length).to.be.within(1, 2);
      seen.push(...collections.collections);
      after = collections.next;
    }
    expect(seen).to.have.deep.members(listed.map(({ collection, name }) => ({ id: collection, name })));
    expect(seen.map(({ name }) => name)).to.have.members(['A', 'B', 'C', null, null, null]);
    expect(await refusalsOf(lea, 'collections(after: "no.such") { next }')).to.deep.equal([
      'collections cursor-invalid',
    ]);
  });

  it('returns a group’s to its members, and public ones to those who see the profile', async () => {
    const groupId = await groupOf(lea, [tom]);
    await create({ groupId });
    await create({ name: 'Mine alone' });
    const publicId = await create({ name: 'For all', visibility: 'public' });
    const ofGroup =
      'query ($id: ID!) { group(id: $id) { collections { collections { name role owner { id } } } } }';
    const { group } = await dataOf<{ group: { collections: { collections: object[] } } }>(tom, ofGroup, {
      id: groupId,
    });
    expect(group.collections.collections).to.have.deep.members(
      ['Dust and hats', null].map((name) => ({ name, role: 'editor', owner: { id: groupId } })),
    );
    const ofUser = 'query ($id: ID!) { profile(id: $id) { collections { collections { id role } } } }';
    const publicOnes = async () =>
      (await dataOf<{ profile: { collections: object | null } }>(tom, ofUser, { id: lea.uid })).profile
        .collections;
    await befriended(lea, tom);
    await lea.call(updateAccount, { visibility: 'private' });
    expect(await publicOnes()).to.equal(null);
    await lea.call(updateAccount, { visibility: 'friends' });
    expect(await publicOnes()).to.deep.equal({
      collections: [{ id: `user.${lea.uid}.${publicId}`, role: 'reader' }],
    });
  });

  it('costs no less than it reads', async () => {
    await befriended(lea, tom);
    for (const name of ['A', 'B', 'C']) {
      const collection = await create({ name });
      await lea.call(lists.setEditors, { collection, uids: [tom.uid] });
    }
    for (const [by, field] of [
      [lea, 'collections(first: 2) { next }'],
      [lea, 'collections(first: 1) { collections { editors { name } } }'],
      [tom, 'editedCollections(first: 2) { collections { id } }'],
    ] as const)
      expect(10 * (await readsOf(by, field)), field).to.be.at.most(await costOf(by, field));
    const wide = 'collections(first: 20) { collections { editors { name } } }';
    expect(await refusalsOf(lea, wide)).to.deep.equal([' query-too-costly']);
    const { errors } = await ask(lea, '{ me { collections(first: 0) { next } } }');
    expect(errors).to.equal(undefined);
  });
});
