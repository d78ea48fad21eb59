import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '../../../platform/firestore/documents.ts';
import { guildDocument } from './documents.ts';
import type { Guild } from './guild.ts';

function guildRef(db: Firestore, groupId: string): DocumentReference {
  return db.collection('guilds').doc(groupId);
}

export async function readGuild(db: Firestore, tx: Transaction, groupId: string): Promise<Guild | null> {
  return readDocument(guildDocument, await tx.get(guildRef(db, groupId)));
}

export async function loadGuild(db: Firestore, groupId: string): Promise<Guild | null> {
  return readDocument(guildDocument, await guildRef(db, groupId).get());
}

/** Begins a guild, which nobody has played for. */
export function createGuild(
  db: Firestore,
  tx: Transaction,
  groupId: string,
  shown: Pick<Guild, 'name' | 'banner'>,
): void {
  tx.create(guildRef(db, groupId), guildDocument.encode({ ...shown, weeks: [], won: [] }));
}

/** Writes how the table shows a guild, or that its group is gone. */
export function updateGuild(
  db: Firestore,
  tx: Transaction,
  groupId: string,
  fields: Partial<Pick<Guild, 'name' | 'banner' | 'gone'>>,
): void {
  tx.update(guildRef(db, groupId), guildDocument.encodeFields(fields));
}

/** Those of some guilds that there are. */
export async function loadGuilds(
  db: Firestore,
  groupIds: readonly string[],
): Promise<{ groupId: string; guild: Guild }[]> {
  if (groupIds.length === 0) return [];
  const found = readableDocuments(
    guildDocument,
    await db.getAll(...groupIds.map((groupId) => guildRef(db, groupId))),
  );
  return found.map(({ id, value }) => ({ groupId: id, guild: value }));
}
