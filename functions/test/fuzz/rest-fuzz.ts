import type { Reason } from '@cine/contract/errors';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Documented, OpenApi, Parameter, Reply } from '../../src/api/docs/open-api.ts';
import { fromSchema, type JsonSchema, junk, type Known, knownTo, toJson } from './input-generators.ts';

/** One request; `operation` is null if the document has nothing at that address and method. */
export type FuzzCall = {
  operation: Documented | null;
  method: string;
  path: string;
  caller: number;
  headers: Record<string, string>;
  body?: string;
};

function operationsOf({ paths }: OpenApi): { path: string; method: string; operation: Documented }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

/** The operation's name in the contract; further addresses of it are numbered. */
export function nameOf({ operationId }: Documented): string {
  return operationId.replace(/-\d+$/, '');
}

// Not `fc.webPath`, which takes seconds to be made.
const nowhere = fc.oneof(
  fc.constantFrom('/api', '/api/', '/api//', '/api/movies//', '/api/%', '/api/docs/1', '/api/__proto__'),
  fc.array(fc.string(), { maxLength: 4 }).map((parts) => ['/api/strays', ...parts.map(segment)].join('/')),
);

/** Calls for a document's operations: most are valid, some break it in every way. */
export function callsOf(document: OpenApi, pool: Known, callers: number): fc.Arbitrary<FuzzCall> {
  const described = operationsOf(document).map((each) => callOf(each, pool, callers));
  const unfit = fc.constantFrom(...Object.keys(document.paths)).map((path) => path.replace(/\{\w+\}/g, '1'));
  const stray = (method: fc.Arbitrary<string>, path: fc.Arbitrary<string>) =>
    fc
      .record({ method, path, caller: fc.nat({ max: callers - 1 }) })
      .map((call): FuzzCall => ({ ...call, operation: null, headers: {} }));
  const strays = fc.oneof(
    stray(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'), nowhere),
    stray(fc.constantFrom('PATCH', 'OPTIONS'), unfit),
  );
  return fc.oneof({ weight: 12, arbitrary: fc.oneof(...described) }, { weight: 1, arbitrary: strays });
}

function callOf(
  { path, method, operation }: ReturnType<typeof operationsOf>[number],
  knownToAll: Known,
  callers: number,
): fc.Arbitrary<FuzzCall> {
  const pool = knownTo(nameOf(operation), knownToAll);
  const { parameters = [], requestBody } = operation;
  const inPath = parameters.filter((each) => each.in === 'path');
  const inQuery = parameters.filter((each) => each.in === 'query');
  const schema = requestBody?.content['application/json']?.schema;
  return fc
    .record({
      path: fc.record(Object.fromEntries(inPath.map((each) => [each.name, textOf(each, pool)]))),
      query: fc.record(Object.fromEntries(inQuery.map((each) => [each.name, valuesOf(each, pool)])), {
        requiredKeys: inQuery.filter(({ required }) => required).map(({ name }) => name),
      }),
      /** A trailing slash is ignored. */
      slash: rarely(fc.constant('/')),
      strange: rarely(fc.tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }))),
      body: schema ? bodyOf(schema, pool) : fc.constant(undefined),
      type: fc.oneof(
        { weight: 20, arbitrary: fc.constant('application/json') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'text/plain',
            'application/json; charset=latin1',
            'multipart/form-data',
            '/',
          ),
        },
      ),
      caller: fc.nat({ max: callers - 1 }),
      language: fc.constantFrom('fr', 'en', 'ru;q=0.1', '*', ';;,'),
      known: fc.constantFrom<string | null>(null, '*', '*', '"x"', '",'),
    })
    .map((drawn): FuzzCall => {
      const query = new URLSearchParams();
      for (const [name, values] of Object.entries(drawn.query)) {
        for (const value of values) query.append(name, value);
      }
      if (drawn.strange) query.append(...drawn.strange);
      const written = path.replace(/\{(\w+)\}/g, (_, name: string) => segment(drawn.path[name]!));
      const filled = written + (drawn.slash ?? '');
      return {
        operation,
        method,
        path: query.size > 0 ? `${filled}?${query}` : filled,
        caller: drawn.caller,
        headers: {
          'accept-language': drawn.language,
          ...(drawn.known && method === 'GET' && { 'if-none-match': drawn.known }),
          ...(drawn.body !== undefined && { 'content-type': drawn.type }),
        },
        ...(drawn.body !== undefined && { body: drawn.body }),
      };
    });
}

function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 15, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

/** One path segment that no client would normalise away. */
function segment(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  return /^\.{0,2}$/.test(encoded) ? `-${encoded}` : encoded;
}

