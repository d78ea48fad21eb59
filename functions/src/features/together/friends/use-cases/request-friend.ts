import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/friends';
import { unnamedUid } from '@cine/contract/primitives';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { Guess } from '../../../../platform/limits/failure-limiter.ts';
import { readAccount, readUsernameHolder } from '../../../core/account/index.ts';
import { bondWith, saveCircle } from '../../../core/circles/index.ts';
import { type Asked, ask } from '../friendship.ts';
import * as store from '../store.ts';
import { type NameIn, requireMember, toNamed } from './members.ts';

type Request = ParsedInputOf<typeof operations.requestFriend>;

/**
 * Asks somebody to be friends. By code, whoever blocked the caller is answered for as nobody, with the same
 * reads. Otherwise the request looks sent: in an evening or a group both see each other, and that a username
 * is taken anybody learns who tries to take it.
 */
export async function requestFriend(
  context: Context,
  caller: Caller,
  input: Request,
  guess: Guess,
  named: NameIn,
): Promise<OutputOf<typeof operations.requestFriend>> {
  const { db } = context;
  return guess(async (tx) => {
    const found = await find(context, tx, caller.uid, input, named);
    if (found?.uid === caller.uid) throw new AppError('friend-yourself');
    const uid = found?.uid ?? unnamedUid;
    const [me, account, pair] = await Promise.all([
      requireMember(context, tx, caller.uid),
      readAccount(context, tx, uid),
      store.readPair(db, tx, caller.uid, uid),
    ]);
    const them = account && toNamed(account);
    const isBlocked = Object.hasOwn(pair.other.blocked, caller.uid);
    if (!found || !them || (isBlocked && found.asked.by === 'code')) throw new AppError('user-unknown');
    const after = ask(pair, me, them, found.asked, context.now());
    saveCircle(db, tx, caller.uid, pair.own, after.own);
    saveCircle(db, tx, uid, pair.other, after.other);
    return { uid, bond: bondWith(after.own, uid) };
  });
}

async function find(
  context: Context,
  tx: Transaction,
  caller: string,
  { code, username, uid, ...where }: Request,
  named: NameIn,
): Promise<{ uid: string; asked: Asked } | null> {
  if (code !== undefined) {
    const holder = await store.readCodeHolder(context.db, tx, code);
    return holder === null ? null : { uid: holder, asked: { by: 'code', said: code } };
  }
  if (username !== undefined) {
    const holder = await readUsernameHolder(context.db, tx, username);
    return holder === null ? null : { uid: holder, asked: { by: 'username', said: username } };
  }
  const name = await named(context, where, caller, uid!);
  const by = where.sessionId === undefined ? 'group' : 'evening';
  return name === null ? null : { uid: uid!, asked: { by, said: name } };
}
