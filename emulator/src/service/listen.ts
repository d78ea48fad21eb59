import type { Database } from '../engine/database.ts';
import { type Doc, encodeDocument } from '../engine/document.ts';
import { encodeMicros } from '../engine/encoding.ts';
import { otherDatabaseProblem } from '../engine/name-errors.ts';
import { type FieldPath, parseDatabase } from '../engine/paths.ts';
import type { ViewChange } from '../engine/watch.ts';
import { EmulatorError, toStatus } from '../errors.ts';
import type { CallContext, Message, StreamSession, StreamSink } from '../interfaces.ts';
import { Access } from './access.ts';
import { parseTarget } from './listen-target.ts';
import { type Catchup, catchUp, resumeToken } from './resume.ts';
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
    if (this.database) {
      if (name && name !== this.database.name) throw otherDatabaseProblem(String(name), this.database.name);
      return this.database;
    }
    const database = this.state.database(parseDatabase(name));
    this.database = database;
    this.stopFlushing = database.watch.onCommitted((commitTime) => this.flush(commitTime));
    return database;
  }

  private add(database: Database, message: Message): void {
    const id = Number(message.targetId ?? 0) || this.freeId();
    if (this.targets.has(id)) throw new EmulatorError('UNKNOWN', `Target ID ${id} is already in use.`);
    let start: { target: Target; catchup: Catchup };
    try {
      start = this.startTarget(database, id, message);
    } catch (error) {
      this.refuse(id, error);
      return;
    }
    const { target, catchup } = start;
    const at = snapshot(database, database.clock.now());
    this.sink.send({ targetChange: { targetChangeType: 'ADD', targetIds: [id] } });
    if (catchup.reset) this.sink.send({ targetChange: { targetChangeType: 'RESET', targetIds: [id] } });
    for (const doc of catchup.changed) {
      const document = encodeDocument(database.name, doc, target.projection);
      this.sink.send({ documentChange: { document, targetIds: [id] } });
    }
    // First, because clients hold all they had against it: what they know to be gone would count twice.
    if (catchup.filter) this.sink.send({ filter: { targetId: id, ...catchup.filter } });
    for (const { path, deleted } of catchup.removed) this.sendGone(path, deleted, [id], at.readTime);
    this.sink.send({ targetChange: { targetChangeType: 'CURRENT', targetIds: [id], ...at } });
    this.sink.send({ targetChange: { targetChangeType: 'NO_CHANGE', targetIds: [], ...at } });
    if (message.once) this.remove(id);
  }

  private freeId(): number {
    let id = 1;
    while (this.targets.has(id)) id++;
    return id;
  }

  private startTarget(
    database: Database,
    id: number,
    message: Message,
  ): { target: Target; catchup: Catchup } {
    const parsed = parseTarget(database, message, new Access(this.state, database, this.caller));
    const docs = parsed.view.start();
    parsed.authorize(docs, true);
    const catchup = catchUp(database, parsed, docs, message);
    this.state.counters(database.project).reads += Math.max(parsed.reads, catchup.changed.length);
    const target: Target = {
      id,
      projection: parsed.projection,
      authorize: (changed) => parsed.authorize(changed, false),
      stop: database.watch.follow(parsed.view, parsed.keys, (change) => this.collect(target, change)),
    };
    this.targets.set(id, target);
    return { target, catchup };
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
    const at = snapshot(this.database!, commitTime);
    for (const [path, { doc, deleted, targetIds, removedTargetIds }] of changes) {
      if (doc) this.sendDocument(doc, targetIds, removedTargetIds);
      else this.sendGone(path, deleted, removedTargetIds, at.readTime);
    }
    this.sink.send({ targetChange: { targetChangeType: 'NO_CHANGE', targetIds: [], ...at } });
  }

  private sendGone(path: string, deleted: boolean, removedTargetIds: number[], readTime: Message): void {
    const gone = { document: `${this.database!.name}/documents/${path}`, removedTargetIds, readTime };
    this.sink.send(deleted ? { documentDelete: gone } : { documentRemove: gone });
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

/** The time of a snapshot, with a token that names it. */
function snapshot(database: Database, time: number): Message {
  return { readTime: encodeMicros(time), resumeToken: resumeToken(database, time) };
}
