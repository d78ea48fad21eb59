import { type Card, cardIn, type Page, type Position, search } from '@cine/movie-search';
import type { Elasticsearch, Found, Question } from '#clients/elasticsearch/client.ts';
import { log } from '#platform/log.ts';
import { replacedAt } from '#platform/replace-at.ts';
import { documentOf, elasticAlias, elasticDefinition, elasticIndex } from './elastic-index.ts';
import { filtersOf, queryFor, sortBy, toPosition, toSort } from './elastic-query.ts';
import { acceptOf, type SearchEngine, type Wanted } from './engine.ts';

type Hit = Found<{ card: Card }>;

/** With a test of ids, fetches this many times the wanted hits at once, at most `maxFetches` times. */
const overFetch = 5;
const maxFetches = 8;
/** Makes any version of a later shard higher, as a movie that moved there is newer. */
const perShard = 2 ** 32;

/** Searches in Elasticsearch; an index is used once it is complete. */
export function elasticEngine(elasticsearch: Elasticsearch): SearchEngine {
  const versions = async () => versionsIn(await elasticsearch.noteOf(elasticIndex));
  return {
    versions,
    async save(shard, version, movies) {
      if (((await versions())[shard] ?? 0) >= version) return;
      await elasticsearch.createIndex(elasticIndex, elasticDefinition);
      const documents = movies.map((facts) => ({
        id: String(facts.id),
        version: shard * perShard + version,
        document: documentOf(facts, shard, version),
      }));
      const leftOut = await elasticsearch.write(elasticIndex, documents);
      // One refused movie must not hide the others from users.
      for (const { id, why } of leftOut) log.error('movie refused by the search', { movieId: id, why });
      const formerQuery = {
        bool: { filter: [{ term: { shard } }, { range: { version: { lt: version } } }] },
      };
      await elasticsearch.deleteWhere(elasticIndex, formerQuery);
      // Two jobs at once may overwrite a note; then the shard is written again.
      await elasticsearch.writeNote(elasticIndex, {
        versions: replacedAt(await versions(), shard, version, 0),
      });
    },
    async publish() {
      const behind = await elasticsearch.indexesBehind(elasticAlias);
      if (behind.includes(elasticIndex) || (await elasticsearch.noteOf(elasticIndex)) === null) return;
      await elasticsearch.pointAlias(elasticAlias, elasticIndex, behind);
    },
    async find(typed, options) {
      const query = queryFor(typed, options.filters);
      if (query === null) return [];
      let from = 0;
      const next = (size: number) => {
        const question = { query, from, size };
        from += size;
        return ask(question);
      };
      const cards = (await fetchWanted(options, next)).hits.map(cardOf);
      return [...ownFound(typed, options), ...cards].slice(0, options.limit);
    },
    async list(order, after, options): Promise<Page> {
      const query = { bool: { filter: filtersOf(options.filters) } };
      let place: Position | null = after;
      const next = async (size: number) => {
        const hits = await ask({
          query,
          size,
          sort: sortBy(order),
          ...(place && { search_after: toSort(place) }),
        });
        place = hits.length > 0 ? toPosition(hits.at(-1)!.sort) : place;
        return hits;
      };
      const { hits, last } = await fetchWanted(options, next);
      return { cards: hits.map(cardOf), next: last && toPosition(last.sort) };
    },
  };

  function ask(question: Question): Promise<Hit[]> {
    return elasticsearch.search<{ card: Card }>(elasticAlias, question, 'card');
  }
}

/** Fetches until enough hits pass the test of ids. `last` is the last hit tested; null if none follow it. */
async function fetchWanted(
  { limit, isWanted }: Wanted,
  next: (size: number) => Promise<Hit[]>,
): Promise<{ hits: Hit[]; last: Hit | null }> {
  // One hit more than wanted shows that there are more.
  const size = isWanted ? limit * overFetch : limit + 1;
  const hits: Hit[] = [];
  let last: Hit | null = null;
  for (let fetch = 0; fetch < maxFetches; fetch += 1) {
    const portion = await next(size);
    for (const hit of portion) {
      if (hits.length === limit) return { hits, last };
      if (!isWanted || isWanted(hit.source.card.id)) hits.push(hit);
      last = hit;
    }
    if (portion.length < size) return { hits, last: null };
  }
  return { hits, last };
}

/** Custom movies that score this high go before Elasticsearch's hits, whose scores aren't comparable. */
const minOwnScore = 0.75;

function ownFound(typed: string, options: Wanted): Card[] {
  if (!options.customIndex) return [];
  const hits = search([options.customIndex], typed, { limit: options.limit, accept: acceptOf(options) });
  return hits.filter(({ score }) => score >= minOwnScore).map(({ segment, movie }) => cardIn(segment, movie));
}

function cardOf({ source }: Hit): Card {
  return source.card;
}

function versionsIn(note: Record<string, unknown> | null): number[] {
  return (note?.versions ?? []) as number[];
}
