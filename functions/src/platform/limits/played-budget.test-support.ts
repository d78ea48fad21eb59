import { context } from '#context.ts';
import { readDocument } from '../firestore/documents.ts';
import { tallyRef } from './call-counts.ts';
import { tallyDocument } from './documents.ts';

/** What an account has cost by its tally, in millionths of a dollar. */
export async function costsOf({ uid }: { uid: string }): Promise<{ spent: number }> {
  const tally = readDocument(tallyDocument, await tallyRef(context().db, uid, 'budget').get());
  return { spent: (tally?.made ?? []).reduce((sum, { calls }) => sum + calls, 0) };
}
