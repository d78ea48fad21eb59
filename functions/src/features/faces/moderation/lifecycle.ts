import { unnamedUid } from '@cine/contract/primitives';
import type { Firestore } from 'firebase-admin/firestore';
import { deleteFound } from '#platform/firestore/paging.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { entryDocument } from './documents.ts';
import * as store from './store.ts';

/**
 * Exports what a user reported and decisions about them; erases reports and cases, and names from the log.
 *
 * Nobody learns who reported them, or whether a user did.
 */
export const lifecycle = {
  documents: ['reports/{reportId}', 'moderationCases/{caseId}', 'moderationLog/{entryId}'],
  exportLists: {
    reports: async ({ db }, uid, ...page) =>
      // Without the text, which may be another's that the reporter can't see.
      (await store.loadReportsBy(db, uid, ...page)).map(({ id, kind, cause, note, at, expiresAt }) => ({
        id,
        entry: { kind, cause, note, at: toInstant(at), expiresAt: toInstant(expiresAt) },
      })),
    decisions: async ({ db }, uid, ...page) =>
      (await store.loadDecisionsAgainst(db, uid, ...page)).map(
        ({ id, kind, action, cause, text, until, at, undoneAt }) => ({
          id,
          entry: {
            kind,
            action,
            cause,
            text,
            until: toInstantOrNull(until),
            at: toInstant(at),
            undoneAt: toInstantOrNull(undoneAt),
          },
        }),
      ),
    decided: async ({ db }, uid, ...page) =>
      (await store.loadEntriesBy(db, uid, ...page)).map(({ id, action, cause, at }) => ({
        id,
        entry: { id, action, cause, at: toInstant(at) },
      })),
  },
  erase: async ({ db }, uid) => {
    await deleteFound(store.reportsOf(db, 'by', uid));
    await deleteFound(store.reportsOf(db, 'uid', uid));
    await deleteFound(store.casesOf(db, uid));
    await eraseFromLog(db, 'uid', uid);
    await eraseFromLog(db, 'by', uid);
  },
} satisfies Lifecycle;

async function eraseFromLog(db: Firestore, field: 'by' | 'uid', uid: string): Promise<void> {
  const { docs } = await store.logEntriesOf(db, field, uid).select().get();
  const aboutNobody = {
    uid: unnamedUid,
    targetId: unnamedUid,
    text: null,
    titles: {},
    movie: null,
    said: null,
  };
  const erased = entryDocument.encodeFields(field === 'by' ? { by: unnamedUid } : aboutNobody);
  await Promise.all(docs.map(({ ref }) => ref.update(erased)));
}
