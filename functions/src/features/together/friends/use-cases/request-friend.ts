import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/friends';
import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { readAccount, readUsernameHolder } from '#core/account/index.ts';
import { bondWith, saveCircle } from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { Guess } from '#platform/limits/failure-limiter.ts';
import * as friendship from '../friendship.ts';
import * as store from '../store.ts';
import { type NameIn, requireMember, toNamed } from './members.ts';

type Request = ParsedInputOf<typeof operations.requestFriend>;

/**
 * Asks a user to be friends. If they blocked the caller, their code is refused like an unknown one; by
 * username or place, the request looks sent. Throws `user-unknown` and `friend-yourself`.
 */
export async function requestFriend(
  context: Context,
  caller: Caller,
  input: Request,
  { tx }: Guess,
  named: NameIn,
): Promise<OutputOf<typeof operations.requestFriend>> {
  const target = await findTarget(context, tx, caller.uid, input, named);
  if (target?.uid === caller.uid) throw new AppError('friend-yourself');
  const uid = target?.uid ?? unnamedUid;
  const [me, account, pair] = await Promise.all([
    requireMember(context, tx, caller.uid),
    readAccount(tx, uid),
    store.readPair(tx, caller.uid, uid),
  ]);
  const them = account && toNamed(account);
  const isBlocked = Object.hasOwn(pair.other.blocked, caller.uid);
  if (!target || !them || (isBlocked && target.asked.by === 'code')) throw new AppError('user-unknown');
  const after = friendship.withRequest(pair, me, them, target.asked, context.now());
  saveCircle(tx, caller.uid, pair.own, after.own);
  saveCircle(tx, uid, pair.other, after.other);
  return { uid, bond: bondWith(after.own, uid) };
}

async function findTarget(
  context: Context,
  tx: Tx,
  caller: string,
  { code, username, uid, ...where }: Request,
  named: NameIn,
): Promise<{ uid: string; asked: friendship.WayOfAsking } | null> {
  if (code !== undefined) {
    const holder = await store.readCodeHolder(tx, code);
    return holder === null ? null : { uid: holder, asked: { by: 'code', said: code } };
  }
  if (username !== undefined) {
    const holder = await readUsernameHolder(tx, username);
    return holder === null ? null : { uid: holder, asked: { by: 'username', said: username } };
  }
  const name = await named(context, where, caller, uid!);
  const by = where.sessionId === undefined ? 'group' : 'evening';
  return name === null ? null : { uid: uid!, asked: { by, said: name } };
}

/** Accepts or declines a request. A repeated call gets the same answer. */
export const answerFriend = serve(
  operations.answerFriend,
  async (context, caller, { uid, accept: isAccepted }) => {
    const { db } = context;
    return transact(db, async (tx) => {
      const [me, account, pair] = await Promise.all([
        requireMember(context, tx, caller.uid),
        isAccepted ? readAccount(tx, uid) : null,
        store.readPair(tx, caller.uid, uid),
      ]);
      const isDone = isAccepted && bondWith(pair.own, uid) === 'friends';
      const after = isDone
        ? pair
        : isAccepted
          ? friendship.withFriendship(pair, me, account && toNamed(account), context.now())
          : { ...pair, own: friendship.withoutRequestOf(pair.own, uid) };
      saveCircle(tx, caller.uid, pair.own, after.own);
      saveCircle(tx, uid, pair.other, after.other);
      return { uid, bond: bondWith(after.own, uid) };
    });
  },
);

type Output = OutputOf<typeof operations.removeFriend>;

export const removeFriend = serve(operations.removeFriend, async (context, caller, { uid }) =>
  change(context, caller.uid, uid, (pair) => friendship.withoutFriendship(pair, caller.uid, uid)),
);

export const withdrawRequest = serve(operations.withdrawRequest, async (context, caller, { uid }) =>
  change(context, caller.uid, uid, (pair) => friendship.withoutOwnRequest(pair, caller.uid, uid)),
);

/** Changes a pair of circles by what only takes away, so that an erased circle stays empty. */
async function change(
  context: Context,
  me: string,
  them: string,
  apply: (pair: friendship.Pair) => friendship.Pair,
): Promise<Output> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [pair] = await Promise.all([store.readPair(tx, me, them), requireMember(context, tx, me)]);
    const after = apply(pair);
    saveCircle(tx, me, pair.own, after.own);
    saveCircle(tx, them, pair.other, after.other);
    return { uid: them, bond: bondWith(after.own, them) };
  });
}
