import { type JobDefinition, sharedQueue } from '#core/jobs/index.ts';
import { utcDayOf } from '#platform/time/instant.ts';
import { foldArrivals } from './fold-service.ts';
import { notifyOwners, takeNews } from './notify-service.ts';
import * as store from './store.ts';

/** A run brings the index up to date and takes the news, then tells the owners block by block. */
type ArrivalsBatch = { kind: 'fold' } | { kind: 'block'; block: number };

/** Tells people daily which movies of their watchlists came to their services or left them. */
export const arrivalsJob: JobDefinition = {
  job: 'arrivals',
  queue: sharedQueue,
  begin: async () => ({ batches: [{ kind: 'fold' } satisfies ArrivalsBatch] }),
  async work(context, run, each) {
    const batch = each as ArrivalsBatch;
    if (batch.kind === 'block') return { counts: { told: await notifyOwners(context, batch.block) } };
    await foldArrivals(context);
    const moved = await takeNews(context, utcDayOf(run.startedAt));
    if (moved === 0) return {};
    const { blocks } = (await store.readManifest(context.db))!;
    return { counts: { moved }, added: blocks.map(({ id }) => ({ kind: 'block', block: id })) };
  },
  givenUp: 'given-up',
  onFinished: (tx, { counts }) => {
    if (counts.moved) store.endNews(tx);
  },
};
