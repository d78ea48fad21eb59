import { expect } from 'chai';
import { context } from '#context.ts';
import { running, suite } from '#test/suite.ts';
import { transact } from './transact.ts';

describe('A transaction that fails', () => {
  before(async () => {
    await suite();
  });

  it('locks nothing by a read that its body begins afterwards', async () => {
    const { db } = context();
    const inbox = db.doc(`inboxes/${running.newUser().uid}`);
    const refused = Promise.withResolvers<void>();
    let late: Promise<unknown> | undefined;
    const failing = transact(db, async (tx) => {
      await tx.get(inbox);
      late = refused.promise.then(() => tx.get(inbox));
      throw new Error('refused');
    });
    const why = await failing.catch((error: Error) => error.message);
    refused.resolve();
    const whyLate = await late!.catch((error: Error) => error.message);
    expect([why, whyLate]).to.deep.equal(['refused', 'The transaction has ended']);
  });
});