/** The query of one part: a list repeats its name; repeating anything else is wrong. */
function valuesOf(parameter: Parameter, pool: Known): fc.Arbitrary<string[]> {
  const { name, schema } = parameter;
  const text = textOf(parameter, pool);
  const wrong = fc.array(text, { maxLength: 2 });
  const right =
    schema?.type === 'array'
      ? fromSchema(schema as JsonSchema, name, pool).map((values) => (values as unknown[]).map(asText))
      : text.map((value) => [value]);
  return fc.oneof({ weight: 15, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : toJson(value)).slice(0, 300);
}

function textOf({ name, schema, content }: Parameter, pool: Known): fc.Arbitrary<string> {
  const shaped = fromSchema((schema ?? content?.['application/json']?.schema) as JsonSchema, name, pool);
  return fc.oneof({ weight: 9, arbitrary: shaped.map(asText) }, { weight: 1, arbitrary: junk.map(asText) });
}

function bodyOf(schema: JsonSchema, pool: Known): fc.Arbitrary<string> {
  const shaped = fromSchema(schema, '', pool);
  const changed = fc.tuple(shaped, fc.string({ maxLength: 8 }), junk).map(([value, key, part]) => {
    const keys = Object.keys(value as object);
    return { ...(value as object), [keys[key.length % (keys.length + 1)] ?? key]: part };
  });
  return fc.oneof(
    { weight: 9, arbitrary: shaped.map(toJson) },
    { weight: 3, arbitrary: changed.map(toJson) },
    {
      weight: 1,
      arbitrary: fc.oneof(junk.map(toJson), fc.string(), fc.constant(`"${'x'.repeat(100_001)}"`)),
    },
  );
}

/** Describes what in an answer contradicts the document; null if nothing does. */
export function judgeOf(document: OpenApi): (call: FuzzCall, response: Response) => Promise<string | null> {
  // Most schemas judge one answer, so faster code would never repay its making.
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    formats: { starts_with: true },
    code: { optimize: false },
  });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
  const { responses, schemas } = document.components;

  const replyFor = ({ operation }: FuzzCall, status: number): Reply | undefined => {
    const reply = operation?.responses[status];
    if (reply && '$ref' in reply) return responses[reply.$ref.split('/').at(-1)!];
    return reply;
  };

  return async (call, response) => {
    const { status, headers } = response;
    const text = await response.text();
    if (status === 500) return `500: ${text.slice(0, 500)}`;
    // Undocumented calls get a problem too, which has its schema.
    if (!call.operation)
      return call.method === 'OPTIONS' && status === 204 ? null : strayFault(status, headers, text);
    const reply = replyFor(call, status);
    if (!reply) return `${status} is not documented: ${text.slice(0, 300)}`;
    for (const name of Object.keys(reply.headers ?? {})) {
      // Refusals before the limit was looked at have no limit headers.
      const mayLack = name === 'RateLimit' && status >= 400 && status !== 429;
      if (!headers.has(name) && !mayLack) return `${status} without ${name}`;
    }
    const [type, { schema }] = Object.entries(reply.content ?? {})[0] ?? [null, { schema: {} as JsonSchema }];
    if (type === null) return text === '' ? null : `${status} has a body`;
    if (headers.get('content-type')?.split(';')[0] !== type.split(';')[0])
      return `${status} is ${headers.get('content-type')}`;
    if (schema.type === 'string') return null;
    const pointer = String(schema.$ref);
    const validate = ajv.getSchema(`api${pointer}`);
    if (!validate) return `${pointer} is not there`;
    const problem = JSON.parse(text) as { reason?: Reason };
    if (status >= 400 && !call.operation['x-refusals'].includes(problem.reason!))
      return `${problem.reason} isn't a refusal of ${call.operation.operationId}`;
    if (validate(problem)) return null;
    return `${status} is not a ${pointer}: ${ajv.errorsText(validate.errors)} in ${text.slice(0, 500)}`;
  };

  function strayFault(status: number, headers: Headers, text: string): string | null {
    if (status !== 404 && status !== 405) return `${status} at an address that is not there`;
    if (status === 405 && !headers.has('allow')) return '405 without Allow';
    const whole = { ...schemas.Problem400, properties: { ...schemas.Problem400?.properties } };
    for (const part of ['status', 'type', 'title', 'reason']) delete whole.properties[part];
    const { required = [] } = whole;
    const problem = JSON.parse(text) as Record<string, unknown>;
    const missing = required.filter((part) => !(part in problem));
    return missing.length > 0 || problem.status !== status ? `${status}: ${text.slice(0, 300)}` : null;
  }
}
