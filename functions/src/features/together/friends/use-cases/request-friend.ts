import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/friends';
import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { readAccount, readUsernameHolder } from '#core/account/index.ts';
import { bondWith, saveCircle } from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Guess } from '#platform/limits/failure-limiter.ts';
import * as friendship from '../friendship.ts';
import { type FindName, requireMember, toNamed } from '../members-service.ts';
import * as store from '../store.ts';

type Request = ParsedInputOf<typeof operations.requestFriend>;

/**
 * Asks a user to be friends. If they blocked the caller, their code is refused like an unknown one; by
 * username or place, the request looks sent. Throws `user-unknown`, `friend-yourself`, `user-blocked` if the
 * caller blocked them, `friends-full` and `friend-requests-full`.
 */
export async function requestFriend(
  context: Context,
  caller: Caller,
  input: Request,
  { tx }: Guess,
  findName: FindName,
): Promise<OutputOf<typeof operations.requestFriend>> {
  const target = await findTarget(context, tx, caller.uid, input, findName);
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
  findName: FindName,
): Promise<{ uid: string; asked: friendship.WayOfAsking } | null> {
  if (code !== undefined) {
    const holder = await store.readCodeHolder(tx, code);
    return holder === null ? null : { uid: holder, asked: { by: 'code', said: code } };
  }
  if (username !== undefined) {
    const holder = await readUsernameHolder(tx, username);
    return holder === null ? null : { uid: holder, asked: { by: 'username', said: username } };
  }
  const name = await findName(context, where, caller, uid!);
  const by = where.sessionId === undefined ? 'group' : 'evening';
  return name === null ? null : { uid: uid!, asked: { by, said: name } };
}
