import { databaseName, parseTree } from './engine/values/paths.ts';
import { EmulatorError, invalidArgument } from './errors.ts';
import { NO_FAULTS } from './events/fault-injection.ts';
import type { Events, Trigger } from './events.ts';
import type { RulesIssue } from './interfaces.ts';
import { describeRulesIssue, type RulesetStore } from './ruleset-store.ts';
import { type AnswerFaultInjection, NO_ANSWER_FAULTS } from './service/answer-faults.ts';
import type { Firestore } from './service/index.ts';
import { callerOf } from './transports/caller.ts';
import { decodeUri } from './transports/decode-uri.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from './transports/http.ts';

const DEFAULT_SETTLED_TIMEOUT_MS = 30_000;

export type AdminDependencies = {
  firestore: Omit<Firestore, 'service' | 'onCommit' | 'close' | 'sweepExpired' | 'replaceIndexes'>;
  rulesets: RulesetStore;
  events: Events;
  answers: Pick<AnswerFaultInjection, 'set' | 'counts'>;
  /** Deletes documents that have expired by their TTL field; returns how many. */
  sweep: () => Promise<number>;
  /** Ends the emulator after the answer was sent. */
  shutDown: () => void;
  log: (line: string) => void;
};

type Call = { project: string; match: RegExpExecArray; request: HttpRequest };

type Endpoint = {
  method: string;
  /** The path below `/emulator/v1/projects/<project>`. */
  path: RegExp;
  answer: (call: Call, on: AdminDependencies) => unknown;
};

const endpoints: Endpoint[] = [
  { method: 'PUT', path: /^:securityRules$/, answer: uploadRules },
  { method: 'DELETE', path: /^\/databases\/([^/]+)\/documents(?:\/(.*))?$/s, answer: clearDatabase },
  { method: 'POST', path: /^\/eventarcTrigger$/, answer: registerTrigger },
  { method: 'PUT', path: /^\/triggers\/(.+)$/, answer: registerBackgroundTrigger },
  { method: 'POST', path: /^:functionsEmulator$/, answer: pointToFunctions },
  { method: 'PUT', path: /^:faults$/, answer: setFaults },
  { method: 'GET', path: /^:faults$/, answer: ({ project }, { answers }) => answers.counts(project) },
  { method: 'POST', path: /^:sweepExpired$/, answer: sweepExpired },
  { method: 'GET', path: /^:settled$/, answer: waitUntilSettled },
  { method: 'GET', path: /^:counters$/, answer: ({ project }, { firestore }) => firestore.counters(project) },
  { method: 'DELETE', path: /^:counters$/, answer: resetCounters },
  { method: 'GET', path: /^:queries$/, answer: ({ project }, { firestore }) => firestore.queries(project) },
  { method: 'GET', path: /^:changes$/, answer: ({ project }, { firestore }) => firestore.changes(project) },
  { method: 'PUT', path: /^:writeLog$/, answer: startWriteLog },
  {
    method: 'GET',
    path: /^:writeLog$/,
    answer: ({ project }, { firestore }) => firestore.writeLog(project),
  },
  { method: 'POST', path: /^(?:\/databases\/[^/:]+)?:export$/, answer: writeExportTo },
  { method: 'POST', path: /^(?:\/databases\/[^/:]+)?:import$/, answer: importExport },
];

const everywhere: { method: string; path: string; answer: (on: AdminDependencies) => string }[] = [
  { method: 'GET', path: '/', answer: () => 'Ok\n' },
  { method: 'POST', path: '/reset', answer: reset },
  { method: 'POST', path: '/shutdown', answer: shutDown },
];

