/** Duels of users who change: name and picture copied, proposals ended. */
import { isDeepStrictEqual } from 'node:util';
import type { CircleDocument } from '@cine/contract/documents/circles';
import { otherSide } from '@cine/contract/game/duels/duel-rules';
import type { Visibility } from '@cine/contract/operations/core/account';
import type { Context } from '#context.ts';
import { avatarForAll, type Copies, copyAccountInto, isNameRefused } from '#core/account/index.ts';
import { areBlocked, bondWith, emptyCircle, readBlockLookupOrNull, readCircle } from '#core/circles/index.ts';
import { changeEach } from '#platform/firestore/change-each.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { asOf, type Duel, duelWithout, pairOf, sideOf, withMemberNamed } from './duel.ts';
import { planEnd } from './end-service.ts';
import * as store from './store.ts';

/** How many duels get a changed name, the latest first, so that a call's cost is bounded. */
const maxRenamed = 50;

/**
 * Copies name and picture into the user's duels with friends, and with all if the profile is public. Others,
 * and anyone kept apart, see the name that they fought, and no picture.
 */
export const copyIntoDuels = copyAccountInto(async (context, uid) =>
  copiesInto(await store.loadNewestIds(context.db, uid, maxRenamed), context, uid),
);

/** Copies both names and pictures into a user's duels with whoever is a friend now, or no longer blocked. */
export async function copyIntoDuelsAgain(
  context: Context,
  uid: string,
  former: CircleDocument | null,
  present: CircleDocument | null,
): Promise<void> {
  if (!present) return;
  const { friends, blocked } = former ?? emptyCircle;
  const others = new Set([
    ...Object.keys(present.friends).filter((other) => !Object.hasOwn(friends, other)),
    ...Object.keys(blocked).filter((other) => !Object.hasOwn(present.blocked, other)),
  ]);
  for (const other of others) {
    const ids = await store.loadIdsOf(context.db, pairOf(uid, other), maxRenamed);
    for (const each of [uid, other])
      await copyAccountInto(async () => copiesInto(ids, context, each))(context, { uid: each });
  }
}

async function copiesInto(ids: readonly string[], { db, now }: Context, uid: string): Promise<Copies> {
  const [blocks, circle] =
    ids.length > 0
      ? await transact(db, (tx) => Promise.all([readBlockLookupOrNull(tx, uid, now()), readCircle(tx, uid)]))
      : [null, null];

  async function maySee(other: string, visibility: Visibility): Promise<boolean> {
    if (!blocks || !circle || areBlocked(await blocks.blocksConcerning([other]), other)) return false;
    return visibility === 'public' || bondWith(circle, other) === 'friends';
  }

  const update: Copies['update'] = (tx, id, account, storedAccount) =>
    changeIn(tx, id, async (duel) => {
      const side = sideOf(duel, uid);
      if (!side) return duel;
      const other = duel[otherSide(side)].member;
      const { name: fought } = duel[side].member!;
      if (!other || (await maySee(other.uid, account.visibility))) {
        const named = withMemberNamed(duel, { uid, name: account.displayName, ...avatarForAll(account) });
        return isDeepStrictEqual(named, duel) ? duel : named;
      }
      // The name of which moderators have hidden the former one is a neutral one.
      const name = isNameRefused(storedAccount, fought) ? account.displayName : fought;
      return withMemberNamed(duel, { uid, name });
    });
  return { ids, update };
}

/**
 * Ends the open proposals between a user and those whom they have just blocked, as if the user had withdrawn
 * or declined them: nothing says why. A late event ends nothing between two who aren't kept apart any more.
 */
export async function endProposals(
  context: Context,
  uid: string,
  former: CircleDocument | null,
  present: CircleDocument | null,
): Promise<void> {
  const [before = [], after = []] = [former, present].map((circle) => Object.keys(circle?.blocked ?? {}));
  for (const other of after.filter((each) => !before.includes(each)))
    for (const id of await store.loadOpenIdsOf(context.db, pairOf(uid, other)))
      await transact(context.db, (tx) =>
        changeIn(tx, id, async (duel) => {
          const blocks = await readBlockLookupOrNull(tx, uid, context.now());
          const isOver = blocks && !areBlocked(await blocks.blocksConcerning([other]), other);
          return isOver ? duel : endedBy(context, tx, duel, uid);
        }),
      );
}

/** Ends a user's open proposals and erases them from all duels; returns how many named them. */
export async function eraseFromDuels(context: Context, uid: string): Promise<number> {
  const { db } = context;
  const naming = async (...page: [string | null, number]) =>
    (await store.loadById(db, uid, ...page)).map(({ id }) => id);
  return changeEach(db, naming, (tx, id) =>
    changeIn(tx, id, async (duel) => duelWithout(await endedBy(context, tx, duel, uid, 'lapsed'), uid)),
  );
}

/** Ends an open duel for one of the two, and gives the bet back. An erased user has declined nothing. */
async function endedBy(
  context: Context,
  tx: Tx,
  duel: Duel,
  uid: string,
  byOpponent: 'declined' | 'lapsed' = 'declined',
): Promise<Duel> {
  const side = sideOf(duel, uid);
  if (!side || duel.state !== 'open') return duel;
  const isLapsed = asOf(duel, context.now()).state === 'lapsed';
  const state = isLapsed ? 'lapsed' : side === 'challenger' ? 'withdrawn' : byOpponent;
  const ended = await planEnd(context, tx, duel, state);
  ended.write();
  return ended.duel;
}

/** Changes a duel in a transaction; one that is null afterwards is deleted. */
async function changeIn(tx: Tx, duelId: string, apply: (duel: Duel) => Promise<Duel | null>): Promise<void> {
  const duel = await store.readDuel(tx, duelId);
  const changed = duel && (await apply(duel));
  if (changed === duel) return;
  if (changed) store.writeDuel(tx, changed);
  else store.deleteDuel(tx, duelId);
}
