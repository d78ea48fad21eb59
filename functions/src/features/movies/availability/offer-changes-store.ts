import { day } from '@cine/contract/time';
import type { DocumentReference } from 'firebase-admin/firestore';
import { readPacked } from '../../../platform/firestore/documents.ts';
import type { Tx } from '../../../platform/firestore/transact.ts';
import { offerChangesDocument } from './documents.ts';
import type { OfferChange } from './offer-changes.ts';

/** Longer than the job that tells of changes may be without a run; after that they are no news. */
const keptForMs = 14 * day;

/** What changed in a region with one merge of checks. */
type RegionChanges = { region: string; changes: OfferChange[]; ref: DocumentReference };

/** Writes what changed with a version of a region's shard; the id puts those of a shard in order. */
export async function writeOfferChanges(
  tx: Tx,
  { region, shard, version }: { region: string; shard: number; version: number },
  changes: readonly OfferChange[],
  now: number,
): Promise<void> {
  const id = `${region}-${shard}-${String(version).padStart(9, '0')}`;
  const packed = await offerChangesDocument.pack([...changes]);
  const document = offerChangesDocument.encode({ region, expiresAt: now + keptForMs, ...packed });
  tx.set(tx.db.collection('offerChanges').doc(id), document);
}

/** Some of the changes that nobody has taken yet, those of a shard in order. */
export async function readOfferChanges(tx: Tx, limit: number): Promise<RegionChanges[]> {
  const { docs } = await tx.get(tx.db.collection('offerChanges').limit(limit));
  return Promise.all(
    docs.map(async (document) => {
      const { value, content } = (await readPacked(offerChangesDocument, document))!;
      return { region: value.region, changes: content, ref: document.ref };
    }),
  );
}
