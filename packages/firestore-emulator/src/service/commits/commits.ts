/** Commit, BatchWrite and the single-document writes. */
import type { CommitOutcome, Database } from '../../engine/database.ts';
import { encodeDocument } from '../../engine/storage/document.ts';
import { checkTogether, parseWrite, type StagedWrite, type Write } from '../../engine/storage/writes.ts';
import type { Transaction } from '../../engine/transactions/transactions.ts';
import { encodeMicros, encodeValue } from '../../engine/values/encoding.ts';
import {
  checkCollectionId,
  checkDocumentId,
  parentPath,
  parseDatabase,
  parseDocumentName,
  parseParent,
} from '../../engine/values/paths.ts';
import { invalidArgument, toStatus } from '../../errors.ts';
import type { Caller, FirestoreService, Message } from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import { Access } from '../access.ts';
import { maskOf } from '../reads/reading.ts';
import type { State } from '../state.ts';

export function commitRpcs(state: State): FirestoreService['unary'] {
  return {
    async Commit(request, call) {
      const database = state.database(parseDatabase(request.database));
      const { caller } = call;
      const transaction = request.transaction?.length ? database.transactions.get(request.transaction) : null;
      const writes = parseWrites(request.writes ?? [], database);
      if (transaction?.readOnly && writes.length > 0) {
        throw invalidArgument('Cannot modify entities in a read-only transaction.');
      }
      return commitResponse(await commit(state, database, writes, transaction, caller));
    },

    async BatchWrite(request, call) {
      const database = state.database(parseDatabase(request.database));
      const { caller } = call;
      const writes = parseWrites(request.writes ?? [], database);
      if (new Set(writes.map((write) => write.path)).size < writes.length) {
        throw invalidArgument('the same document cannot be written more than once in a single request');
      }
      new Access(state, database, caller).requireOwner('Batch writes');
      const writeResults: Message[] = [];
      const status: Message[] = [];
      for (const write of writes) {
        try {
          const outcome = await commit(state, database, [write], null, caller);
          writeResults.push(writeResult(outcome.staged[0]!, outcome.commitTime));
          status.push({ code: 0, message: '' });
        } catch (error) {
          const { number, message } = toStatus(error);
          writeResults.push({});
          status.push({ code: number, message });
        }
      }
      return { writeResults, status };
    },

    async CreateDocument(request, call) {
      const parent = parseParent(request.parent);
      // Without an id the document's name is refused.
      if (request.collectionId) checkCollectionId(request.collectionId);
      const id = request.documentId || randomId();
      checkDocumentId(id);
      const name = `${request.parent}/${request.collectionId ?? ''}/${id}`;
      const update = { ...request.document, name };
      return writeOne(
        state,
        parent,
        { update, currentDocument: { exists: false } },
        request.mask,
        call.caller,
      );
    },

    async UpdateDocument(request, call) {
      const name = parseDocumentName(request.document?.name);
      const { document: update, updateMask, currentDocument } = request;
      return writeOne(state, name, { update, updateMask, currentDocument }, request.mask, call.caller);
    },

    async DeleteDocument(request, call) {
      const database = state.database(parseDocumentName(request.name));
      const { caller } = call;
      const write = { delete: request.name, currentDocument: request.currentDocument };
      await commit(state, database, parseWrites([write], database), null, caller);
      return {};
    },
  };
}

/** Commits writes for a caller after checking the rules, and counts them. */
export function commit(
  state: State,
  database: Database,
  writes: Write[],
  transaction: Transaction | null,
  caller: Caller,
): Promise<CommitOutcome> {
  const access = new Access(state, database, caller);
  return database.commit(writes, transaction, {
    check: (staged, after, commitTime) => access.commit(staged, after, commitTime),
    committed({ changes, commitTime }) {
      const counters = state.counters(database.project);
      for (const { kind } of writes) {
        if (kind === 'set') counters.writes++;
        else if (kind === 'delete') counters.deletes++;
        else counters.reads++;
      }
      const counts = state.changes(database.project);
      const log = state.writeLogs.get(database.project);
      for (const { path } of changes) {
        if (log) log.set(path, [...(log.get(path) ?? []), commitTime]);
        const collection = patternOf(parentPath(path));
        counts.set(collection, (counts.get(collection) ?? 0) + 1);
      }
      state.publish(database, changes, commitTime, caller);
    },
  });
}

function patternOf(collection: string): string {
  return collection
    .split('/')
    .map((segment, at) => (at % 2 === 0 ? segment : '*'))
    .join('/');
}

/** Reads a commit's writes. Throws for what can't be written together or is too large. */
export function parseWrites(messages: Message[], database: Database): Write[] {
  const writes = messages.map((message) => parseWrite(message, database.project, database.id));
  checkTogether(writes);
  checkCommitSize(messages);
  return writes;
}

/** Sizes are only computed for commits that could be too large. */
function checkCommitSize(messages: Message[]): void {
  if (messages.length < 10) return;
  let size = 0;
  for (const message of messages) size += roughSize(message);
  if (size > limits.commitBytes) {
    throw invalidArgument(
      `Transaction too big. Decrease transaction size: ${size} bytes, ${limits.commitBytes} allowed.`,
    );
  }
}

function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length > 100 ? Buffer.byteLength(value) : value.length;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return 4;
  let size = 2;
  for (const key in value) size += roughSize((value as Record<string, unknown>)[key]);
  return size;
}

/** As in the official emulator, an empty commit has no time. */
export function commitResponse({ commitTime, staged }: CommitOutcome): Message {
  if (staged.length === 0) return {};
  const time = encodeMicros(commitTime);
  const writeResults = staged.map((write) => writeResult(write, commitTime, time));
  return { writeResults, commitTime: time };
}

/** @param time the commit's time, encoded: most writes have it */
function writeResult(
  { after, write, transformResults }: StagedWrite,
  commitTime: number,
  time = encodeMicros(commitTime),
): Message {
  const result: Message = {};
  if (write.kind !== 'delete') {
    const updated = after?.updateTime ?? commitTime;
    result.updateTime = updated === commitTime ? time : encodeMicros(updated);
  }
  if (transformResults.length > 0) result.transformResults = transformResults.map(encodeValue);
  return result;
}

async function writeOne(
  state: State,
  name: { project: string; database: string },
  message: Message,
  mask: Message | undefined,
  caller: Caller,
): Promise<Message> {
  const database = state.database(name);
  const outcome = await commit(state, database, parseWrites([message], database), null, caller);
  return encodeDocument(database.name, outcome.staged[0]!.after!, maskOf(mask));
}

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomId(): string {
  const letters = Array.from({ length: 20 }, () => ID_LETTERS[Math.floor(Math.random() * ID_LETTERS.length)]);
  return letters.join('');
}
