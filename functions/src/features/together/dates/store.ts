/** Reads and writes `plans/{code}`. */
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type PlanDocument, planDocument } from './documents.ts';
import { type Plan, usersIn } from './plan.ts';

/** The most plans of dates that are listed. */
export const maxListedPlans = 50;

function planRef(db: Firestore, code: string): DocumentReference {
  return db.collection('plans').doc(code);
}

export async function readPlan(reader: Reader, code: string): Promise<Plan | null> {
  return toPlan(await get(reader, planRef(dbOf(reader), code)));
}

/** The plans under way that name a user or are asked in one of these groups, the next to end first. */
export async function loadPlansOf(
  db: Firestore,
  uid: string,
  groupIds: readonly string[],
  now: number,
): Promise<Plan[]> {
  const [naming, ofGroups] = await Promise.all([
    loadListed(plansNaming(db, uid), now),
    groupIds.length === 0 ? [] : loadListed(db.collection('plans').where('groupId', 'in', groupIds), now),
  ]);
  const own = naming.filter((plan) => usersIn(plan).includes(uid));
  const all = new Map([...own, ...ofGroups].map((plan) => [plan.code, plan]));
  return [...all.values()].sort((one, other) => one.expiresAt - other.expiresAt).slice(0, maxListedPlans);
}

/** A group's plans under way, the next to end first. */
export async function loadPlansOfGroup(db: Firestore, groupId: string, now: number): Promise<Plan[]> {
  return loadListed(db.collection('plans').where('groupId', '==', groupId), now);
}

/** How many plans of a user are under way. */
export async function readPlanCount(tx: Tx, uid: string, now: number): Promise<number> {
  const proposed = underWay(tx.db.collection('plans').where('by.uid', '==', uid), now);
  return (await tx.get(proposed.count())).data().count;
}

export async function loadCodesUnderWay(
  db: Firestore,
  uid: string,
  now: number,
  limit: number,
): Promise<string[]> {
  const query = underWay(plansNaming(db, uid), now).orderBy('expiresAt').limit(limit).select();
  return (await query.get()).docs.map(({ id }) => id);
}

export async function loadCodesNaming(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  return (await pageById(plansNaming(db, uid).select(), afterId, limit)).map(({ id }) => id);
}

export async function loadPlansNaming(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Plan[]> {
  return toPlans(await pageById(plansNaming(db, uid), afterId, limit));
}

/** The codes of plans whose reminders are due, the longest due first. */
export async function loadDueReminders(db: Firestore, now: number, limit: number): Promise<string[]> {
  const due = db.collection('plans').where('remindAt', '<=', Timestamp.fromMillis(now));
  return (await due.orderBy('remindAt').limit(limit).select().get()).docs.map(({ id }) => id);
}

export function writePlan(tx: Tx, plan: Plan): void {
  const { code, ...fields } = plan;
  const userIds = [...new Set([...usersIn(plan), ...(plan.removedIds ?? [])])].sort();
  const document: PlanDocument = { ...fields, userIds };
  tx.set(planRef(tx.db, code), planDocument.encode(document));
}

export function deletePlan(tx: Tx, code: string): void {
  tx.delete(planRef(tx.db, code));
}

function plansNaming(db: Firestore, uid: string): Query {
  return db.collection('plans').where('userIds', 'array-contains', uid);
}

function underWay(plans: Query, now: number): Query {
  return plans.where('expiresAt', '>', Timestamp.fromMillis(now));
}

async function loadListed(plans: Query, now: number): Promise<Plan[]> {
  return toPlans((await underWay(plans, now).orderBy('expiresAt').limit(maxListedPlans).get()).docs);
}

function toPlans(docs: readonly DocumentSnapshot[]): Plan[] {
  return readableDocuments(planDocument, docs).map(({ id, value }) => toState(id, value));
}

function toPlan(snapshot: DocumentSnapshot): Plan | null {
  const document = readDocument(planDocument, snapshot);
  return document && toState(snapshot.id, document);
}

function toState(code: string, { userIds: _ids, ...plan }: PlanDocument): Plan {
  return { code, ...plan };
}
