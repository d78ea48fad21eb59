import { type Context, context } from '#context.ts';

/** A context whose first transactions go well, this many, and whose later ones fail. */
export function contextEndingAfter(transactions: number): Context {
  const { db } = context();
  let left = transactions;
  const runTransaction: typeof db.runTransaction = async (...args) => {
    if (left === 0) throw new Error('too late');
    left -= 1;
    return db.runTransaction(...args);
  };
  return { ...context(), db: Object.create(db, { runTransaction: { value: runTransaction } }) };
}
