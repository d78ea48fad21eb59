import { DocumentInvalid } from '@cine/contract/documents/codec';
import type { JobCounts } from '@cine/contract/operations/core/jobs';
import type { Context } from '#context.ts';
import { type JobDefinition, sharedQueue } from '#core/jobs/index.ts';
import { loadUncounted } from '#core/standings/index.ts';
import { type IdRange, idRanges } from '#platform/firestore/paging.ts';
import { settledAfterMs } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { countCollected } from './collected-service.ts';
import { countDays } from './count-service.ts';
import { loadPlayersIn, loadSettledFrom, type SettledPlayer } from './players-store.ts';
import { loadLastCount, writeLastCount } from './store.ts';

/**
 * The players settled since an instant; in a first run, those with ids in a range; and those marked from an
 * instant on as having seen or collected something.
 */
type Part =
  | { kind: 'settled'; from: number }
  | ({ kind: 'ids' } & IdRange)
  | { kind: 'collected'; from: number };

const pageSize = 50;

/** At midnight UTC, counts the days of all who were settled since the last run, and what they collected. */
export const statisticsJob: JobDefinition = {
  job: 'statistics',
  queue: sharedQueue,
  async begin({ db }) {
    const since = await loadLastCount(db);
    const days: Part[] =
      since === null
        ? idRanges.map((range) => ({ kind: 'ids', ...range }))
        : [{ kind: 'settled', from: since }];
    return { batches: [...days, { kind: 'collected', from: 0 } satisfies Part] };
  },
  async work(context, { startedAt }, batch) {
    const part = batch as Part;
    if (part.kind === 'collected') {
      const { uids, next } = await loadUncounted(context.db, part.from, startedAt, pageSize);
      const added = next === null ? [] : [{ kind: 'collected', from: next } satisfies Part];
      return { counts: await countEachCollected(context, uids), added };
    }
    if (part.kind === 'ids') return { counts: await countEach(context, loadPlayersIn(context.db, part)) };
    const { players, next } = await loadSettledFrom(context.db, part.from, pageSize);
    const added = next === null ? [] : [{ kind: 'settled', from: next } satisfies Part];
    return { counts: await countEach(context, players), added };
  },
  givenUp: 'given-up',
  onFinished: (tx, { startedAt }) => writeLastCount(tx, startedAt - settledAfterMs),
};

async function countEach(
  context: Context,
  players: Iterable<SettledPlayer> | AsyncIterable<SettledPlayer>,
): Promise<JobCounts> {
  const counts = { counted: 0, days: 0, skipped: 0 };
  for await (const { uid, timeZone } of players) {
    const days = await readable(() => countDays(context, uid, timeZone));
    counts[days === null ? 'skipped' : 'counted'] += 1;
    counts.days += days ?? 0;
  }
  return counts;
}

async function countEachCollected(context: Context, uids: readonly string[]): Promise<JobCounts> {
  const counts = { skipped: 0 };
  for (const uid of uids) {
    const isReadable = await readable(async () => countCollected(context, uid).then(() => true));
    if (!isReadable) counts.skipped += 1;
  }
  return counts;
}

/** What was counted; null if a document can't be read, which must not stop the others. */
async function readable<Counted>(count: () => Promise<Counted>): Promise<Counted | null> {
  try {
    return await count();
  } catch (error) {
    if (!(error instanceof DocumentInvalid)) throw error;
    log.error('statistics not counted', { document: error.document, version: error.version });
    return null;
  }
}
