import { type AccountExport, exportAccount } from '@cine/contract/operations/faces/privacy';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadGuestsMergedInto } from '#core/account/index.ts';
import { type AllLists, lifecycles, type ResultOf } from '#lifecycles.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant } from '#platform/time/instant.ts';
import { fromCursor, type Position, toCursor } from './cursor.ts';

/** The long parts of an export, in the order of the features. */
export const lists = Object.assign(
  {},
  ...lifecycles.map((lifecycle) => ('exportLists' in lifecycle ? lifecycle.exportLists : {})),
) as AllLists;
type List = keyof AllLists;
type Lists = Pick<AccountExport, List>;
const order = Object.keys(lists) as List[];

/** Documents on a page: of watches, the largest, they make half a megabyte. */
const pageSize = 300;

/** A page of what is kept about the caller, then about the guests they were. Throws `cursor-invalid`. */
export const exportPage = serve(exportAccount, async (context, caller, { cursor }) => {
  const [guestIds] = await Promise.all([
    loadGuestsMergedInto(context.db, caller.uid),
    assertNotDeleted(context.db, caller.uid, context.now()),
  ]);
  const uids = [caller.uid, ...guestIds];
  const from = cursor === undefined ? startOf(caller.uid) : fromCursor(cursor);
  // The caller can forge a cursor, so whose data it names is checked.
  if (!uids.includes(from.uid) || !isList(from.list)) throw new AppError('cursor-invalid');
  const isFirst = from.list === order[0] && from.afterId === null;
  const [parts, { listed, next }] = await Promise.all([
    isFirst ? loadParts(context, from.uid) : {},
    loadLists(context, from),
  ]);
  const following = uids[uids.indexOf(from.uid) + 1];
  const nextPosition = next ?? (following === undefined ? null : startOf(following));
  return {
    exportedAt: toInstant(context.now()),
    data: { uid: from.uid, ...parts, ...listed },
    nextCursor: nextPosition && toCursor(nextPosition),
  };
});

function startOf(uid: string): Position {
  return { uid, list: order[0]!, afterId: null };
}

function isList(name: string): name is List {
  return Object.hasOwn(lists, name);
}

/** Fills a page with lists from a position on; `next` is null after the last. */
async function loadLists(
  context: Context,
  { uid, list: first, afterId: after }: Position,
): Promise<{ listed: Partial<Lists>; next: Position | null }> {
  const listed: Partial<Record<List, unknown[]>> = {};
  let next: Position | null = null;
  let room = pageSize;
  for (const list of order.slice(order.indexOf(first as List))) {
    const entries = await lists[list](context, uid, list === first ? after : null, room);
    listed[list] = entries.map(({ entry }) => entry);
    if (entries.length === room) {
      next = { uid, list, afterId: entries.at(-1)!.id };
      break;
    }
    room -= entries.length;
  }
  return { listed: listed as Partial<Lists>, next };
}

/** The short parts of an export, which come with the first page. */
async function loadParts(context: Context, uid: string): Promise<Omit<AccountExport, 'uid' | List>> {
  const parts = lifecycles.flatMap((each) => ('exportParts' in each ? [each.exportParts(context, uid)] : []));
  return Object.assign({}, ...(await Promise.all(parts))) as ResultOf<'exportParts'>;
}
