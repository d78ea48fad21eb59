/** A user's ballots and polls for the export of their data. */
import { ballotDocument } from '@cine/contract/documents/polls';
import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import { readableDocuments } from '#platform/firestore/documents.ts';
import type { LoadEntries } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { loadBallotsOf } from './ballots-store.ts';
import { loadStartedBy } from './store.ts';

export const exportBallots: LoadEntries<AccountExport['ballots'][number]> = async (
  { db },
  uid,
  afterId,
  limit,
) => {
  const ballots = await loadBallotsOf(db, uid, afterId, limit);
  return readableDocuments(ballotDocument, ballots).map(({ ref, value }) => ({
    id: ref.path,
    entry: {
      pollId: value.pollId,
      nominated: value.nominated ?? [],
      ballot: value.ballot ?? null,
      castAt: value.castAt === undefined ? null : toInstant(value.castAt),
      expiresAt: toInstant(value.expiresAt),
    },
  }));
};

export const exportPolls: LoadEntries<AccountExport['polls'][number]> = async ({ db }, uid, ...page) =>
  (await loadStartedBy(db, uid, ...page)).map(({ id, place, method, status, options, ...poll }) => ({
    id,
    entry: {
      id,
      place,
      method,
      status,
      titles: options.map(({ title }) => title),
      createdAt: toInstant(poll.createdAt),
      expiresAt: toInstant(poll.expiresAt),
    },
  }));
