/** Calls Elasticsearch: indexes, bulks, searches. */
import { setTimeout as pause } from 'node:timers/promises';
import { chunksOf } from '@cine/contract/chunks-of';
import { minute, second } from '@cine/contract/time';
import ky, { isHTTPError, type Options } from 'ky';

/**
 * Why Elasticsearch gave no usable answer: `unavailable` may pass or be mended, `refused` is a bug of ours.
 * Has no cause, as the failed request contains the API key.
 */
export class ElasticsearchError extends Error {
  override readonly name = 'ElasticsearchError';
  readonly code: 'unavailable' | 'refused';
  readonly status: number | undefined;

  constructor(code: 'unavailable' | 'refused', message: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export type ElasticsearchOptions = {
  url: string;
  /** Empty if it needs none. */
  apiKey: string;
  /** How long a search may take before it is tried once more. */
  searchMs?: number;
  /** The pause before sending again what a busy server left out of a bulk; it doubles each time. */
  pauseMs?: number;
};

/** A document by its id; the higher version of two with the same id stays. */
export type Versioned = { id: string; version: number; document: object };

/** A document that was refused for its content. */
export type LeftOut = { id: string; why: string };

type Sort = readonly (string | number)[];
export type Question = { query: object; sort?: object[]; search_after?: Sort; from?: number; size: number };
export type Found<Source> = { source: Source; sort: Sort };

export type Elasticsearch = ReturnType<typeof createElasticsearch>;

type Item = { index: { status: number; error?: object } };
type Hits<Source> = { hits: { _source: Source; sort?: Sort }[] };

/** How long a job may wait for Elasticsearch, longer than a search. */
const jobMs = minute;
const atOnce = 500;
/** Attempts for documents that a busy server left out of a bulk. */
const tries = 4;
const maxLeftOut = 10;

/** Without a usable answer, methods throw an `ElasticsearchError`: an outage never looks like no results. */
export function createElasticsearch({
  url,
  apiKey,
  searchMs = 4 * second,
  pauseMs = 250,
}: ElasticsearchOptions) {
  // Naming the version makes a later Elasticsearch answer like this one.
  const media = (format: string) => `application/vnd.elasticsearch+${format}; compatible-with=9`;
  const authorization = apiKey === '' ? undefined : `ApiKey ${apiKey}`;
  const http = ky.create({
    prefix: url,
    headers: { authorization, accept: media('json'), 'content-type': media('json') },
    timeout: jobMs,
    retry: { limit: 2, methods: ['get', 'put', 'post'], afterStatusCodes: [], retryOnTimeout: true },
  });

  async function send<T>(method: 'get' | 'put' | 'post', path: string, options: Options = {}): Promise<T> {
    try {
      return await http<T>(path, { ...options, method }).json();
    } catch (error) {
      throw toElasticsearchError(error as Error);
    }
  }

  return {
    async createIndex(index: string, definition: object) {
      await send('put', index, { json: definition }).catch((error: ElasticsearchError) => {
        if (!error.message.includes('resource_already_exists')) throw error;
      });
    },

    /** The note kept with an index; null if there is no such index. */
    async noteOf(index: string): Promise<Record<string, unknown> | null> {
      type Mappings = Record<string, { mappings: { _meta?: Record<string, unknown> } }>;
      const mappings = await orNull(send<Mappings>('get', `${index}/_mapping`));
      return mappings && (mappings[index]?.mappings._meta ?? {});
    },

    async writeNote(index: string, note: Record<string, unknown>): Promise<void> {
      await send('put', `${index}/_mapping`, { json: { _meta: note } });
    },

    async indexesBehind(alias: string): Promise<string[]> {
      return Object.keys((await orNull(send<object>('get', `_alias/${alias}`))) ?? {});
    },

    /** Points an alias at one index and deletes its former indexes, atomically. */
    async pointAlias(alias: string, index: string, formers: readonly string[]): Promise<void> {
      const actions = [
        { add: { alias, index } },
        ...formers.map((former) => ({ remove_index: { index: former } })),
      ];
      await send('post', '_aliases', { json: { actions } });
    },

    /**
     * Writes documents and makes them visible; a higher stored version stays. Returns those refused for their
     * content, and throws if these are many, as the fault is then ours.
     */
    async write(index: string, documents: readonly Versioned[]): Promise<LeftOut[]> {
      const leftOut: LeftOut[] = [];
      for (const batch of chunksOf(documents, atOnce)) {
        leftOut.push(...(await writeSome(index, batch)));
        if (leftOut.length > maxLeftOut) throw new ElasticsearchError('refused', leftOut[0]!.why);
      }
      await send('post', `${index}/_refresh`);
      return leftOut;
    },

    /** Deletes what a query finds, unless written meanwhile. */
    async deleteWhere(index: string, query: object): Promise<void> {
      await send('post', `${index}/_delete_by_query?conflicts=proceed&refresh=true`, { json: { query } });
    },

    /** Searches behind an alias; throws `unavailable` while the alias has no index. */
    async search<Source>(alias: string, question: Question, part: string): Promise<Found<Source>[]> {
      type Answer = { timed_out: boolean; _shards: { failed: number }; hits: Hits<Source> };
      const json = { ...question, _source: [part], track_total_hits: false };
      const limits = { timeout: searchMs, retry: { limit: 1 } };
      const answer = await orNull(send<Answer>('post', `${alias}/_search`, { json, ...limits }));
      if (!answer) throw new ElasticsearchError('unavailable', `${alias} names no index yet`);
      // Without an answer of every shard, movies would be missing.
      if (answer.timed_out || answer._shards.failed > 0)
        throw new ElasticsearchError('unavailable', `${answer._shards.failed} shards failed`);
      return answer.hits.hits.map(({ _source, sort = [] }) => ({ source: _source, sort }));
    },
  };

  async function writeSome(index: string, documents: readonly Versioned[]): Promise<LeftOut[]> {
    const leftOut: LeftOut[] = [];
    let left = documents;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0) await pause(pauseMs * 2 ** (attempt - 1));
      const { items } = await send<{ items: Item[] }>('post', `${index}/_bulk`, {
        body: left.map(operationOf).join(''),
        headers: { 'content-type': media('x-ndjson') },
      });
      const { refused, busy } = sortFailed(left, items);
      leftOut.push(...refused);
      left = busy;
      if (left.length > 0 && attempt + 1 === tries)
        throw new ElasticsearchError('unavailable', `${left.length} documents were not accepted`);
    }
    return leftOut;
  }
}

