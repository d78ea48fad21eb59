import type { Database } from '../../engine/database.ts';
import { encodeDocument } from '../../engine/storage/document.ts';
import { encodeMicros } from '../../engine/values/encoding.ts';
import { otherDatabaseProblem } from '../../engine/values/name-errors.ts';
import { parseDatabase } from '../../engine/values/paths.ts';
import type { ViewChange } from '../../engine/watch/watch.ts';
import { EmulatorError, toStatus } from '../../errors.ts';
import type { CallContext, Message, StreamSession, StreamSink } from '../../interfaces.ts';
import { Access } from '../access.ts';
import type { State } from '../state.ts';
import { PacedSink } from './paced-sink.ts';
import { goneMessage, type Listening, PendingChanges } from './pending-changes.ts';
import { type Catchup, catchUp, resumeToken } from './resume.ts';
import { parseTarget } from './target.ts';

/** A client with more pending documents than this has to resume. */
const MAX_PENDING = 100_000;

type Target = Listening & {
  /** Throws if the caller may no longer see the target after a change. */
  authorize: (change: ViewChange) => void;
  stop: () => void;
};

/**
 * The Listen stream: targets are added and removed, and each commit that affects them is one consistent
 * snapshot. Commits are combined while the client doesn't read.
 */
export function openListenStream(state: State, { caller }: CallContext, sink: StreamSink): StreamSession {
  const stream = new ListenStream(state, caller, sink);
  return {
    receive: (message) => stream.receive(message),
    drained: () => stream.drained(),
    close: () => stream.close(),
  };
}

class ListenStream {
  private readonly state: State;
  private readonly caller: CallContext['caller'];
  private readonly sink: StreamSink;
  private readonly outgoing: PacedSink;
  private readonly targets = new Map<number, Target>();
  private database: Database | null = null;
  private pending = new PendingChanges();
  private lastCommit = 0;
  private open = true;

  constructor(state: State, caller: CallContext['caller'], sink: StreamSink) {
    this.state = state;
    this.caller = caller;
    this.sink = sink;
    this.outgoing = new PacedSink(sink);
  }

  receive(message: Message): void {
    this.guarded(() => {
      const database = this.attach(message.database);
      if (message.addTarget) this.add(database, message.addTarget);
      else if (message.removeTarget !== undefined) this.remove(Number(message.removeTarget));
    });
  }

  drained(): void {
    this.guarded(() => {
      this.outgoing.goOn();
      if (this.outgoing.isFree()) this.tell();
    });
  }

  /** An error ends this stream; it affects neither the commit that caused it nor other listeners. */
  private guarded(act: () => void): void {
    if (!this.open) return;
    try {
      act();
    } catch (error) {
      this.end(error);
    }
  }

  private end(error: unknown): void {
    this.close();
    this.sink.end(toStatus(error));
  }

  close(): void {
    this.open = false;
    this.outgoing.clear();
    this.pending = new PendingChanges();
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
    return database;
  }

  private add(database: Database, message: Message): void {
    const id = Number(message.targetId ?? 0) || this.freeId();
    if (this.targets.has(id)) throw new EmulatorError('UNKNOWN', `Target ID ${id} is already in use.`);
    // The first snapshot of this target is also one of all others.
    this.tell();
    let start: { target: Target; catchup: Catchup };
    try {
      start = this.startTarget(database, id, message);
    } catch (error) {
      this.refuse(id, error);
      return;
    }
    const at = snapshot(database, database.clock.now());
    this.outgoing.send(firstMessages(database.name, start.target, start.catchup, at));
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
    parsed.authorize(docs, parsed.missing(docs));
    if (parsed.query) this.state.queries.admit(database.project, parsed.query, null);
    const catchup = catchUp(database, parsed, docs, message);
    this.state.counters(database.project).reads += Math.max(parsed.reads, catchup.changed.length);
    const target: Target = {
      id,
      projection: parsed.projection,
      authorize: ({ changed, removed }) =>
        parsed.authorize(
          changed,
          removed.map(({ path }) => path),
        ),
      stop: database.watch.follow(parsed.view, parsed.dependencies, {
        changed: (change) => this.guarded(() => this.collect(target, change)),
        committed: this.committed,
      }),
    };
    this.targets.set(id, target);
    return { target, catchup };
  }

  private remove(id: number): void {
    if (this.forget(id)) {
      this.outgoing.send([{ targetChange: { targetChangeType: 'REMOVE', targetIds: [id] } }]);
    }
  }

  private refuse(id: number, error: unknown): void {
    this.forget(id);
    const { number, message } = toStatus(error);
    const cause = { code: number, message };
    this.outgoing.send([{ targetChange: { targetChangeType: 'REMOVE', targetIds: [id], cause } }]);
  }

  private forget(id: number): boolean {
    const target = this.targets.get(id);
    if (!target) return false;
    target.stop();
    this.pending.drop(target);
    return this.targets.delete(id);
  }

  private collect(target: Target, change: ViewChange): void {
    try {
      target.authorize(change);
    } catch (error) {
      this.refuse(target.id, error);
      return;
    }
    this.state.counters(this.database!.project).reads += change.changed.length;
    this.pending.add(target, change);
  }

  /** All targets pass this function, so the watch calls it once per commit and clients get one snapshot. */
  private readonly committed = (time: number): void =>
    this.guarded(() => {
      if (this.pending.size === 0) return;
      this.lastCommit = time;
      if (this.outgoing.isFree()) this.tell();
      else if (this.pending.size > MAX_PENDING) {
        this.end(
          new EmulatorError('UNAVAILABLE', 'The client reads its listeners too slowly; it may resume.'),
        );
      }
    });

  private tell(): void {
    if (this.pending.size === 0) return;
    this.outgoing.send(changeMessages(this.database!, this.pending, this.lastCommit));
    this.pending = new PendingChanges();
  }
}

function* firstMessages(
  databaseName: string,
  target: Target,
  catchup: Catchup,
  at: Message,
): Generator<Message> {
  const ids = [target.id];
  yield { targetChange: { targetChangeType: 'ADD', targetIds: ids } };
  if (catchup.reset) yield { targetChange: { targetChangeType: 'RESET', targetIds: ids } };
  for (const doc of catchup.changed) {
    const document = encodeDocument(databaseName, doc, target.projection);
    yield { documentChange: { document, targetIds: ids } };
  }
  // First, because clients compare it with all they had: documents known to be gone would count twice.
  if (catchup.filter) yield { filter: { targetId: target.id, ...catchup.filter } };
  for (const gone of catchup.removed) yield goneMessage(databaseName, gone, ids, at.readTime);
  yield { targetChange: { targetChangeType: 'CURRENT', targetIds: ids, ...at } };
  yield { targetChange: { targetChangeType: 'NO_CHANGE', targetIds: [], ...at } };
}

function* changeMessages(database: Database, changes: PendingChanges, time: number): Generator<Message> {
  const at = snapshot(database, time);
  yield* changes.messages(database, at.readTime);
  yield { targetChange: { targetChangeType: 'NO_CHANGE', targetIds: [], ...at } };
}

function snapshot(database: Database, time: number): Message {
  return { readTime: encodeMicros(time), resumeToken: resumeToken(database, time) };
}
