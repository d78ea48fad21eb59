import type { Elasticsearch, Found, Question } from '../../clients/elasticsearch/client.ts';
import { log } from '../../platform/log.ts';
import { withAt } from '../../platform/with-at.ts';
import type { Card } from './cards.ts';
import { documentOf, elasticAlias, elasticDefinition, elasticIndex } from './elastic-index.ts';
import { filtersOf, queryFor, sortBy, toPosition, toSort } from './elastic-query.ts';
import { acceptOf, type Page, type SearchEngine, type Wanted } from './engine.ts';
import { find } from './find.ts';
import type { Position } from './order.ts';
import { cardIn } from './search-index.ts';

type Hit = Found<{ card: Card }>;

/** Where a test of ids is to pass, so many times what is wanted is asked for at once, and at most so often. */
const overFetch = 5;
const maxFetches = 8;
/** A later shard has what has moved there, whatever the versions. */
const perShard = 2 ** 32;

/**
 * Elasticsearch: one document a movie. Each change of what a document is makes an index of its own, which searches see
 * once it is whole. Whatever it is asked costs no read of Firestore.
 *
 * The filters are Elasticsearch's to apply. The test of ids is ours (whose services have a movie changes daily, and is
 * different for everybody): movies are asked for in larger portions, and tested here, until there are enough or `maxFetches`
 * portions were looked at. A search then has what passed; a list goes on from the last one looked at.
 */
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
      // One odd movie keeps nobody from finding the others.
      for (const { id, why } of leftOut) log.error('movie not taken by the search', { movieId: id, why });
      const isFormer = { bool: { filter: [{ term: { shard } }, { range: { version: { lt: version } } }] } };
      await elasticsearch.deleteWhere(elasticIndex, isFormer);
      // Two jobs at once may take a note back; then the shard is written once more.
      await elasticsearch.note(elasticIndex, { versions: withAt(await versions(), shard, version, 0) });
    },
    async publish() {
      const behind = await elasticsearch.behind(elasticAlias);
      if (behind.includes(elasticIndex) || (await elasticsearch.noteOf(elasticIndex)) === null) return;
      await elasticsearch.point(elasticAlias, elasticIndex, behind);
    },
    async find(typed, wanted) {
      const query = queryFor(typed, wanted.filters);
      if (query === null) return [];
      let from = 0;
      const next = (size: number) => {
        const question = { query, from, size };
        from += size;
        return ask(question);
      };
      const cards = (await fill(wanted, next)).hits.map(cardOf);
      return [...ownFound(typed, wanted), ...cards].slice(0, wanted.limit);
    },
    async list(order, after, wanted): Promise<Page> {
      const query = { bool: { filter: filtersOf(wanted.filters) } };
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
      const { hits, last } = await fill(wanted, next);
      return { cards: hits.map(cardOf), next: last && toPosition(last.sort) };
    },
  };

  function ask(question: Question): Promise<Hit[]> {
    return elasticsearch.search<{ card: Card }>(elasticAlias, question, 'card');
  }
}

/**
 * Portion after portion until there are enough of those wanted. `last` is the last one that was looked at, null where there
 * is nothing behind it.
 */
async function fill(
  { limit, isWanted }: Wanted,
  next: (size: number) => Promise<Hit[]>,
): Promise<{ hits: Hit[]; last: Hit | null }> {
  // One more than is wanted tells whether there are more.
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

/** What is as like what was typed goes before what Elasticsearch finds, whose scores are others. */
const leastOwnScore = 0.75;

function ownFound(typed: string, wanted: Wanted): Card[] {
  if (!wanted.own) return [];
  const found = find([wanted.own], typed, { limit: wanted.limit, accept: acceptOf(wanted) });
  return found
    .filter(({ score }) => score >= leastOwnScore)
    .map(({ segment, movie }) => cardIn(segment, movie));
}

function cardOf({ source }: Hit): Card {
  return source.card;
}

function versionsIn(note: Record<string, unknown> | null): number[] {
  return (note?.versions ?? []) as number[];
}
