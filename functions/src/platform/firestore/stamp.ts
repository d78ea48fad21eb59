/** Stamps written documents with the id of the call, so that reactions log the same trace. */
import { traceId } from '../trace.ts';

/** The collections whose documents carry the id of the call that wrote them: those that something follows. */
export const stamped: ReadonlySet<string> = new Set([
  'watches',
  'ledger',
  'players',
  'users',
  'recentSignIns',
  'identities',
  'passkeys',
  'formerHabits',
  'tasks',
  'challengeDrafts',
  'circles',
  'groups',
  'groupInvitations',
  'sessions',
  'polls',
  'plans',
  'duels',
  'tips',
  'offerReports',
  'moderationLog',
  // The mail itself is sent later.
  'outbox',
]);

/** The field that has it. It belongs to no codec: readers ignore it. */
export const stampField = 'trace';

/** A write as Firestore's protocol has it; `updateMask` names the fields of one that keeps the others. */
export type Write = {
  update?: { name?: string; fields?: Record<string, unknown> } | null;
  updateMask?: { fieldPaths?: string[] } | null;
};

/** Adds the id of the present call to the documents that carry it. */
export function stamp(writes: readonly Write[]): void {
  const id = traceId();
  if (id === undefined) return;
  for (const { update, updateMask } of writes) {
    if (!update?.name || !stamped.has(update.name.split('/').at(-2)!)) continue;
    update.fields = { ...update.fields, [stampField]: { stringValue: id, valueType: 'stringValue' } };
    if (updateMask && !updateMask.fieldPaths?.includes(stampField))
      updateMask.fieldPaths = [...(updateMask.fieldPaths ?? []), stampField];
  }
}
