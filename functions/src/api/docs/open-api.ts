/** Makes the OpenAPI 3.1 document of all operations from the contract. */
import { operations } from '@cine/contract';
import type { Reason } from '@cine/contract/errors';
import {
  addressesOf,
  bodyReasons,
  type CallerKind,
  maxBodyBytes,
  type Operation,
  refusalsOf,
} from '@cine/contract/operation';
import { minute } from '@cine/contract/time';
import * as z from 'zod';
import { windowMs } from '#platform/limits/tally.ts';
import { problemSchema, reasonsOf, statusOf, titleOf } from '../problem.ts';
import { answerSchemas, inputSchema, type JsonSchema, plain } from './schemas.ts';

type NameOf = (operation: string) => string;
type Content = Record<string, { schema: JsonSchema }>;
type Header = { description: string; schema: JsonSchema };
export type Reply = { description: string; headers?: Record<string, Header>; content?: Content };
export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema?: JsonSchema;
  content?: Content;
  style?: 'form';
  explode?: true;
};
export type Documented = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Reply | { $ref: string }>;
  /** Empty where anybody may call; otherwise that of the document. */
  security?: Record<string, string[]>[];
  /** The reasons of an operation's problems; a shared problem lists those of all operations. */
  'x-refusals': Reason[];
};
export type OpenApi = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  security: Record<string, string[]>[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Documented>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, Reply>;
    securitySchemes: Record<string, object>;
  };
};

const refusals = {
  400: 'The body is not a JSON object, not sent as one, or nested too deeply.',
  401: 'Nobody is signed in, or the app has not attested itself.',
  403: 'The caller may not do this.',
  404: 'What the request names is not there, or not for the caller.',
  409: 'Not as things stand.',
  413: `The body has more than ${maxBodyBytes / 1000} kB.`,
  415: 'The body is compressed.',
  422: 'Something in the request is not accepted.',
  429: 'Too many calls.',
  500: 'A mistake of ours; it was logged.',
  503: 'Something that is needed is out of reach.',
} as const;
type Refused = keyof typeof refusals;

const text: JsonSchema = { type: 'string' };
/** How to sign in oneself, rather than by a personal token. */
const bySignIn = [{ idToken: [] }, { idToken: [], appCheck: [] }];

const callers: Record<CallerKind, string> = {
  anybody: 'anybody, signed in or not',
  'signed-in': 'any signed-in user',
  member: 'members',
  operator: 'operators',
};
const policyHeader = {
  'RateLimit-Policy': {
    description: 'The allowed number of calls (q) in a number of seconds (w).',
    schema: text,
  },
};
const leftHeader = {
  RateLimit: {
    description:
      'The remaining calls (r), and the seconds until they become more (t); fewer calls remain if several servers answer at once.',
    schema: text,
  },
};
const locationHeader = { Location: { description: 'The address of what was created.', schema: text } };
const headersByStatus: Partial<Record<Refused, Record<string, Header>>> = {
  401: { 'WWW-Authenticate': { description: 'How to sign in: `Bearer`.', schema: text } },
  415: { 'Accept-Encoding': { description: 'What is accepted: `identity`.', schema: text } },
  429: { 'Retry-After': { description: 'Seconds to wait.', schema: text } },
  503: { 'Retry-After': { description: 'Seconds to wait.', schema: text } },
};

