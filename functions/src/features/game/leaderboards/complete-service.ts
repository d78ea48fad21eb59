import { DocumentInvalid } from '@cine/contract/documents/codec';
import type { Context } from '#context.ts';
import { loadUserIdsIn, readShownMember } from '#core/account/index.ts';
import { readRankedBy } from '#core/players/index.ts';
import { completeStanding, readStanding } from '#core/standings/index.ts';
import { idRanges } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { walkAll } from '#platform/walk-each.ts';
import { noteCompleted, type Run } from './store.ts';

/** An hour after the first run, when no instance makes accounts without standings any more. */
const firstRun = 60;
const pageSize = 300;

/**
 * All users three times: for those from before standings, then since film XP leaves out some badges, then
 * since movies in own collections are worth more.
 */
export const partsToComplete = 3 * idRanges.length;

/**
 * Completes the standings of one part of all users with each run, until all are: those that no change has
 * written, or not as they are counted by now. A part that failed is repeated with the next run. Nothing once
 * all are done.
 */
export async function completeSome(context: Context, { run, completed }: Run): Promise<void> {
  if (completed >= partsToComplete || run < firstRun) return;
  const range = idRanges[completed % idRanges.length]!;
  const users = await walkAll({
    event: 'standings not completed',
    loadPage: async (after: string | null) => {
      const items = await loadUserIdsIn(context.db, range, after, pageSize);
      return { items, next: items.length < pageSize ? null : items.at(-1)! };
    },
    act: (uid) => completeReadable(context, uid),
  });
  await noteCompleted(context.db, completed + 1);
  log.info('standings completed', { part: completed + 1, of: partsToComplete, users });
}

/** Completes a user's standing; false if documents can't be read, as one user must not block others. */
async function completeReadable(context: Context, uid: string): Promise<boolean> {
  try {
    await complete(context, uid);
    return true;
  } catch (error) {
    if (error instanceof DocumentInvalid) return false;
    throw error;
  }
}

/** Reads what it depends on in the same transaction, so that it brings back nothing that was erased. */
async function complete(context: Context, uid: string): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const [account, rankedBy, standing] = await Promise.all([
      readShownMember(context, tx, uid),
      readRankedBy(tx, uid),
      readStanding(tx, uid),
    ]);
    if (account) completeStanding(tx, uid, standing ?? {}, { rankedBy, ...account });
  });
}