/** The documents of a bulk refused for their content, and those to send again. Throws for other failures. */
function sortFailed(sent: readonly Versioned[], items: readonly Item[]) {
  const failed = items.map(({ index: item }) => (item.error ? item : null));
  const why = (at: number) => JSON.stringify(failed[at]?.error).slice(0, 500);
  const hopeless = failed.findIndex((item) => item && !isForLater(item.status) && !isOfItself(item.status));
  if (hopeless >= 0) throw new ElasticsearchError('refused', why(hopeless));
  const refused = sent.flatMap(({ id }, at) => (failed[at]?.status === 400 ? { id, why: why(at) } : []));
  const busy = sent.filter((_document, at) => failed[at] && isForLater(failed[at].status));
  return { refused, busy };
}

/** Whether an error is of one document alone: a higher version exists, or it doesn't fit the mapping. */
function isOfItself(status: number): boolean {
  return status === 409 || status === 400;
}

function operationOf({ id, version, document }: Versioned): string {
  const action = { index: { _id: id, version, version_type: 'external_gte' } };
  return `${JSON.stringify(action)}\n${JSON.stringify(document)}\n`;
}

function toElasticsearchError(error: Error): ElasticsearchError {
  const status = isHTTPError(error) ? error.response.status : undefined;
  const isOurMistake = status !== undefined && status >= 400 && status < 500 && !isForLater(status);
  const reason = isHTTPError(error)
    ? `${status} ${JSON.stringify(error.data)}`
    : `${error.name}: ${error.message}`;
  return new ElasticsearchError(isOurMistake ? 'refused' : 'unavailable', reason.slice(0, 500), status);
}

/** The answer; null if the index or document doesn't exist. */
function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: ElasticsearchError) => {
    if (error.status === 404) return null;
    throw error;
  });
}

/** Whether a retry may succeed: the server is busy, or doesn't accept the key. */
function isForLater(status: number): boolean {
  return status === 401 || status === 403 || status === 408 || status === 429 || status >= 500;
}