/** The OpenAPI 3.1 document of all operations, made from the contract. */
export function openApi(): OpenApi {
  const { schemas, nameOf } = answerSchemas();
  const paths: OpenApi['paths'] = {};
  for (const operation of operations.values()) {
    const { rest } = operation;
    for (const [at, { method, path }] of addressesOf(rest).entries()) {
      const described = documentOperation(operation, path, nameOf);
      const same = `The same as \`${rest.method} ${rest.path}\`. ${described.description}`;
      const alias = { operationId: `${described.operationId}-${at + 1}`, description: same };
      paths[path] = { ...paths[path], [method.toLowerCase()]: { ...described, ...(at > 0 && alias) } };
    }
  }
  const tags = new Set([...operations.values()].map(tagOf));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ciné-Compagnon',
      version: '1',
      description: [
        'What are we watching tonight, and what’s in it for us?',
        'Sign in with Firebase and send its ID token: `Authorization: Bearer …`. If the operator requires App Check, every call also needs a Firebase App Check token in `X-Firebase-AppCheck`, otherwise it is refused with 401 (`app-check-required`).',
        'A program of a member’s own may send a personal token instead, which they make in the settings: `Authorization: Bearer cine_…`. It needs no App Check. One with the scope `read` may call what changes nothing, one with `act` also the rest, except what deletes or exports the account, or is about how its owner signs in (`token-not-enough`).',
        'What a call creates is answered with 201 and its address in `Location`, a repetition that creates nothing with 200; what it deletes, with 204 and no body; anything else with 200.',
        'Deleting what is not there, or is another’s, is refused with 404, also the second time; taking back a choice or a tie (a rating, a ballot, a friend, a movie of a collection) is answered with 204 whether or not there was one.',
        'A body that is not a JSON object is refused with 400, one that is compressed with 415; a value that is not accepted, with 422 and all faults in `issues`.',
        'Every refusal is a problem (RFC 9457) with a stable `reason`, and a message in `detail` in the language of the account, otherwise of `Accept-Language`.',
        [
          'In addition to the addresses below:',
          'Every GET has a HEAD, which answers the same without a body.',
          'OPTIONS lists the methods of an address (204, `Allow`); browsers send it first from allowed web sites.',
          'Any other method is refused with 405 (`method-not-allowed`) and the same `Allow`.',
          'A browser signs in by a provider of `GET /api/auth/providers` at `/api/auth/{provider}/start`, which redirects to its page; that comes back to `/api/auth/{provider}/callback`, by GET or POST, which redirects to the dashboard with what `POST /api/auth/enter` takes.',
          'Assistants call the operations as tools at `/mcp`, by the Model Context Protocol and with a personal token.',
          'Unknown addresses are refused with 404 (`route-unknown`).',
          'Requests above 32 MB, or that aren’t HTTP, are refused by the servers in front, without such a problem.',
        ].join('\n- '),
      ].join('\n\n'),
    },
    servers: [{ url: '/' }],
    security: [...bySignIn, { personalToken: [] }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemas, ...problemSchemas() },
      responses: problemReplies(),
      securitySchemes: {
        idToken: { type: 'http', scheme: 'bearer', bearerFormat: 'Firebase ID token' },
        personalToken: { type: 'http', scheme: 'bearer', bearerFormat: 'cine_…' },
        appCheck: { type: 'apiKey', in: 'header', name: 'X-Firebase-AppCheck' },
      },
    },
  };
}

