import type protobuf from 'protobufjs/light.js';
import { EmulatorError, invalidArgument } from '../errors.ts';
import type { FirestoreService, Message } from '../interfaces.ts';
import { callerOf } from './caller.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from './http.ts';
import { fieldOf, messageFromJson, messageToJson } from './proto-json.ts';
import { rpcs } from './protos.ts';
import { errorBody, httpCode, toFailure } from './status.ts';

/** What a request's method, path and query say: the RPC and its message as JSON, without the body. */
type Route = { rpc: string; message: Record<string, unknown>; bodyField: string | null };

/** RPCs called as `POST …:verb`, with the field that the path fills. */
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

/** The REST forms of the service's unary and server-streaming RPCs, below `/v1/projects/`, as proto3 JSON. */
export function restEndpoints(service: FirestoreService): HttpHandler {
  return async (request): Promise<HttpResponse | null> => {
    const route = routeOf(request);
    if (!route) return null;
    const rpc = rpcs.get(route.rpc)!;
    try {
      const call = { caller: callerOf(request.headers.authorization) };
      const message = requestMessage(route, rpc.request, request);
      const unary = service.unary[rpc.name];
      if (unary) return { status: 200, body: messageToJson(rpc.response, await unary(message, call)) };
      const stream = service.serverStream[rpc.name];
      if (!stream)
        throw new EmulatorError('UNIMPLEMENTED', `${rpc.name} is not implemented by this emulator.`);
      const responses: unknown[] = [];
      for await (const response of stream(message, call))
        responses.push(messageToJson(rpc.response, response));
      return { status: 200, body: responses };
    } catch (error) {
      const failure = toFailure(error);
      const body = errorBody(failure);
      return { status: httpCode(failure.code), body: rpc.responseStream ? [body] : body };
    }
  };
}

function routeOf(request: HttpRequest): Route | null {
  const match = /^\/v1\/(projects\/[^/]+\/databases\/[^/]+)\/documents(?:\/(.*?))?(?::([a-zA-Z]+))?$/.exec(
    decodedPath(request.path),
  );
  if (!match) return null;
  const [, database = '', below = '', verb = ''] = match;
  const documents = `${database}/documents`;
  if (request.method === 'POST' && Object.hasOwn(VERBS, verb)) {
    const { rpc, pathField } = VERBS[verb]!;
    const value = pathField === 'database' ? database : [documents, below].filter(Boolean).join('/');
    return { rpc, message: { [pathField]: value }, bodyField: '*' };
  }
  // Not a verb, so the colon belongs to an id.
  return resourceRoute(request.method, documents, verb ? `${below}:${verb}` : below);
}

function resourceRoute(method: string, documents: string, below: string): Route | null {
  const segments = below.split('/').filter((segment) => segment !== '');
  const name = [documents, ...segments].join('/');
  if (segments.length === 0) return null;
  if (segments.length % 2 === 1) {
    const message = {
      parent: [documents, ...segments.slice(0, -1)].join('/'),
      collectionId: segments.at(-1),
    };
    if (method === 'GET') return { rpc: 'ListDocuments', message, bodyField: null };
    return method === 'POST' ? { rpc: 'CreateDocument', message, bodyField: 'document' } : null;
  }
  if (method === 'GET') return { rpc: 'GetDocument', message: { name }, bodyField: null };
  if (method === 'DELETE') return { rpc: 'DeleteDocument', message: { name }, bodyField: null };
  return method === 'PATCH'
    ? { rpc: 'UpdateDocument', message: { document: { name } }, bodyField: 'document' }
    : null;
}

function requestMessage(route: Route, type: protobuf.Type, request: HttpRequest): Message {
  const json: Record<string, unknown> = { ...route.message };
  for (const [key, value] of request.query) setQueryParameter(json, type, key, value);
  if (route.bodyField && request.body.trim() !== '') {
    const body = parseJson(request.body);
    if (route.bodyField === '*') Object.assign(json, body, route.message);
    else json[route.bodyField] = { ...body, ...(json[route.bodyField] as object | undefined) };
  }
  return messageFromJson(type, json);
}

/** Sets e.g. `mask.fieldPaths=title` or `pageSize=3`; parameters that name no field, such as `key`, are ignored. */
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
    json[field.name] = field.type === 'bool' ? value === 'true' : value;
  }
}

function parseJson(text: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalidArgument('The body is not JSON.');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalidArgument('The body is not a JSON object.');
  }
  return json as Record<string, unknown>;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw invalidArgument(`Malformed path: ${path}`);
  }
}
