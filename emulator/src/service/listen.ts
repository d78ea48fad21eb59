import type { Database } from '../engine/database.ts';
import { type Doc, encodeDocument } from '../engine/document.ts';
import { encodeMicros } from '../engine/encoding.ts';
import { refuseNearest } from '../engine/nearest.ts';
import { type FieldPath, parseDatabase, parseDocumentName, parseParent } from '../engine/paths.ts';
import { parseQuery } from '../engine/query-parse.ts';
import type { View, ViewChange } from '../engine/watch.ts';
import { invalidArgument, toStatus } from '../errors.ts';
import type { CallContext, Message, StreamSession, StreamSink } from '../interfaces.ts';
import { Access } from './access.ts';
import { checkList } from './reads.ts';
import type { State } from './state.ts';

type Target = {
  id: number;
  projection: FieldPath[] | null;
  /** Throws when the caller may no longer see the target, given what changed. */
  authorize: (changed: Doc[]) => void;
  stop: () => void;
};

/** Per document, what one commit means for the targets of a stream. */
type Pending = { doc: Doc | null; deleted: boolean; targetIds: number[]; removedTargetIds: number[] };

/** The Listen stream: targets come and go; each commit that concerns them is sent as one consistent snapshot. */
export function openListenStream(state: State, { caller }: CallContext, sink: StreamSink): StreamSession {
  const stream = new ListenStream(state, caller, sink);
  return {
    receive: (message) => stream.receive(message),
    close: () => stream.close(),
  };
}

class ListenStream {
  private readonly state: State;
  private readonly caller: CallContext['caller'];
  private readonly sink: StreamSink;
  private readonly targets = new Map<number, Target>();
  private database: Database | null = null;
  private stopFlushing: () => void = () => undefined;
  private pending = new Map<string, Pending>();
  private open = true;

  constructor(state: State, caller: CallContext['caller'], sink: StreamSink) {
    this.state = state;
    this.caller = caller;
    this.sink = sink;
  }

  receive(message: Message): void {
    if (!this.open) return;
    try {
      const database = this.attach(message.database);
      if (message.addTarget) this.add(database, message.addTarget);
      else if (message.removeTarget !== undefined) this.remove(Number(message.removeTarget));
      else throw invalidArgument('A listen request must add or remove a target.');
    } catch (error) {
      this.close();
      this.sink.end(toStatus(error));
    }
  }

  close(): void {
    this.open = false;
    this.stopFlushing();
    for (const target of this.targets.values()) target.stop();
    this.targets.clear();
  }

  private attach(name: unknown): Database {
    if (this.database) return this.database;
    const database = this.state.database(parseDatabase(name));
    this.database = database;
    this.stopFlushing = database.watch.onCommitted((commitTime) => this.flush(commitTime));
    return database;
  }

  private add(database: Database, message: Message): void {
    const id = Number(message.targetId ?? 0);
    if (this.targets.has(id)) throw invalidArgument(`Target ID ${id} is already in use.`);
    let start: { target: Target; docs: Doc[] };
    try {
      start = this.startTarget(database, id, message);
    } catch (error) {
      this.refuse(id, error);
      return;
    }
    const { target, docs } = start;
    const readTime = database.clock.now();
    this.sink.send({ targetChange: { targetChangeType: 'ADD', targetIds: [id] } });
    // Starting over is always right; a client that resumes drops what it had.
    if (message.resumeToken?.length || message.readTime) {
      this.sink.send({ targetChange: { targetChangeType: 'RESET', targetIds: [id] } });
    }
    for (const doc of docs) {
      const document = encodeDocument(database.name, doc, target.projection);
      this.sink.send({ documentChange: { document, targetIds: [id] } });
    }
    this.sink.send({ targetChange: { targetChangeType: 'CURRENT', targetIds: [id], ...snapshot(readTime) } });
    this.sink.send({ targetChange: { targetChangeType: 'NO_CHANGE', targetIds: [], ...snapshot(readTime) } });
    if (message.once) this.remove(id);
  }

  private startTarget(database: Database, id: number, message: Message): { target: Target; docs: Doc[] } {
    const access = new Access(this.state, database, this.caller);
    const parsed = message.query
      ? queryTarget(database, message.query, access)
      : documentsTarget(database, message.documents?.documents ?? [], access);
    const docs = parsed.view.start();
    parsed.authorize(docs, true);
    const { reads } = parsed;
    this.state.counters(database.project).reads += Math.max(reads, docs.length);
    const target: Target = {
      id,
      projection: parsed.projection,
      authorize: (changed) => parsed.authorize(changed, false),
      stop: database.watch.follow(parsed.view, parsed.keys, (change) => this.collect(target, change)),
    };
    this.targets.set(id, target);
    return { target, docs };
  }