function documentOperation(operation: Operation, path: string, nameOf: NameOf): Documented {
  const { name, summary, caller, limit, rest, input, refusals } = operation;
  const { properties, required } = inputSchema(input);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter!);
  const others = Object.keys(properties).filter((part) => !inPath.includes(part));
  const hasBody = rest.method === 'POST' || rest.method === 'PUT';
  const inQuery = hasBody ? [] : others;
  const reasons = [...new Set([...refusalsOf(operation), ...(hasBody ? bodyReasons : [])])].filter(
    (reason) => hasBody || !bodyReasons.includes(reason),
  );
  const parameters = [
    ...inPath.map(
      (part): Parameter => ({ name: part, in: 'path', required: true, schema: properties[part]! }),
    ),
    ...inQuery.map((part) => queryParameter(part, properties[part]!, required.includes(part))),
    ...(isKept(operation) ? [ifNoneMatch] : []),
  ];
  const body: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(others.map((part) => [part, properties[part]!])),
    required: required.filter((part) => others.includes(part)),
    additionalProperties: false,
  };
  return {
    operationId: name,
    tags: [tagOf(operation)],
    summary,
    description: [
      `For ${callers[caller]}; ${limit.perTenMinutes} calls in any ${windowMs / minute} minutes.`,
      ...(refusals.length > 0 ? [`Refuses with ${refusals.map((each) => `\`${each}\``).join(', ')}.`] : []),
    ].join(' '),
    ...(caller === 'anybody' && { security: [] }),
    ...((caller === 'operator' || operation.bySignInOnly) && { security: bySignIn }),
    ...(parameters.length > 0 && { parameters }),
    ...(hasBody &&
      others.length > 0 && {
        requestBody: {
          required: body.required!.length > 0,
          content: { 'application/json': { schema: body } },
        },
      }),
    responses: { ...answers(operation, nameOf), ...problemsOf(reasons) },
    'x-refusals': reasons,
  };
}

const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of an earlier answer.',
  schema: text,
};

/** Lists are repeated keys; nested values are JSON. */
function queryParameter(name: string, schema: JsonSchema, required: boolean): Parameter {
  const common = { name, in: 'query', required } as const;
  if (schema.type === 'object') return { ...common, content: { 'application/json': { schema } } };
  return { ...common, schema, ...(schema.type === 'array' && { style: 'form', explode: true }) };
}

function answers(operation: Operation, nameOf: NameOf): Record<string, Reply> {
  const etag = { ETag: { description: 'Identifies this answer, for If-None-Match.', schema: text } };
  const limits = { ...policyHeader, ...leftHeader };
  const { rest, creates } = operation;
  if (rest.method === 'DELETE') return { 204: { description: 'Done; there is no body.', headers: limits } };
  const sent = rest.method === 'GET' ? rest.sends : undefined;
  const content: Content = sent
    ? { [sent.type]: { schema: text } }
    : { 'application/json': { schema: { $ref: `#/components/schemas/${nameOf(operation.name)}` } } };
  const created = creates && {
    201: { description: 'What was created.', headers: { ...limits, ...locationHeader }, content },
  };
  if (created && !creates.isNew && !creates.mayRepeat) return created;
  return {
    200: {
      description: created ? 'The answer, if nothing was created.' : 'The answer.',
      headers: { ...limits, ...(isKept(operation) && etag) },
      content,
    },
    ...created,
    ...(isKept(operation) && {
      304: { description: 'Unchanged since the earlier answer.', headers: { ...limits, ...etag } },
    }),
  };
}

function isKept({ rest }: Operation): boolean {
  return rest.method === 'GET' && !rest.unkept && !rest.sends;
}

function problemsOf(reasons: readonly Reason[]): Record<string, { $ref: string }> {
  const statuses = new Set(reasons.map(statusOf));
  return Object.fromEntries(
    Object.keys(refusals)
      .filter((status) => statuses.has(Number(status)))
      .map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}

function problemSchemas(): Record<string, JsonSchema> {
  const problem = plain(z.toJSONSchema(problemSchema));
  return Object.fromEntries(
    Object.keys(refusals).map((status) => {
      const reasons = reasonsOf(Number(status));
      const own = {
        status: { const: Number(status) },
        type: { enum: reasons.map((reason) => `/api/docs#${reason}`) },
        title: { enum: reasons.map(titleOf) },
        reason: { enum: reasons },
      };
      return [`Problem${status}`, { ...problem, properties: { ...problem.properties, ...own } }];
    }),
  );
}

function problemReplies(): Record<string, Reply> {
  return Object.fromEntries(
    Object.entries(refusals).map(([status, description]) => {
      const schema = { $ref: `#/components/schemas/Problem${status}` };
      const headers = { ...policyHeader, ...leftHeader, ...headersByStatus[Number(status) as Refused] };
      return [
        `Problem${status}`,
        { description, headers, content: { 'application/problem+json': { schema } } },
      ];
    }),
  );
}

function tagOf({ name }: Operation): string {
  return name.split('-')[0]!;
}