/** The emulator's own HTTP endpoints, below `/emulator/v1/projects/` and elsewhere. */
export function adminEndpoints(on: AdminDependencies): HttpHandler {
  return async (request): Promise<HttpResponse | null> => {
    const { method, path } = request;
    const served = everywhere.find((endpoint) => endpoint.method === method && endpoint.path === path);
    if (served) return { status: 200, text: served.answer(on) };
    const [, encoded = '', below = ''] = /^\/emulator\/v1\/projects\/([^/:]+)(.*)$/s.exec(path) ?? [];
    if (!encoded) return null;
    const project = decodeUri(encoded);
    for (const endpoint of endpoints) {
      const match = endpoint.method === method && endpoint.path.exec(below);
      if (match) return { status: 200, json: await endpoint.answer({ project, match, request }, on) };
    }
    return null;
  };
}

const uploadRulesBody = 'Expected {"rules":{"files":[{"content":"…"}]}}.';

async function uploadRules(
  { project, request }: Call,
  { rulesets, log }: AdminDependencies,
): Promise<unknown> {
  const body = jsonBody(request);
  const files = isRecord(body.rules) ? body.rules.files : undefined;
  const file: unknown = Array.isArray(files) ? files[0] : undefined;
  if (!isRecord(file) || typeof file.content !== 'string') throw invalidArgument(uploadRulesBody);
  const fileName = typeof file.name === 'string' ? file.name : 'security.rules';
  const issues = await rulesets.load(file.content, project, fileName);
  const errors = issues.filter((issue) => issue.severity === 'ERROR');
  for (const issue of issues) log(`${issue.severity} rules of ${project}: ${describeRulesIssue(issue)}`);
  if (errors.length > 0 && body.ignore_errors !== true && body.ignoreErrors !== true) {
    throw invalidArgument(errors.map(describeRulesIssue).join('\n'));
  }
  return { issues: issues.map((issue) => wireIssue(issue, fileName)) };
}

function wireIssue(issue: RulesIssue, fileName: string): unknown {
  const sourcePosition = { fileName, line: issue.line, column: issue.column };
  return { sourcePosition, description: issue.message, severity: issue.severity };
}

function reset({ firestore }: AdminDependencies): string {
  firestore.reset();
  return 'Resetting...\n';
}

function shutDown(on: AdminDependencies): string {
  on.shutDown();
  return 'Shutting down...\n';
}

async function clearDatabase(
  { project, match, request }: Call,
  { firestore }: AdminDependencies,
): Promise<unknown> {
  const database = decodeUri(match[1]!);
  const below = match[2] && decodeUri(match[2]);
  if (below) parseTree(`${databaseName(project, database)}/documents/${below}`);
  checkToken(request);
  if (below) await firestore.deleteTree(project, database, below);
  else firestore.clear(project, database);
  return {};
}

/** Anyone may call; only a malformed header is refused. */
function checkToken({ headers }: HttpRequest): void {
  callerOf(headers.authorization);
}

async function writeExportTo({ request }: Call, { firestore, log }: AdminDependencies): Promise<unknown> {
  checkToken(request);
  const { exportDatabase } = await import('./export/endpoints.ts');
  return exportDatabase(request.body, firestore, log);
}

async function importExport({ request }: Call, { firestore, log }: AdminDependencies): Promise<unknown> {
  checkToken(request);
  const { importDatabase } = await import('./export/endpoints.ts');
  return importDatabase(request.body, firestore, log);
}

function registerTrigger({ project, request }: Call, { events, log }: AdminDependencies): unknown {
  const triggerId = request.query.get('eventarcTriggerId');
  const trigger = toTrigger(jsonBody(request));
  if (!triggerId || !trigger) {
    throw invalidArgument(
      'Expected ?eventarcTriggerId= and {eventType, database, document: {value, matchType}}.',
    );
  }
  events.register(project, triggerId, trigger);
  log(`trigger ${triggerId} of ${project}: ${trigger.eventType} ${trigger.document.value}`);
  return {};
}

