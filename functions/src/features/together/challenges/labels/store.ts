/** Reads and writes `movieLabels/{digest}`, what models said of movies and a label. */
import { createHash } from 'node:crypto';
import type { Locale } from '@cine/contract/primitives';
import { day } from '@cine/contract/time';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readPacked } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { transact } from '#platform/firestore/transact.ts';
import { movieLabelsDocument } from './documents.ts';
import type { Label } from './label.ts';

/** The most movies that are kept for a label, the latest, and how long after the last was added. */
const mostKept = 2000;
const keptFor = 180 * day;

/** A label, in its normal form, and the language of the reasons. */
export type LabelKey = { label: string; locale: Locale };

function labelsRef(db: Firestore, { label, locale }: LabelKey): DocumentReference {
  const digest = createHash('sha256').update(`${locale}\n${label}`).digest('base64url');
  return db.collection('movieLabels').doc(`l${digest.replaceAll('-', '_')}`);
}

/** What models have said of movies and a label, by movie. */
export async function readLabels(reader: Reader, key: LabelKey): Promise<ReadonlyMap<number, Label>> {
  const packed = await readPacked(movieLabelsDocument, await get(reader, labelsRef(dbOf(reader), key)));
  const labels = (packed?.content ?? []).map((each): Label => ({ ...each, by: 'model' }));
  return new Map(labels.map((each) => [each.movieId, each]));
}

/** Adds what a model said. What is known already stays as it is. */
export async function addLabels(
  db: Firestore,
  key: LabelKey,
  added: readonly Label[],
  now: number,
): Promise<void> {
  await transact(db, async (tx) => {
    const former = await readLabels(tx, key);
    const all = [...former.values(), ...added.filter(({ movieId }) => !former.has(movieId))];
    const content = all.slice(-mostKept).map(({ by: _by, model, ...label }) => ({ ...label, model: model! }));
    const packed = await movieLabelsDocument.pack(content);
    tx.set(labelsRef(db, key), movieLabelsDocument.encode({ ...packed, expiresAt: now + keptFor }));
  });
}
