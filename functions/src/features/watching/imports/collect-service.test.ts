import { collectionDocument, collectionPartDocument } from '@cine/contract/documents/collections';
import { addSeveral, listCollection } from '@cine/contract/operations/watching/collected-movies';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import { suite } from '#test/suite.ts';
import { removeBrought } from './collect-service.ts';

describe('What an import put into a large collection', () => {
  before(() => suite());

  it('is taken out in as many transactions as its parts need', async () => {
    const { uid, call } = await member('User');
    const { db } = context();
    const ref = db.doc(`users/${uid}/collections/likes`);
    await call(addSeveral, { collection: 'likes', movieIds: [391, 33] });
    const document = collectionDocument.decode((await ref.get()).data());
    const { entries } = collectionPartDocument.decode((await ref.collection('parts').doc('0').get()).data());
    const parts = entries.map(({ movieId }, at) => ({ id: `${at}`, movieIds: [movieId], bytes: 3_000_000 }));
    await ref.set(collectionDocument.encode({ ...document, parts }));
    for (const [at, entry] of entries.entries()) {
      const part = { movieIds: [entry.movieId], entries: [{ ...entry, from: 'first' }] };
      await ref.collection('parts').doc(`${at}`).set(collectionPartDocument.encode(part));
    }
    let transactions = 0;
    const runTransaction: typeof db.runTransaction = (...given) => {
      transactions += 1;
      return db.runTransaction(...given);
    };
    const counting = { ...context(), db: Object.create(db, { runTransaction: { value: runTransaction } }) };
    const liked = entries.map(({ movieId }) => ({ movieId, by: 1, liked: { at: null } }));
    const kept = await removeBrought(counting, uid, { importId: 'first', since: 0 }, liked);
    expect({ kept, transactions }).to.deep.equal({ kept: [], transactions: 2 });
    expect((await call(listCollection, { collection: 'likes' })).movies).to.deep.equal([]);
  });
});
