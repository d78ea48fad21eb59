import type { Database } from '../engine/database.ts';
import { type Doc, encodeDocument } from '../engine/storage/document.ts';
import { serverTime } from '../engine/storage/transforms.ts';
import type { StagedWrite } from '../engine/storage/writes.ts';
import { encodeMicros, encodeTimestamp } from '../engine/values/encoding.ts';
import { EmulatorError } from '../errors.ts';
import type {
  CallContext,
  Caller,
  Message,
  RulesDocuments,
  RulesMethod,
  RulesRequest,
} from '../interfaces.ts';
import type { State } from './state.ts';

/** Checks the project's rules; every method throws PERMISSION_DENIED if they deny. */
export class Access {
  private readonly state: State;
  private readonly database: Database;
  private readonly caller: Caller;

  constructor(state: State, database: Database, caller: Caller) {
    this.state = state;
    this.database = database;
    this.caller = caller;
  }

  /** Throws unless the caller is the project's owner (the Admin SDK). */
  requireOwner(what: string): void {
    if (this.caller.kind !== 'owner') throw denied(`${what} require admin authentication.`);
  }

  /** Throws if there are rules and the caller isn't the owner: no rule covers all collections at once. */
  listEverything(): void {
    if (this.restricted()) throw denied('Queries without a collection require admin authentication.');
  }

  get(path: string, doc: Doc | null): void {
    if (!this.restricted()) return;
    this.check({ method: 'get', path, before: this.snapshot(doc) });
  }

  getAll(paths: readonly string[], docs: readonly (Doc | null)[]): void {
    if (!this.restricted()) return;
    const documents = this.documents(null);
    for (const [i, path] of paths.entries()) {
      this.check({ method: 'get', path, before: this.snapshot(docs[i] ?? null) }, documents);
    }
  }

  /** @param path the collection's path, or its id alone for a collection group */
  list(path: string, query: Message, allDescendants: boolean): void {
    if (!this.restricted()) return;
    this.check({ method: 'list', path, query, allDescendants });
  }

  /** Checks each write of a commit; `getAfter` sees all of them. */
  commit(staged: StagedWrite[], after: (path: string) => Doc | null, commitTime: number): void {
    if (!this.restricted()) return;
    const time = encodeTimestamp(serverTime(commitTime));
    const documents = this.documents(after);
    for (const { write, before, after: doc } of withTransforms(staged)) {
      const method = methodOf(write.kind, before !== null, write.precondition);
      const request = { method, path: write.path, before: this.snapshot(before) };
      if (write.kind === 'verify') this.check({ ...request, time }, documents);
      else this.check({ ...request, after: this.snapshot(doc), time }, documents);
    }
  }

  private restricted(): boolean {
    return this.caller.kind !== 'owner' && this.state.rules(this.database.project) !== null;
  }

  private check(
    request: Pick<RulesRequest, 'method' | 'path'> & Partial<RulesRequest>,
    documents: RulesDocuments = this.documents(null),
  ): void {
    const ruleset = this.state.rules(this.database.project);
    const verdict = ruleset?.authorize(
      {
        time: encodeMicros(this.database.clock.now()),
        ...request,
        project: this.database.project,
        database: this.database.id,
        caller: this.caller,
      },
      documents,
    );
    if (verdict && !verdict.allowed) throw denied(verdict.reason);
  }

  /** The documents for rules; each counts as one read, however often rules read it. */
  private documents(after: ((path: string) => Doc | null) | null): RulesDocuments {
    const seen = new Set<string>();
    const read = (path: string, find: (path: string) => Doc | null) => {
      if (!seen.has(path)) this.state.counters(this.database.project).reads++;
      seen.add(path);
      return this.snapshot(find(path));
    };
    const get = (path: string) => this.database.store.get(path);
    return {
      get: (path) => read(path, get),
      getAfter: (path) => read(path, after ?? get),
    };
  }

  private snapshot(doc: Doc | null) {
    return doc && encodeDocument(this.database.name, doc);
  }
}

function withTransforms(staged: StagedWrite[]): StagedWrite[] {
  const checked: StagedWrite[] = [];
  for (const write of staged) {
    const earlier = checked.at(-1);
    const belongs = write.write.transformsOnly && earlier?.write.path === write.write.path;
    if (belongs) checked[checked.length - 1] = { ...earlier, after: write.after };
    else checked.push(write);
  }
  return checked;
}

/** Throws if the call's token is malformed; for RPCs that everyone may call. */
export function checkToken(call: CallContext): Caller {
  return call.caller;
}

function methodOf(
  kind: string,
  exists: boolean,
  precondition: StagedWrite['write']['precondition'],
): RulesMethod {
  if (kind === 'verify') return 'get';
  if (kind === 'delete') return 'delete';
  // The client's intention decides, so that it only learns of a failed precondition if it may write.
  if (precondition && 'exists' in precondition) return precondition.exists ? 'update' : 'create';
  return exists ? 'update' : 'create';
}

function denied(message: string): EmulatorError {
  return new EmulatorError('PERMISSION_DENIED', message || 'Missing or insufficient permissions.');
}
