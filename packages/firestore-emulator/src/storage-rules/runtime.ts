import { createInterface } from 'node:readline';
import type { DocumentSnapshot, RulesIssue, RulesMethod } from '../interfaces.ts';
import { limits } from '../limits.ts';
import { type Assembled, assemble } from '../rules/compile/assemble.ts';
import { METHODS, STORAGE } from '../rules/compile/services.ts';
import { DocumentAccess, Evaluation } from '../rules/evaluation.ts';
import { matchingRules, tryRules, withinLimits } from '../rules/rule.ts';
import { MapValue, type RulesValue } from '../rules/values/values.ts';
import { type DocumentJson, documentFromJson, fromTyped, type TypedValue } from './typed-values.ts';

type Incoming = {
  id: number;
  action?: string;
  context?: unknown;
  status?: string;
  result?: DocumentJson;
};

type LoadRuleset = { rulesetName: string; source: { files: { name: string; content: string }[] } };
type Verify = VerifyRequest & { rulesetName: string };

type Pending = { request: Verify; documents: Map<string, DocumentSnapshot | null>; wanted: string };

/**
 * The rules runtime of the Storage emulator, in the Firebase CLI's protocol of a JSON message a line. Call
 * the result with each line received; `send` gets each line to send.
 */
export function createStorageRulesRuntime(send: (line: string) => void): (line: string) => void {
  const rulesets = new Map<string, Assembled>();
  const pending = new Map<number, Pending>();
  let debugged: string[] = [];
  const answer = (id: number, more: object) =>
    send(JSON.stringify({ id, status: 'ok', errors: [], warnings: [], ...more }));

  const load = (id: number, { rulesetName, source }: LoadRuleset): void => {
    const [file] = source.files;
    const { assembled, issues } = assemble(file?.content ?? '', STORAGE, (text) => debugged.push(text));
    if (assembled) rulesets.set(rulesetName, assembled);
    const issuesOf = (severity: string) =>
      issues
        .filter((issue) => issue.severity === severity)
        .map((issue) => issueText(issue, file?.name ?? ''));
    answer(id, {
      errors: issuesOf('ERROR'),
      warnings: issuesOf('WARNING'),
      result: { rulesVersion: assembled?.version ?? 2 },
    });
  };

  const decide = (id: number, request: Verify, documents: Pending['documents']): void => {
    const ruleset = rulesets.get(request.rulesetName);
    if (!ruleset) {
      answer(id, { errors: [`No ruleset ${request.rulesetName} is loaded.`] });
      return;
    }
    debugged = [];
    const verdict = verify(ruleset, request, documents);
    if ('wanted' in verdict) {
      pending.set(id, { request, documents, wanted: verdict.wanted });
      const path = `/databases/(default)/documents/${verdict.wanted}`;
      answer(id, { action: 'fetch_firestore_document', server_request_id: id, context: { path } });
      return;
    }
    // The CLI logs lines that aren't JSON. Written last, as an evaluation that lacks a document is repeated.
    for (const text of debugged) send(text);
    answer(id, {
      warnings: verdict.permit ? [] : [`Denied: ${verdict.reason}.`],
      result: { permit: verdict.permit },
    });
  };

  const receive = ({ id, action, context, status, result }: Incoming): void => {
    const waiting = pending.get(id);
    if (action === 'load_ruleset') load(id, context as LoadRuleset);
    else if (action === 'verify') decide(id, context as Verify, new Map());
    else if (action === undefined && waiting) {
      pending.delete(id);
      waiting.documents.set(waiting.wanted, status === 'ok' && result ? documentFromJson(result) : null);
      decide(id, waiting.request, waiting.documents);
    } else answer(id, { errors: [`Unknown action '${action}'.`] });
  };

  send(JSON.stringify({ id: -1, status: 'ok' }));
  return (line) => {
    const message = parsed(line);
    if (message === null) return;
    try {
      receive(message);
    } catch (error) {
      answer(message.id, { errors: [error instanceof Error ? error.message : String(error)] });
    }
  };
}

/** Null for a malformed message, which needs no answer. */
function parsed(line: string): Incoming | null {
  try {
    const message = JSON.parse(line);
    return typeof message?.id === 'number' ? message : null;
  } catch {
    return null;
  }
}

/** In the form that the CLI parses for file and position. */
function issueText({ message, line, column, severity }: RulesIssue, fileName: string): string {
  return JSON.stringify({
    sourcePosition_: { fileName_: fileName, line_: line, column_: column },
    description_: message,
    severity_: severity,
  });
}

/** Serves Storage rules over stdin and stdout until stdin ends, instead of the Firebase CLI's JAR. */
export function serveStorageRules(): void {
  const receive = createStorageRulesRuntime((line) => process.stdout.write(`${line}\n`));
  createInterface({ input: process.stdin })
    .on('line', receive)
    .on('close', () => process.exit(0));
}

const DATABASE = '(default)';

type VerifyRequest = {
  /** `/b/<bucket>/o/<object>`, without the object for a list. */
  path: string;
  method: string;
  variables: Record<string, TypedValue>;
};

type Verdict =
  | { permit: boolean; reason: string }
  /** A Firestore document is needed first, by its path below `/documents`. */
  | { wanted: string };

class Wanted extends Error {
  readonly path: string;
  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/** Decides a request to Storage. `documents` are the Firestore documents known so far, null if missing. */
export function verify(
  { rules, version }: Assembled,
  request: VerifyRequest,
  documents: ReadonlyMap<string, DocumentSnapshot | null>,
): Verdict {
  const get = (path: string): DocumentSnapshot | null => {
    const document = documents.get(path);
    if (document === undefined) throw new Wanted(path);
    return document;
  };
  const [method] = METHODS.get(request.method) ?? [];
  if (method === undefined) return { permit: false, reason: `unknown method '${request.method}'` };
  const segments = request.path.split('/').filter((segment) => segment !== '');
  const matching = matchingRules(rules, version, method, segments);
  if (matching.length === 0) {
    return { permit: false, reason: 'No matching allow statements' };
  }
  const access = new DocumentAccess({ get, getAfter: get }, DATABASE, limits.documentsOfStorageRules);
  const { resource, request: variable } = request.variables;
  const evaluation = new Evaluation(
    requestValue(variable, method),
    resource ? fromTyped(resource) : null,
    access,
  );
  try {
    const { allowed, reason } = withinLimits(() => tryRules(matching, method, evaluation));
    return { permit: allowed, reason };
  } catch (error) {
    if (error instanceof Wanted) return { wanted: error.path };
    throw error;
  }
}

function requestValue(typed: TypedValue | undefined, method: RulesMethod): RulesValue {
  const sent = typed ? fromTyped(typed) : null;
  if (!(sent instanceof MapValue)) return sent;
  const entries = new Map<string, RulesValue>([['method', method]]);
  for (const key of sent.keys()) entries.set(key, sent.get(key) ?? null);
  return new MapValue(entries);
}
