/** Copies the faces of members into groups that they joined before groups had any. */
import { DocumentInvalid } from '@cine/contract/documents/codec';
import { groupDocument } from '@cine/contract/documents/groups';
import { figureSchema } from '@cine/contract/game/characters/figure';
import { FieldPath, type Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

type Options = { isDry: boolean; batchSize?: number };

/** Returns how many groups lacked a face. Changes from then on are copied by a follower. */
export async function copyFaces(db: Firestore, { isDry, batchSize = 100 }: Options): Promise<number> {
  const page = db.collection('groups').orderBy(FieldPath.documentId()).limit(batchSize);
  let lacking = 0;
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await (last ? page.startAfter(last) : page).get();
    for (const group of docs) {
      const faces = await missingFaces(db, group);
      const [first, ...others] = faces.flatMap(([uid, figure]) => [
        new FieldPath('members', uid, 'figure'),
        figure,
      ]);
      if (first === undefined) continue;
      lacking += 1;
      // A group that somebody changes meanwhile isn't undone; the next run copies into it.
      if (!isDry)
        await group.ref
          .update(first as FieldPath, others[0], ...others.slice(1), { lastUpdateTime: group.updateTime })
          .catch((error: { code?: number }) => {
            if (!overtaken.includes(error.code ?? 0)) throw error;
          });
    }
    last = docs.length < batchSize ? undefined : docs.at(-1);
  } while (last);
  return lacking;
}

/** gRPC's codes for a document that was changed or deleted since. */
const overtaken = [5, 9, 10];

async function missingFaces(db: Firestore, group: QueryDocumentSnapshot): Promise<[string, object][]> {
  const uids = membersWithoutFace(group);
  if (uids.length === 0) return [];
  const users = await db.getAll(...uids.map((uid) => db.doc(`users/${uid}`)), { fieldMask: ['figure'] });
  return users.flatMap((user) => {
    const { data: figure } = figureSchema.safeParse(user.get('figure'));
    return figure ? [[user.id, figure] as [string, object]] : [];
  });
}

function membersWithoutFace(group: QueryDocumentSnapshot): string[] {
  try {
    const { members } = groupDocument.decode(group.data());
    return Object.keys(members).filter((uid) => !members[uid]!.figure);
  } catch (error) {
    if (error instanceof DocumentInvalid) return [];
    throw error;
  }
}