  private remove(id: number): void {
    this.targets.get(id)?.stop();
    if (this.targets.delete(id)) {
      this.sink.send({ targetChange: { targetChangeType: 'REMOVE', targetIds: [id] } });
    }
  }

  private refuse(id: number, error: unknown): void {
    this.targets.get(id)?.stop();
    this.targets.delete(id);
    const { number, message } = toStatus(error);
    const cause = { code: number, message };
    this.sink.send({ targetChange: { targetChangeType: 'REMOVE', targetIds: [id], cause } });
  }

  private collect(target: Target, { changed, removed }: ViewChange): void {
    try {
      target.authorize(changed);
    } catch (error) {
      this.refuse(target.id, error);
      return;
    }
    this.state.counters(this.database!.project).reads += changed.length;
    for (const doc of changed) this.pendingFor(doc.path, doc, false).targetIds.push(target.id);
    for (const { path, deleted } of removed)
      this.pendingFor(path, null, deleted).removedTargetIds.push(target.id);
  }

  private pendingFor(path: string, doc: Doc | null, deleted: boolean): Pending {
    let pending = this.pending.get(path);
    if (!pending) {
      pending = { doc: null, deleted, targetIds: [], removedTargetIds: [] };
      this.pending.set(path, pending);
    }
    pending.doc ??= doc;
    return pending;
  }

  private flush(commitTime: number): void {
    if (this.pending.size === 0) return;
    const changes = this.pending;
    this.pending = new Map();
    const readTime = encodeMicros(commitTime);
    for (const [path, { doc, deleted, targetIds, removedTargetIds }] of changes) {
      const name = `${this.database!.name}/documents/${path}`;
      if (doc) this.sendDocument(doc, targetIds, removedTargetIds);
      else if (deleted) this.sink.send({ documentDelete: { document: name, removedTargetIds, readTime } });
      else this.sink.send({ documentRemove: { document: name, removedTargetIds, readTime } });
    }
    this.sink.send({
      targetChange: { targetChangeType: 'NO_CHANGE', targetIds: [], ...snapshot(commitTime) },
    });
  }

  private sendDocument(doc: Doc, targetIds: number[], removedTargetIds: number[]): void {
    const database = this.database!;
    const masked = targetIds.filter((id) => this.targets.get(id)?.projection);
    const whole = targetIds.filter((id) => !masked.includes(id));
    if (whole.length > 0) {
      const document = encodeDocument(database.name, doc);
      this.sink.send({ documentChange: { document, targetIds: whole, removedTargetIds } });
    }
    for (const id of masked) {
      const document = encodeDocument(database.name, doc, this.targets.get(id)!.projection);
      this.sink.send({ documentChange: { document, targetIds: [id], removedTargetIds } });
    }
  }
}

type ParsedTarget = {
  view: View;
  keys: string[];
  projection: FieldPath[] | null;
  /** What the first snapshot costs at least. */
  reads: number;
  authorize: (docs: Doc[], first: boolean) => void;
};

function queryTarget(database: Database, message: Message, access: Access): ParsedTarget {
  const parent = parseParent(message.parent);
  if (parent.project !== database.project || parent.database !== database.id) {
    throw invalidArgument(`Parent "${message.parent}" is not in database "${database.name}".`);
  }
  const structured = message.structuredQuery ?? {};
  refuseNearest(structured, 'listeners');
  const query = parseQuery(parent.path, structured);
  return {
    ...database.watch.queryView(query),
    projection: query.projection,
    reads: 1,
    authorize: () => checkList(access, query, structured),
  };
}

function documentsTarget(database: Database, names: string[], access: Access): ParsedTarget {
  const paths = names.map((name) => parseDocumentName(name).path);
  return {
    ...database.watch.documentView(paths),
    projection: null,
    reads: paths.length,
    authorize(docs, first) {
      const byPath = new Map(docs.map((doc) => [doc.path, doc]));
      for (const path of first ? paths : byPath.keys()) access.get(path, byPath.get(path) ?? null);
    },
  };
}

/** The time of a snapshot, with a token that names it. */
function snapshot(time: number): Message {
  return { readTime: encodeMicros(time), resumeToken: Buffer.from(String(time)) };
}
