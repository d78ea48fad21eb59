import type { Firestore } from 'firebase-admin/firestore';
import { withLapsed } from '#core/ai/day-budget.ts';
import { aiDayDocument, interactionDocument } from '#core/ai/documents.ts';
import { readDocuments } from '#platform/firestore/documents.ts';

/** Calls of models that began and that no user's day has counted, or counts more of than began. */
export async function modelCallFaults(db: Firestore): Promise<string[]> {
  const [prompts, days] = await Promise.all([
    db.collectionGroup('aiInteractions').get(),
    db.collectionGroup('aiDays').get(),
  ]);
  const calls = new Set(readDocuments(interactionDocument, prompts).map(({ value }) => value.callId)).size;
  const counted = readDocuments(aiDayDocument, days)
    // Nobody is asked any more, so what is still set aside was for calls that died.
    .flatMap(({ value }) => Object.values(withLapsed(value, Number.POSITIVE_INFINITY).purposes))
    .reduce((sum, usage) => sum + usage.calls, 0);
  return counted === calls ? [] : [`${counted} calls of models are counted, ${calls} began`];
}
