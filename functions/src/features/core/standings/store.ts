/** Reads and writes `standings/{uid}`: what leaderboards rank of a member. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentOf } from '@cine/contract/documents/codec';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { standingDocument } from './documents.ts';

/** `standings/{uid}`. */
export type Standing = DocumentOf<typeof standingDocument>;

/** What a player is ranked by. */
export type RankedBy = {
  film: { xp: number; at: number | null };
  week: { monday: number; xp: number; at: number | null };
  /** A collector's points. */
  points: number;
  /** How often they began again at level 1. */
  stars: number;
  level: number;
  /** What counts for the guild that they chose last; null if they never did. */
  guild: NonNullable<Standing['guild']> | null;
};

/** What boards show of a member. */
export type ShownMember = Required<Pick<Standing, 'name' | 'visibility'>> &
  Pick<Standing, 'figure' | 'avatar' | 'suspendedUntil'>;

function standingRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('standings').doc(uid);
}

/**
 * Writes what changed in a player's ranking, in the same transaction and without reads; `hasCollected` if
 * their collections are to be counted anew.
 */
export function writeRankedBy(
  tx: Tx,
  uid: string,
  former: RankedBy,
  present: RankedBy,
  hasCollected = false,
): void {
  const { film, week, points, stars, level, guild } = present;
  const changed: Standing = {
    ...(film.at !== null && isOther(former.film, film) && { film: { ...film, at: film.at } }),
    ...(week.at !== null && isOther(former.week, week) && { week: { ...week, at: week.at } }),
    ...(former.points !== points && { points }),
    ...(former.stars !== stars && { stars }),
    ...((former.level !== level || isOther(former.film, film)) && { level }),
    ...(guild && !isDeepStrictEqual(former.guild, guild) && { guild }),
  };
  if (Object.keys(changed).length === 0 && !hasCollected) return;
  // Dated by the commit: no watch says when points were earned.
  const now = FieldValue.serverTimestamp();
  mergeStanding(tx, uid, changed, {
    ...('points' in changed && { pointsAt: now }),
    ...(hasCollected && { collectedAt: now }),
  });
}

export function writeShownMember(tx: Tx, uid: string, look: ShownMember): void {
  const gone = (['avatar', 'suspendedUntil'] as const).filter((part) => !(part in look));
  mergeStanding(tx, uid, look, Object.fromEntries(gone.map((part) => [part, FieldValue.delete()])));
}

/** Writes what a standing lacks, such as one from before standings were written; nothing if it's complete. */
export function completeStanding(
  tx: Tx,
  uid: string,
  standing: Standing,
  { rankedBy, member }: { rankedBy: RankedBy; member: ShownMember | null },
): void {
  const isUncounted = rankedBy.points > 0 && standing.collectedAt === undefined;
  writeRankedBy(tx, uid, rankedByIn(standing), rankedBy, isUncounted);
  if (member && !isDeepStrictEqual(shownMemberIn(standing), member)) writeShownMember(tx, uid, member);
}

/** Has a user's collections counted anew the next night, as movies came to them or left them. */
export function markForRecount(tx: Tx, uid: string): void {
  mergeRecountMark(tx, uid, FieldValue.serverTimestamp());
}

/** Notes that they are counted. */
export function clearRecountMark(tx: Tx, uid: string): void {
  mergeRecountMark(tx, uid, FieldValue.delete());
}

/** Boards needn't look at such a standing. */
function mergeRecountMark(tx: Tx, uid: string, collectedAt: FieldValue): void {
  tx.set(standingRef(tx.db, uid), standingDocument.encodeMerge({}, { collectedAt }), { merge: true });
}

/** Some users whose collections are to be counted anew, those marked first; `next` is null at the end. */
export async function loadUncounted(
  db: Firestore,
  from: number,
  until: number,
  limit: number,
): Promise<{ uids: string[]; next: number | null }> {
  const { docs } = await db
    .collection('standings')
    .where('collectedAt', '>=', Timestamp.fromMillis(from))
    .where('collectedAt', '<=', Timestamp.fromMillis(until))
    .orderBy('collectedAt')
    .limit(limit)
    .select('collectedAt')
    .get();
  const last = docs.at(-1)?.get('collectedAt') as Timestamp | undefined;
  // Users of one millisecond that are left out stay marked for the next night.
  return {
    uids: docs.map(({ id }) => id),
    next: last && docs.length === limit ? last.toMillis() + 1 : null,
  };
}

function rankedByIn({ film, week, points = 0, stars = 0, level = 1, guild }: Standing): RankedBy {
  const nothing = { xp: 0, at: null };
  return {
    film: film ?? nothing,
    week: week ?? { monday: 0, ...nothing },
    points,
    stars,
    level,
    guild: guild ?? null,
  };
}

function shownMemberIn({ name, visibility, figure, avatar, suspendedUntil }: Standing): object {
  return {
    name,
    visibility,
    ...(figure && { figure }),
    ...(avatar !== undefined && { avatar }),
    ...(suspendedUntil !== undefined && { suspendedUntil }),
  };
}

/** Takes a user off all boards at once, before their standing is deleted. */
export function hideStanding(tx: Tx, uid: string): void {
  const gone = FieldValue.delete();
  mergeStanding(tx, uid, { visibility: 'private' }, { name: gone, figure: gone, avatar: gone });
}

/** A user's standing; null without one. */
export async function readStanding(reader: Reader, uid: string): Promise<Standing | null> {
  return readDocument(standingDocument, await get(reader, standingRef(dbOf(reader), uid)));
}

export type FoundStanding = { uid: string; standing: Standing };

/** The standings of those who have one. */
export async function loadStandings(db: Firestore, uids: readonly string[]): Promise<FoundStanding[]> {
  if (uids.length === 0) return [];
  return toStandings(await db.getAll(...uids.map((uid) => standingRef(db, uid))));
}

export async function loadGuildStandings(db: Firestore, groupId: string): Promise<FoundStanding[]> {
  const playing = db
    .collection('standings')
    .where('guild.id', '==', groupId)
    .where('guild.left', '==', false);
  return toStandings((await playing.get()).docs);
}

export function toStandings(docs: readonly DocumentSnapshot[]): FoundStanding[] {
  return readableDocuments(standingDocument, docs).map(({ id, value }) => ({ uid: id, standing: value }));
}

/** Deletes a standing. Its places and guild stay, nameless, under another id, as boards still count them. */
export async function deleteStanding(db: Firestore, uid: string, newId: string): Promise<void> {
  await transact(db, async (tx) => {
    const { ranked, guild } = (await readStanding(tx, uid)) ?? {};
    tx.delete(standingRef(db, uid));
    const left = guild && { id: guild.id, left: true, week: null, weeks: [] };
    if (ranked ?? left)
      mergeStanding(tx, newId, { ...(ranked && { ranked }), ...(left && { guild: left }), gone: true }, {});
  });
}

function mergeStanding(tx: Tx, uid: string, fields: Standing, computed: object): void {
  const changedAt = FieldValue.serverTimestamp();
  tx.set(standingRef(tx.db, uid), standingDocument.encodeMerge(fields, { ...computed, changedAt }), {
    merge: true,
  });
}

function isOther(
  former: { xp: number; at: number | null },
  { xp, at }: { xp: number; at: number | null },
): boolean {
  return former.xp !== xp || former.at !== at;
}
