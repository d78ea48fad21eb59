import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scorerOf, typed } from './query.ts';
import { type Fields, Refused, type Source } from './wire.ts';

type Stored = { version: number; source: Source };
type Index = {
  mappings: { dynamic?: string; properties: Fields; _meta?: object };
  /** The written documents, and those visible since the last refresh. */
  written: Map<string, Stored>;
  visible: Map<string, Stored>;
};
type Json = Record<string, unknown>;
type Fault = { path: RegExp; status: number; times: number };

export type ElasticsearchServer = {
  url: string;
  /** Answers the next requests to a path with this status; 0 cuts the connection. */
  fail: (path: RegExp, status: number, times?: number) => void;
  /** Refuses these documents in this many bulks, each with this status. */
  refuseItems: (ids: readonly string[], status: number, times: number) => void;
  hang: (path: RegExp | null) => void;
  /** Requests such as `POST /_bulk` since the last call. */
  requests: () => string[];
  indexes: () => string[];
  close: () => Promise<void>;
};

/** A server for the part of Elasticsearch 9's protocol that our client needs, with documents in memory. */
export async function startElasticsearch(apiKey = ''): Promise<ElasticsearchServer> {
  const indexes = new Map<string, Index>();
  const aliases = new Map<string, Set<string>>();
  let fault: Fault = { path: /^$/, status: 0, times: 0 };
  let refusedItems = { ids: new Set<string>(), status: 0, times: 0 };
  let hanging: RegExp | null = null;
  let log: string[] = [];

  const server = createServer((request, response) => {
    read(request)
      .then((body) => answer(request, response, body))
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) return send(response, 500, { error: String(error), status: 500 });
        const { status, type, message: reason } = error;
        send(response, status, { error: { type, reason, root_cause: [{ type, reason }] }, status });
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const { method = '', headers } = request;
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    log.push(`${method} ${pathname}`);
    if (hanging?.test(pathname)) return;
    if (fault.times > 0 && fault.path.test(pathname)) {
      fault.times -= 1;
      if (fault.status === 0) return void request.socket.destroy();
      throw new Refused(fault.status, 'es_rejected_execution_exception', 'too much to do');
    }
    if (apiKey !== '' && headers.authorization !== `ApiKey ${apiKey}`)
      throw new Refused(401, 'security_exception', 'unable to authenticate with provided credentials');
    const type = headers['content-type'] ?? '';
    if (body !== '' && !/^application\/vnd\.elasticsearch\+(?:x-nd)?json; ?compatible-with=9/.test(type))
      throw new Refused(406, 'media_type_header_exception', `Content-Type [${type}] is not supported`);
    const [first = '', second = ''] = pathname.slice(1).split('/').map(decodeURIComponent);
    send(response, 200, route(method, first, second, body, searchParams));
  }

  function route(
    method: string,
    first: string,
    second: string,
    body: string,
    query: URLSearchParams,
  ): unknown {
    const json = () => JSON.parse(body || '{}') as Json;
    switch (`${method} ${first.startsWith('_') ? first : ''}${second && `/${second}`}`) {
      case 'PUT ':
        return create(first, json());
      case 'GET /_mapping':
        return Object.fromEntries(at(first).map(([name, { mappings }]) => [name, { mappings }]));
      case 'PUT /_mapping': {
        for (const [, { mappings }] of at(first)) Object.assign(mappings, json());
        return { acknowledged: true };
      }
      case 'POST /_refresh':
        for (const [, index] of at(first)) refresh(index);
        return { _shards: { total: 1, successful: 1, failed: 0 } };
      case 'POST /_bulk':
        return bulk(at(first)[0]![1], body);
      case 'POST /_search':
        return search(at(first), json());
      case 'POST /_delete_by_query':
        return deleteByQuery(at(first)[0]![1], json(), query);
      case 'POST _aliases':
        return changeAliases(json().actions as Json[]);
      default:
        break;
    }
    if (method === 'GET' && first === '_alias') {
      const behind = [...(aliases.get(second) ?? [])];
      if (behind.length === 0)
        throw new Refused(404, 'aliases_not_found_exception', `alias [${second}] missing`);
      return Object.fromEntries(behind.map((name) => [name, { aliases: { [second]: {} } }]));
    }
    throw new Refused(405, 'illegal_argument_exception', `${method} /${first}/${second}`);
  }

  /** The indexes behind a name. */
  function at(name: string): [string, Index][] {
    const own = indexes.get(name);
    const names = own ? [name] : [...(aliases.get(name) ?? [])];
    if (names.length === 0) throw new Refused(404, 'index_not_found_exception', `no such index [${name}]`);
    return names.map((each) => [each, indexes.get(each)!]);
  }

  function create(name: string, { mappings }: Json): object {
    if (indexes.has(name))
      throw new Refused(400, 'resource_already_exists_exception', `index [${name}] already exists`);
    indexes.set(name, { mappings: mappings as Index['mappings'], written: new Map(), visible: new Map() });
    return { acknowledged: true, shards_acknowledged: true, index: name };
  }

  function bulk(index: Index, body: string): object {
    const lines = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    const items: object[] = [];
    for (let line = 0; line < lines.length; line += 2) {
      const { index: action } = lines[line] as {
        index: { _id: string; version: number; version_type: string };
      };
      items.push({ index: { _id: action._id, ...take(index, action, lines[line + 1]!) } });
    }
    refusedItems.times -= 1;
    return { took: 1, errors: items.some((item) => 'error' in item), items };
  }

  function take(
    { mappings, written }: Index,
    action: { _id: string; version: number; version_type: string },
    source: Source,
  ): object {
    const { _id: id, version, version_type: kind } = action;
    if (kind !== 'external_gte')
      throw new Refused(400, 'illegal_argument_exception', `version_type [${kind}]`);
    if (refusedItems.times > 0 && refusedItems.ids.has(id))
      return { status: refusedItems.status, error: { type: 'es_rejected_execution_exception' } };
    const strange = Object.keys(source).find((field) => !mappings.properties[field]);
    if (strange) return { status: 400, error: { type: 'strict_dynamic_mapping_exception', reason: strange } };
    const unfit = Object.entries(source).find(
      ([field, value]) => !fits(mappings.properties[field]!.type, value),
    );
    if (unfit)
      return { status: 400, error: { type: 'document_parsing_exception', reason: unfit.join(': ') } };
    if ((written.get(id)?.version ?? -1) > version)
      return { status: 409, error: { type: 'version_conflict_engine_exception' } };
    written.set(id, { version, source });
    return { status: 200, _version: version };
  }

  function refresh(index: Index): void {
    index.visible = new Map(index.written);
  }

  function search(searched: readonly [string, Index][], body: Json): object {
    const { query, sort = [], search_after: after, from = 0, size = 10, _source: parts } = body;
    if (Number(from) + Number(size) > 10_000)
      throw new Refused(400, 'illegal_argument_exception', 'Result window is too large');
    const hits = searched.flatMap(([name, { visible, mappings }]) => {
      const scorer = scorerOf(
        query as Json,
        mappings.properties,
        [...visible.values()].map(({ source }) => source),
      );
      for (const order of sort as Json[]) typed(mappings.properties, Object.keys(order)[0]!, sortable);
      return [...visible].flatMap(([id, { source }]) => {
        const score = scorer(source);
        const keys = (sort as Json[]).map((order) => source[Object.keys(order)[0]!] as Key);
        return score === null ? [] : [{ _index: name, _id: id, _score: score, sort: keys, source }];
      });
    });
    const directions = (sort as Json[]).map((order) => (Object.values(order)[0] === 'desc' ? -1 : 1));
    const compare = (one: readonly Key[], other: readonly Key[]) =>
      directions.reduce((sign, direction, at) => sign || direction * compared(one[at]!, other[at]!), 0);
    const ordered = hits.sort((one, other) =>
      directions.length > 0 ? compare(one.sort, other.sort) : other._score - one._score,
    );
    const behind = after ? ordered.filter((hit) => compare(hit.sort, after as Key[]) > 0) : ordered;
    const page = behind.slice(Number(from), Number(from) + Number(size));
    return {
      took: 1,
      timed_out: false,
      _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      hits: {
        max_score: null,
        hits: page.map(({ source, ...hit }) => ({
          ...hit,
          _source: Object.fromEntries(
            Object.entries(source).filter(([part]) => (parts as string[]).includes(part)),
          ),
        })),
      },
    };
  }

  /** Deletes visible matches, unless written since. */
  function deleteByQuery(index: Index, { query, conflicts }: Json, parameters: URLSearchParams): object {
    const sources = [...index.visible.values()].map(({ source }) => source);
    const scorer = scorerOf(query as Json, index.mappings.properties, sources);
    let deleted = 0;
    for (const [id, seen] of index.visible) {
      if (scorer(seen.source) === null) continue;
      if (index.written.get(id) !== seen) {
        if (conflicts !== 'proceed' && parameters.get('conflicts') !== 'proceed')
          throw new Refused(409, 'version_conflict_engine_exception', id);
        continue;
      }
      index.written.delete(id);
      deleted += 1;
    }
    if (parameters.get('refresh') === 'true') refresh(index);
    return { took: 1, timed_out: false, deleted, failures: [] };
  }

  function changeAliases(actions: readonly Json[]): object {
    for (const action of actions) {
      const [[kind, body]] = Object.entries(action) as [[string, { alias: string; index: string }]];
      at(body.index);
      if (kind === 'add') aliases.set(body.alias, (aliases.get(body.alias) ?? new Set()).add(body.index));
      else if (kind === 'remove_index') {
        indexes.delete(body.index);
        for (const behind of aliases.values()) behind.delete(body.index);
      } else throw new Refused(400, 'illegal_argument_exception', kind);
    }
    return { acknowledged: true };
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (path, status, times = 1) => {
      fault = { path, status, times };
    },
    refuseItems: (ids, status, times) => {
      refusedItems = { ids: new Set(ids), status, times };
    },
    hang: (path) => {
      hanging = path;
    },
    requests: () => {
      const taken = log;
      log = [];
      return taken;
    },
    indexes: () => [...indexes.keys()],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const largest: Readonly<Record<string, number>> = {
  short: 2 ** 15 - 1,
  integer: 2 ** 31 - 1,
  long: Number.MAX_SAFE_INTEGER,
};

function fits(type: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => fits(type, each));
  const most = largest[type];
  if (value === null || most === undefined) return true;
  return Number.isInteger(value) && Number(value) <= most && Number(value) >= -most - 1;
}

type Key = string | number;
const sortable = ['keyword', 'short', 'integer', 'long'];

function compared(one: Key, other: Key): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const type = 'application/vnd.elasticsearch+json;compatible-with=9';
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}
