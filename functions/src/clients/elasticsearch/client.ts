import { setTimeout as pause } from 'node:timers/promises';
import { minute, second } from '@cine/contract/time';
import { Client, type estypes } from '@elastic/elasticsearch';
import { ElasticsearchError, isForLater, toElasticsearchError } from './error.ts';

export type ElasticsearchOptions = {
  url: string;
  /** Empty if it needs none. */
  apiKey: string;
  /** How long a search may take before it is tried once more. */
  searchMs?: number;
  /** The pause before documents that a busy server left out of a bulk are sent again, which doubles. */
  pauseMs?: number;
};

/** A document by its id; of two with the same id the higher version stays. */
export type Versioned = { id: string; version: number; document: object };

/** A document that was refused for its content. */
export type LeftOut = { id: string; why: string };

export type Question = Pick<estypes.SearchRequest, 'query' | 'sort' | 'search_after' | 'from' | 'size'>;
export type Found<Source> = { source: Source; sort: estypes.SortResults };

export type Elasticsearch = ReturnType<typeof createElasticsearch>;

/** Jobs may take longer than searches. */
const jobMs = minute;
/** Documents in one bulk. */
const atOnce = 500;
/** Attempts for documents that a busy server left out of a bulk. */
const tries = 4;
/** The result of one write. */
const mostLeftOut = 10;

/**
 * Elasticsearch as this application uses it. Methods throw an `ElasticsearchError` without a usable answer,
 * so that an outage never looks like an empty result.
 */
export function createElasticsearch({
  url,
  apiKey,
  searchMs = 4 * second,
  pauseMs = 250,
}: ElasticsearchOptions) {
  const client = new Client({
    node: url,
    ...(apiKey !== '' && { auth: { apiKey } }),
    requestTimeout: jobMs,
    maxRetries: 2,
  });

  return {
    /** Creates an index unless it exists. */
    async createIndex(
      index: string,
      definition: Pick<estypes.IndicesCreateRequest, 'mappings' | 'settings'>,
    ) {
      await withOwnErrors(() => client.indices.create({ index, ...definition })).catch((error: unknown) => {
        if (!(error instanceof ElasticsearchError && error.message.includes('resource_already_exists')))
          throw error;
      });
    },

    /** The note kept with an index; null if there is no such index. */
    async noteOf(index: string): Promise<Record<string, unknown> | null> {
      const found = await orNull(() => client.indices.getMapping({ index }));
      return found && (found[index]?.mappings._meta ?? {});
    },

    async note(index: string, note: Record<string, unknown>): Promise<void> {
      await withOwnErrors(() => client.indices.putMapping({ index, _meta: note }));
    },

    /** The indexes behind an alias. */
    async behind(alias: string): Promise<string[]> {
      return Object.keys((await orNull(() => client.indices.getAlias({ name: alias }))) ?? {});
    },

    /** Points an alias at one index and deletes its former indexes, atomically. */
    async point(alias: string, index: string, formers: readonly string[]): Promise<void> {
      const actions = [
        { add: { alias, index } },
        ...formers.map((former) => ({ remove_index: { index: former } })),
      ];
      await withOwnErrors(() => client.indices.updateAliases({ actions }));
    },

    /**
     * Writes documents and makes them visible; a higher stored version stays. Returns those refused for their
     * content, and throws if these are many, as the fault is then ours.
     */
    async write(index: string, documents: readonly Versioned[]): Promise<LeftOut[]> {
      const leftOut: LeftOut[] = [];
      for (let from = 0; from < documents.length; from += atOnce) {
        leftOut.push(...(await writeSome(index, documents.slice(from, from + atOnce))));
        if (leftOut.length > mostLeftOut) throw new ElasticsearchError('refused', leftOut[0]!.why);
      }
      await withOwnErrors(() => client.indices.refresh({ index }));
      return leftOut;
    },

    /** Deletes what a query finds, unless written meanwhile. */
    async deleteWhere(index: string, query: NonNullable<estypes.QueryDslQueryContainer>): Promise<void> {
      await withOwnErrors(() => client.deleteByQuery({ index, query, conflicts: 'proceed', refresh: true }));
    },

    /** Searches behind an alias; throws `unavailable` while the alias has no index. */
    async search<Source>(alias: string, question: Question, part: string): Promise<Found<Source>[]> {
      const found = await orNull(() =>
        client.search<Source>(
          { index: alias, ...question, _source: [part], track_total_hits: false },
          { requestTimeout: searchMs, maxRetries: 1 },
        ),
      );
      if (!found) throw new ElasticsearchError('unavailable', `${alias} names no index yet`);
      // Without an answer of every shard, movies would be missing.
      if (found.timed_out || found._shards.failed > 0)
        throw new ElasticsearchError('unavailable', `${found._shards.failed} shards failed`);
      return found.hits.hits.map(({ _source, sort = [] }) => ({ source: _source!, sort }));
    },
  };

  async function writeSome(index: string, documents: readonly Versioned[]): Promise<LeftOut[]> {
    const leftOut: LeftOut[] = [];
    let left = documents;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0) await pause(pauseMs * 2 ** (attempt - 1));
      const sent = left;
      const { items } = await withOwnErrors(() =>
        client.bulk({ index, operations: sent.flatMap(operationsOf) }),
      );
      const failed = items.map(({ index: item }) => (item?.error ? item : null));
      const why = (at: number) => JSON.stringify(failed[at]?.error).slice(0, 500);
      const hopeless = failed.findIndex(
        (item) => item && !isForLater(item.status) && !isOfItself(item.status),
      );
      if (hopeless >= 0) throw new ElasticsearchError('refused', why(hopeless));
      for (const [at, { id }] of sent.entries())
        if (failed[at]?.status === 400) leftOut.push({ id, why: why(at) });
      left = sent.filter((_document, at) => failed[at] && isForLater(failed[at].status));
      if (left.length > 0 && attempt + 1 === tries)
        throw new ElasticsearchError('unavailable', `${left.length} documents were not accepted`);
    }
    return leftOut;
  }
}

/** Errors of one document alone: a higher version exists, or it doesn't fit the mapping. */
function isOfItself(status: number): boolean {
  return status === 409 || status === 400;
}

function operationsOf({ id, version, document }: Versioned): [object, object] {
  return [{ index: { _id: id, version, version_type: 'external_gte' } }, document];
}

async function withOwnErrors<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw toElasticsearchError(error);
  }
}

/** The answer; null if the index or document doesn't exist. */
async function orNull<T>(send: () => Promise<T>): Promise<T | null> {
  try {
    return await withOwnErrors(send);
  } catch (error) {
    if (error instanceof ElasticsearchError && error.status === 404) return null;
    throw error;
  }
}
