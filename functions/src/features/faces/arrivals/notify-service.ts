import { providerName } from '@cine/contract/availability/providers';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Params } from '@cine/contract/notifications/kinds';
import type { Locale } from '@cine/contract/primitives';
import { movieTitle } from '@cine/contract/text/movie-title';
import type { Context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { notify } from '#core/notifications/index.ts';
import { readOfferChanges } from '#movies/availability/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { transact } from '#platform/firestore/transact.ts';
import { matchesIn } from './index-block.ts';
import { byRegion, newsFor, type OwnNews, withChanges } from './news.ts';
import * as store from './store.ts';

/** How many changes are taken at once, and in one run; the next day's run takes the rest. */
const mergesAtOnce = 200;
const maxPages = 50;

/** Takes the day's news, unless earlier ones wait; returns how many movies they are about. */
export async function takeNews({ db }: Context, day: string): Promise<number> {
  const { told, day: lastDay } = (await store.readManifest(db))!;
  if (told && lastDay === day) return 0;
  if (!told) return (await store.readNews(db)).length;
  for (let page = 0; page < maxPages; page += 1) if ((await takeSome()) < mergesAtOnce) break;
  return transact(db, async (tx) => {
    const news = await store.readNews(tx);
    const manifest = news.length > 0 && (await store.readManifest(tx));
    if (manifest) store.writeManifest(tx, { ...manifest, day, told: false });
    return news.length;
  });

  /** News are deleted in the transaction that takes them, so a crash loses none. */
  function takeSome(): Promise<number> {
    return transact(db, async (tx) => {
      const taken = await readOfferChanges(tx, mergesAtOnce);
      if (taken.length === 0) return 0;
      const news = await store.readNews(tx);
      const all = taken.reduce((sum, { region, changes }) => withChanges(sum, region, changes), news);
      await store.writeNews(tx, all);
      for (const { ref } of taken) tx.delete(ref);
      return taken.length;
    });
  }
}

const atOnce = 20;

type FactsOf = (movieId: number) => MovieFacts | undefined;

/** Tells a block's owners the day's news, each once; returns how many. Throws if some couldn't be told. */
export async function notifyOwners(context: Context, blockId: number): Promise<number> {
  const { db } = context;
  const [manifest, block, arrivals] = await Promise.all([
    store.readManifest(db),
    store.readBlock(db, blockId),
    store.readNews(db),
  ]);
  if (!manifest || !block || arrivals.length === 0) return 0;
  const { movies } = await loadCatalogue(context);
  const factsOf: FactsOf = (movieId) => movies.byId.get(movieId);
  const news = byRegion(arrivals);
  const matches = matchesIn(block, new Set(arrivals.map(({ movieId }) => movieId))).flatMap(
    ({ uid, home, movieIds }) => {
      const withFacts = movieIds.filter((movieId) => factsOf(movieId));
      const { arrived, left } = newsFor(home, inOrder(withFacts, factsOf), news);
      return arrived.length + left.length > 0 ? [{ uid, arrived, left }] : [];
    },
  );
  const { failed } = await attemptEach('arrivals not told', matches, atOnce, ({ uid, ...own }) =>
    notify(context, {
      uid,
      kind: 'arrivals',
      event: `arrivals ${manifest.day}`,
      from: null,
      paramsIn: (locale) => paramsOf(own, factsOf, locale),
    }),
  );
  if (failed.length > 0) throw new Error(`Arrivals not told: ${failed.length} of ${matches.length}`);
  return matches.length;
}

/** The most popular first, as one is named. */
function inOrder(movieIds: readonly number[], factsOf: FactsOf): number[] {
  const popularity = (movieId: number) => factsOf(movieId)?.popularity ?? 0;
  return movieIds.toSorted((one, other) => popularity(other) - popularity(one) || one - other);
}

function paramsOf(
  { arrived, left }: { arrived: readonly OwnNews[]; left: readonly OwnNews[] },
  factsOf: FactsOf,
  locale: Locale,
): Params {
  const [title, service] = namesOf(arrived[0]);
  const [leftTitle, leftService] = namesOf(left[0]);
  return {
    arrived: arrived.length,
    left: left.length,
    movieId: (arrived[0] ?? left[0])!.movieId,
    title,
    service,
    more: Math.max(0, arrived.length - 1),
    leftTitle,
    leftService,
    moreLeft: Math.max(0, left.length - 1),
  };

  function namesOf(first: OwnNews | undefined): [title: string, service: string] {
    const facts = first && factsOf(first.movieId);
    if (!facts) return ['', ''];
    return [movieTitle(facts, locale), providerName(first.provider, locale)];
  }
}
