/** Reads and writes `guilds/{groupId}`. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type Guild, guildDocument } from './documents.ts';

function guildRef(db: Firestore, groupId: string): DocumentReference {
  return db.collection('guilds').doc(groupId);
}

export async function readGuild(reader: Reader, groupId: string): Promise<Guild | null> {
  return readDocument(guildDocument, await get(reader, guildRef(dbOf(reader), groupId)));
}

/** Begins a guild, which nobody has played for. */
export function createGuild(tx: Tx, groupId: string, look: Pick<Guild, 'name' | 'banner'>): void {
  tx.create(guildRef(tx.db, groupId), guildDocument.encode({ ...look, weeks: [], won: [] }));
}

/** Writes how the table shows a guild, or that its group is gone. */
export function updateGuild(
  tx: Tx,
  groupId: string,
  fields: Partial<Pick<Guild, 'name' | 'banner' | 'gone'>>,
): void {
  tx.update(guildRef(tx.db, groupId), guildDocument.encodeFields(fields));
}

/** The guilds of the given groups; groups without a guild are left out. */
export async function loadGuilds(
  db: Firestore,
  groupIds: readonly string[],
): Promise<{ groupId: string; guild: Guild }[]> {
  if (groupIds.length === 0) return [];
  const guilds = readableDocuments(
    guildDocument,
    await db.getAll(...groupIds.map((groupId) => guildRef(db, groupId))),
  );
  return guilds.map(({ id, value }) => ({ groupId: id, guild: value }));
}
