import * as operations from '@cine/contract/operations/watching/collected-movies';
import { createCollection } from '@cine/contract/operations/watching/collections';
import { expect } from 'chai';
import type { Firestore } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { callerOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { undoChange } from './undo.ts';

const fistful = 391;
const unforgiven = 33;

describe('The undo of a change of movies', () => {
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });

  const create = async (given: object = {}) =>
    (await lea.call(createCollection, { name: 'Noir', ...given })).collection;
  const add = (collection: string, movieIds: number[]) =>
    lea.call(operations.addSeveral, { collection, movieIds });

  it('counts each movie once, also where a transaction is tried twice', async () => {
    const collection = await create();
    const { change } = await add(collection, [fistful, unforgiven]);
    const twice = { ...context(), db: inContention(context().db) };
    const counts = await undoChange(twice, callerOf(lea), { change: change! });
    expect(counts).to.deep.equal({ restored: 0, removed: 2 });
  });
});

/** A database whose first transaction is tried again after all that it does. */
function inContention(db: Firestore): Firestore {
  let attempts = 0;
  const runTransaction: Firestore['runTransaction'] = (body, options) =>
    db.runTransaction(async (tx) => {
      const result = await body(tx);
      attempts += 1;
      if (attempts === 1) throw Object.assign(new Error('Contention'), { code: 10 });
      return result;
    }, options);
  return Object.create(db, { runTransaction: { value: runTransaction } });
}
