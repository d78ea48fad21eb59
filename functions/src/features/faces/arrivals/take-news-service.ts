import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { readOfferChanges } from '../../movies/availability/index.ts';
import { withChanges } from './news.ts';
import * as store from './store.ts';

/** Merges of checks taken at once, and in one run: the rest is taken the next day. */
const atOnce = 200;
const mostPages = 50;

/**
 * Takes what changed since the last news, once a day, and not while former news wait to be told. Returns how
 * many movies are to be told of.
 */
export async function takeNews({ db }: Context, day: string): Promise<number> {
  const { told, day: lastDay } = (await store.readManifest(db))!;
  if (told && lastDay === day) return 0;
  if (!told) return (await store.readNews(db)).length;
  for (let page = 0; page < mostPages; page += 1) if ((await takeSome()) < atOnce) break;
  return transact(db, async (tx) => {
    const news = await store.readNews(tx);
    const manifest = news.length > 0 && (await store.readManifest(tx));
    if (manifest) store.writeManifest(tx, { ...manifest, day, told: false });
    return news.length;
  });

  /** A crash loses none and a repetition takes none twice, as they are deleted where they are taken. */
  function takeSome(): Promise<number> {
    return transact(db, async (tx) => {
      const taken = await readOfferChanges(tx, atOnce);
      if (taken.length === 0) return 0;
      const news = await store.readNews(tx);
      const all = taken.reduce((sum, { region, changes }) => withChanges(sum, region, changes), news);
      await store.writeNews(tx, all);
      for (const { ref } of taken) tx.delete(ref);
      return taken.length;
    });
  }
}
