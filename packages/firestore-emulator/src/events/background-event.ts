import { randomUUID } from 'node:crypto';
import type { CommittedChange, DocumentSnapshot } from '../interfaces.ts';
import { messageToJson } from '../transports/proto-json.ts';
import { messageType } from '../transports/protos.ts';
import { formatTimestamp } from '../transports/timestamp.ts';
import { changedFieldPaths } from './changed-fields.ts';
import type { PostedEvent } from './delivery.ts';

const LEGACY_TYPE = /^(?:providers\/cloud\.firestore\/eventTypes\/|google\.firestore\.)document\.(\w+)$/;
const KINDS: Record<string, string> = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
  write: 'written',
};
const document = messageType('google.firestore.v1.Document');

/** The 2nd generation's name of a type such as `providers/cloud.firestore/eventTypes/document.create`. */
export function backgroundKind(eventType: string): string | null {
  return KINDS[LEGACY_TYPE.exec(eventType)?.[1] ?? ''] ?? null;
}

/** The event of a change for a 1st generation function: data and context as the official emulator's JSON. */
export function toBackgroundEvent(change: CommittedChange, eventType: string): PostedEvent {
  const { before, after } = change;
  const id = randomUUID();
  const data = {
    oldValue: before ? toJson(before) : {},
    value: after ? toJson(after) : {},
    updateMask: before && after ? { fieldPaths: changedFieldPaths(before.fields, after.fields) } : {},
  };
  const context = {
    eventId: id,
    timestamp: formatTimestamp(change.commitTime),
    eventType,
    resource: { service: 'firestore.googleapis.com', name: change.name },
  };
  return { id, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data, context }) };
}

function toJson(snapshot: DocumentSnapshot): Record<string, unknown> {
  return messageToJson(document, snapshot);
}
