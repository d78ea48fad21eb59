/** The caller's friends, requests and blocks, and their code for others. */
import * as operations from '@cine/contract/operations/together/friends';
import { friendCodeLength } from '@cine/contract/text/friend-code';
import { readAccount } from '#core/account/index.ts';
import { readCircle, saveCircle } from '#core/circles/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { randomCode } from '#platform/random-code.ts';
import { toInstant } from '#platform/time/instant.ts';
import { requireMember } from '../members-service.ts';
import * as store from '../store.ts';

export const listFriends = serve(operations.listFriends, async (context, { uid }) => {
  const [circle, account] = await Promise.all([readCircle(context.db, uid), readAccount(context.db, uid)]);
  if (!account) throw new AppError('account-missing');
  const { code, friends, asking, asked, blocked } = circle;
  return {
    code,
    friends: entriesOf(friends, ({ since }) => since).map(({ since, ...friend }) => ({
      ...friend,
      since: toInstant(since),
    })),
    asking: entriesOf(asking, ({ at }) => at).map(withInstant),
    asked: entriesOf(asked, ({ at }) => at).map(withInstant),
    blocked: entriesOf(blocked, ({ at }) => at).map(withInstant),
  };
});

function entriesOf<Entry extends object>(entries: Record<string, Entry>, at: (entry: Entry) => number) {
  return Object.entries(entries)
    .sort(([, one], [, two]) => at(two) - at(one))
    .map(([uid, entry]) => ({ uid, ...entry }));
}

function withInstant<Entry extends { at: number }>({ at, ...entry }: Entry) {
  return { ...entry, at: toInstant(at) };
}

/** Gives the caller a new code. One in 4,295 million times it is taken: `try-again`. */
export const renewFriendCode = serve(operations.renewFriendCode, async (context, caller) => {
  const { db } = context;
  return transact(db, async (tx) => {
    const code = randomCode(context.randomBelow, friendCodeLength, '0123456789abcdef');
    const [own, holder] = await Promise.all([
      readCircle(tx, caller.uid),
      store.readCodeHolder(tx, code),
      requireMember(context, tx, caller.uid),
    ]);
    if (holder !== null) throw new AppError('try-again');
    store.writeCode(tx, caller.uid, own.code, code);
    saveCircle(tx, caller.uid, own, { ...own, code });
    return { code };
  });
});
