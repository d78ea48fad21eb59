import { collectionDocument, newCollection } from '@cine/contract/documents/collections';
import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { joinSession } from '@cine/contract/operations/together/sessions';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import { standingCollections } from '@cine/contract/operations/watching/collection-parts';
import * as lists from '@cine/contract/operations/watching/collections';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { card, exportedBy, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { deepIt } from '../../../../../scripts/test/deep.ts';

const fistful = 391;
/** As many as may be made by who uses no standing one. */
const most = 203;

describe('A user with two hundred collections', function () {
  this.timeout(2 * minute);
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });

  /** Makes collections whose ids come before those of the standing ones, and puts a movie on these. */
  async function fill({ uid, call }: TestUser, more: object = {}): Promise<void> {
    const { db } = context();
    const fields = collectionDocument.encode({ ...newCollection(Date.now()), name: 'Noir', ...more });
    const writer = db.bulkWriter({ throttling: false });
    for (let n = 0; n < most; n += 1) void writer.set(db.doc(`users/${uid}/collections/c${n}`), fields);
    await writer.close();
    for (const collection of standingCollections)
      await call(operations.addToCollection, { collection, movieId: fistful });
  }

  it('sees the standing ones beside them, and has all in an export', async () => {
    await fill(lea);
    const { collections } = await lea.call(lists.listCollections, {});
    const ids = collections.map(({ collection }) => collection);
    expect(ids).to.have.length(most + standingCollections.length);
    expect(ids).to.include.members([...standingCollections]);
    const exported = await exportedBy(lea);
    expect(exported.collections.map(({ collection }) => collection)).to.have.members(ids);
    expect(exported.collected.map(({ collection }) => collection)).to.have.members([...standingCollections]);
  });

  it('has all of them in an export that others keep together with them', async () => {
    const tom = await member('Tom');
    await fill(tom, { editorIds: [lea.uid] });
    expect((await exportedBy(lea)).collections).to.have.length(most);
  });

  it('shows others a public one that comes after all of them', async () => {
    await fill(lea);
    await lea.call(updateAccount, { visibility: 'public' });
    const fields = collectionDocument.encode({ ...newCollection(Date.now()), visibility: 'public' });
    await context().db.doc(`users/${lea.uid}/collections/z`).set(fields);
    const tom = await member('Tom');
    const { collections } = await tom.call(lists.listPublicCollections, { uid: lea.uid });
    expect(collections.map(({ collection }) => collection)).to.deep.equal([`user.${lea.uid}.z`]);
  });

  deepIt('keeps the standing ones when a guest becomes them', async () => {
    const { code } = await sessionOf(await member('Host'));
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: card });
    await fill(guest);
    await lea.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    for (const collection of standingCollections)
      expect((await lea.call(operations.listCollectionMovies, { collection })).total).to.equal(1);
    expect((await context().db.collection(`users/${guest.uid}/collections`).get()).size).to.equal(0);
  });
});
