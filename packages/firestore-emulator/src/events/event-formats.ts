/** Turns a write into an event for functions of the first or second generation. */
import { randomUUID } from 'node:crypto';
import type { Caller, CommittedChange, DocumentSnapshot } from '../interfaces.ts';
import { messageToJson } from '../transports/proto-json.ts';
import { encode, messageType } from '../transports/protos.ts';
import { formatTimestamp } from '../transports/timestamp.ts';
import { changedFieldPaths } from './changed-fields.ts';
import type { PostedEvent } from './delivery.ts';

const TYPE_PREFIX = 'google.cloud.firestore.document.v1.';
const DATA_SCHEMA =
  'https://github.com/googleapis/google-cloudevents/blob/main/proto/google/events/cloud/firestore/v1/data.proto';
const documentEventData = messageType('google.events.cloud.firestore.v1.DocumentEventData');

/** What a 2nd generation event type watches for, e.g. `written`, or null. */
export function cloudEventKind(eventType: string): string | null {
  return eventType.startsWith(TYPE_PREFIX)
    ? eventType.slice(TYPE_PREFIX.length).replace(/\.withAuthContext$/, '')
    : null;
}

/** A change's event for a 2nd generation function: CloudEvents binary mode, the payload as base64 text. */
export function toCloudEvent(change: CommittedChange, eventType: string): PostedEvent {
  const { project, database } = change;
  const document = documentPath(change);
  const id = randomUUID();
  const headers: Record<string, string> = {
    'content-type': 'application/protobuf',
    'ce-specversion': '1.0',
    'ce-id': id,
    'ce-type': eventType,
    'ce-source': `//firestore.googleapis.com/projects/${project}/databases/${database}`,
    'ce-subject': headerValue(`documents/${document}`),
    'ce-time': formatTimestamp(change.commitTime),
    'ce-datacontenttype': 'application/protobuf',
    'ce-dataschema': DATA_SCHEMA,
    'ce-project': project,
    'ce-database': database,
    'ce-namespace': '(default)',
    'ce-document': headerValue(document),
    'ce-location': 'us-central1',
  };
  if (eventType.endsWith('.withAuthContext')) Object.assign(headers, authHeaders(change.caller));
  return { id, headers, body: payload(change).toString('base64') };
}

/** The changed document's path below `/documents/`. */
export function documentPath(change: CommittedChange): string {
  return change.name.slice(change.name.indexOf('/documents/') + '/documents/'.length);
}

function payload(change: CommittedChange): Buffer {
  const { before, after } = change;
  return encode(documentEventData, {
    ...(after && { value: after }),
    ...(before && { oldValue: before }),
    ...(before && after && { updateMask: { fieldPaths: changedFieldPaths(before.fields, after.fields) } }),
  });
}

function authHeaders(caller: Caller): Record<string, string> {
  switch (caller.kind) {
    case 'owner':
      return { 'ce-authtype': 'service_account', 'ce-authid': 'owner@emulator.invalid' };
    case 'user':
      return {
        'ce-authtype': 'unknown',
        ...(caller.uid !== null && { 'ce-authid': headerValue(caller.uid) }),
      };
    case 'anonymous':
      return { 'ce-authtype': 'unauthenticated' };
  }
}

/** Percent-encodes as CloudEvents' HTTP binding requires; firebase-functions decodes it in `event.params`. */
function headerValue(value: string): string {
  return value.replace(/[^\x21\x23\x24\x26-\x7e]/gu, (char) => encodeURIComponent(char));
}

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

/** A change's event for a 1st generation function: data and context as the official emulator's JSON. */
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