function toTrigger(body: Record<string, unknown>): Trigger | null {
  const { eventType, database = '(default)', document } = body;
  if (typeof eventType !== 'string' || typeof database !== 'string' || !isRecord(document)) return null;
  const { value, matchType = 'PATH_PATTERN' } = document;
  if (typeof value !== 'string' || (matchType !== 'EXACT' && matchType !== 'PATH_PATTERN')) return null;
  return { eventType, database, document: { value, matchType } };
}

/**
 * What the functions emulator sends for a 1st generation function:
 * `{"eventTrigger":{"eventType","resource","service"}}`.
 */
function registerBackgroundTrigger(
  { project, match, request }: Call,
  { events, log }: AdminDependencies,
): unknown {
  const { eventTrigger } = jsonBody(request);
  const { eventType, resource } = isRecord(eventTrigger) ? eventTrigger : {};
  const [, database, value] =
    /^projects\/[^/]+\/databases\/([^/]+)\/documents\/(.+)$/.exec(String(resource)) ?? [];
  if (typeof eventType !== 'string' || !database || !value) {
    throw invalidArgument('Expected {"eventTrigger":{"eventType":"…","resource":"projects/…/documents/…"}}.');
  }
  const triggerId = decodeUri(match[1]!);
  events.register(project, triggerId, {
    eventType,
    database,
    document: { value, matchType: 'PATH_PATTERN' },
  });
  log(`trigger ${triggerId} of ${project}: ${eventType} ${value}`);
  return {};
}

function setFaults({ project, request }: Call, { events, answers }: AdminDependencies): unknown {
  const usual = { ...NO_ANSWER_FAULTS, ...NO_FAULTS };
  const chosen: Record<string, unknown> = { ...usual, ...jsonBody(request) };
  const { reorder, ...amounts } = chosen;
  const areRight = Object.entries(amounts).every(
    ([name, value]) => name in usual && typeof value === 'number' && value >= 0,
  );
  if (!areRight || typeof reorder !== 'boolean') {
    throw invalidArgument(`Expected ${JSON.stringify(usual)}, or some of it.`);
  }
  const { duplicate, maxDelayMs, seed, ...ofAnswers } = amounts as Omit<typeof usual, 'reorder'>;
  events.setFaults(project, { duplicate, maxDelayMs, reorder, seed });
  answers.set(project, { ...ofAnswers, seed });
  return {};
}

async function sweepExpired(_call: unknown, { sweep }: AdminDependencies): Promise<unknown> {
  return { deleted: await sweep() };
}

function pointToFunctions({ project, request }: Call, { events }: AdminDependencies): unknown {
  const { host } = jsonBody(request);
  if (typeof host !== 'string' || host === '') throw invalidArgument('Expected {"host":"127.0.0.1:5001"}.');
  events.setFunctionsEmulator(project, host);
  return {};
}

async function waitUntilSettled({ project, request }: Call, { events }: AdminDependencies): Promise<unknown> {
  const timeoutMs = Number(request.query.get('timeoutMs') ?? DEFAULT_SETTLED_TIMEOUT_MS);
  if (!(timeoutMs >= 0)) throw invalidArgument('timeoutMs must be a number of milliseconds.');
  const pending = await events.settled(project, timeoutMs);
  if (pending.length === 0) return { settled: true };
  const names = pending.slice(0, 10).map(({ triggerId, document }) => `${triggerId} ← ${document}`);
  throw new EmulatorError(
    'DEADLINE_EXCEEDED',
    `${pending.length} events are undelivered: ${names.join(', ')}`,
  );
}

function resetCounters({ project }: Call, { firestore }: AdminDependencies): unknown {
  firestore.resetCounters(project);
  return {};
}

function startWriteLog({ project }: Call, { firestore }: AdminDependencies): unknown {
  firestore.startWriteLog(project);
  return {};
}

function jsonBody(request: HttpRequest): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    throw invalidArgument('The body is not JSON.');
  }
  if (!isRecord(body)) throw invalidArgument('The body is not a JSON object.');
  return body;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
