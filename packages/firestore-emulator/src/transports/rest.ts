import type protobuf from 'protobufjs/light.js';
import { EmulatorError, invalidArgument } from '../errors.ts';
import type { FirestoreService, Message } from '../interfaces.ts';
import { contextOf } from './caller.ts';
import { decodeUri } from './decode-uri.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from './http.ts';
import { fieldOf, messageFromJson, messageToJson } from './proto-json.ts';
import { implemented, rpcs } from './protos.ts';

/**
 * The REST forms of the service's unary and server-streaming RPCs, as proto3 JSON below `/v1/projects/`.
 * `log` gets a payload's errors, which the answer lacks.
 */
export function restEndpoints(service: FirestoreService, log: (line: string) => void): HttpHandler {
  return async (request): Promise<HttpResponse | null> => {
    const route = routeOf(request.method, decodeUri(request.path));
    if (!route) return null;
    const json = await respond(service, route, request, log);
    return { status: 200, json, compact: !wantsPretty(request.query) };
  };
}

async function respond(
  service: FirestoreService,
  route: Route,
  request: HttpRequest,
  log: (line: string) => void,
): Promise<unknown> {
  const rpc = rpcs.get(route.rpc)!;
  const call = contextOf(request.headers.authorization);
  const message = requestMessage(route, rpc.request, request, log);
  const unary = service.unary[rpc.name];
  if (unary) return messageToJson(rpc.response, await unary(message, call));
  const stream = implemented(service.serverStream[rpc.name], rpc);
  const responses: unknown[] = [];
  for await (const response of stream(message, call)) responses.push(messageToJson(rpc.response, response));
  return responses;
}

/** As in Google's front end, JSON is indented unless the client asks otherwise. */
function wantsPretty(query: URLSearchParams): boolean {
  return (query.get('prettyPrint') ?? query.get('$prettyPrint')) !== 'false';
}

function requestMessage(
  route: Route,
  type: protobuf.Type,
  request: HttpRequest,
  log: (line: string) => void,
): Message {
  try {
    const json: Record<string, unknown> = {};
    for (const [key, value] of request.query) setQueryParameter(json, type, key, value);
    if (route.bodyField && request.body.trim() !== '') {
      const body = parseJson(request.body);
      if (route.bodyField === '*') Object.assign(json, body);
      else json[route.bodyField] = body;
    }
    return messageFromJson(type, withPath(json, route.message));
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
    log(`${request.method} ${request.path}: ${error.message}`);
    throw invalidArgument("Payload isn't valid for request.");
  }
}

/** The path takes precedence over body and query. */
function withPath(json: Record<string, unknown>, path: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...json };
  for (const [key, value] of Object.entries(path)) {
    merged[key] = isRecord(value) ? { ...(merged[key] as object | undefined), ...value } : value;
  }
  return merged;
}

/** Sets e.g. `mask.fieldPaths=title` or `pageSize=3`; ignores parameters that name no field, e.g. `key`. */
function setQueryParameter(
  json: Record<string, unknown>,
  type: protobuf.Type,
  key: string,
  value: string,
): void {
  const [head = '', ...rest] = key.split('.');
  const field = fieldOf(type, head);
  if (!field) return;
  const resolved = field.resolvedType;
  if (rest.length > 0) {
    if (!resolved || !('fields' in resolved)) return;
    const nested = (json[field.name] ?? {}) as Record<string, unknown>;
    json[field.name] = nested;
    setQueryParameter(nested, resolved, rest.join('.'), value);
  } else if (field.repeated) {
    json[field.name] = [...((json[field.name] as unknown[] | undefined) ?? []), value];
  } else {
    json[field.name] = field.type === 'bool' ? parseBoolean(key, value) : value;
  }
}

function parseBoolean(key: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw invalidArgument(`${key} must be true or false.`);
  return value === 'true';
}

function parseJson(text: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalidArgument('The body is not JSON.');
  }
  if (!isRecord(json)) throw invalidArgument('The body is not a JSON object.');
  return json;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The RPC of a request's method and path, the message fields that the path sets, and the body's role. */
type Route = {
  rpc: string;
  message: Record<string, unknown>;
  /** The field in the body, `*` for the whole message, null if it is ignored. */
  bodyField: string | null;
};

/** RPCs called as `POST …:verb`, with the field that the path sets; a database's take no path below it. */
const VERBS: Record<string, { rpc: string; pathField: 'database' | 'parent' }> = {
  batchGet: { rpc: 'BatchGetDocuments', pathField: 'database' },
  batchWrite: { rpc: 'BatchWrite', pathField: 'database' },
  beginTransaction: { rpc: 'BeginTransaction', pathField: 'database' },
  commit: { rpc: 'Commit', pathField: 'database' },
  executePipeline: { rpc: 'ExecutePipeline', pathField: 'database' },
  listCollectionIds: { rpc: 'ListCollectionIds', pathField: 'parent' },
  partitionQuery: { rpc: 'PartitionQuery', pathField: 'parent' },
  rollback: { rpc: 'Rollback', pathField: 'database' },
  runAggregationQuery: { rpc: 'RunAggregationQuery', pathField: 'parent' },
  runQuery: { rpc: 'RunQuery', pathField: 'parent' },
};

/** The route of a decoded path such as `/v1/projects/p/databases/(default)/documents/films/a`, or null. */
function routeOf(method: string, path: string): Route | null {
  const match = /^\/v1(?:beta1)?\/(projects\/[^/]+\/databases\/[^/]+)\/documents(.*)$/s.exec(path);
  if (!match) return null;
  const [, database = '', rest = ''] = match;
  const verb = /:([a-zA-Z]+)$/.exec(rest)?.[1] ?? '';
  const below = verb === '' ? rest : rest.slice(0, -verb.length - 1);
  if (below !== '' && !below.startsWith('/')) return null;
  const documents = `${database}/documents`;
  if (verb === '') return resourceRoute(method, documents, below);
  if (method === 'POST' && Object.hasOwn(VERBS, verb)) {
    const { rpc, pathField } = VERBS[verb]!;
    if (pathField === 'parent') return { rpc, message: { parent: documents + below }, bodyField: '*' };
    return below === '' ? { rpc, message: { database }, bodyField: '*' } : null;
  }
  // Not a verb, so the colon belongs to an id.
  return below === '' ? null : resourceRoute(method, documents, `${below}:${verb}`);
}

/** @param below empty, or the rest after `documents` with its slash */
function resourceRoute(method: string, documents: string, below: string): Route | null {
  if (below === '') return null;
  const ids = below.slice(1).split('/');
  const name = documents + below;
  const last = ids.at(-1)!;
  const parent = [documents, ...ids.slice(0, -1)].join('/');
  const isCollection = ids.length % 2 === 1;
  if (method === 'GET') {
    const hasGap = ids.slice(0, -1).includes('') || (last === '' && !isCollection);
    // An empty collection id lists all collections; other gaps are refused as malformed names.
    if (!isCollection || hasGap) return { rpc: 'GetDocument', message: { name }, bodyField: null };
    return { rpc: 'ListDocuments', message: { parent, collectionId: last }, bodyField: null };
  }
  if (isCollection) {
    if (method !== 'POST') return null;
    return { rpc: 'CreateDocument', message: { parent, collectionId: last }, bodyField: 'document' };
  }
  if (method === 'DELETE') return { rpc: 'DeleteDocument', message: { name }, bodyField: null };
  if (method !== 'PATCH') return null;
  return { rpc: 'UpdateDocument', message: { document: { name } }, bodyField: 'document' };
}
