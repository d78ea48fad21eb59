import { DocumentInvalid } from '@cine/contract/documents/codec';
import type { JobCounts } from '@cine/contract/operations/core/jobs';
import type { Context } from '#context.ts';
import { type JobDefinition, queueOf } from '#core/jobs/index.ts';
import { type IdRange, idRanges } from '#platform/firestore/paging.ts';
import { settledAfterMs } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { countDays } from './count-service.ts';
import { loadPlayersIn, loadSettledFrom, type SettledPlayer } from './players-store.ts';
import { loadLastCount, writeLastCount } from './store.ts';

/** The players settled since an instant; in a first run, those with ids in a range. */
type Part = { kind: 'settled'; from: number } | ({ kind: 'ids' } & IdRange);

const pageSize = 50;

/** At midnight UTC, counts the days of all who were settled since the last run. */
export const statisticsJob: JobDefinition = {
  job: 'statistics',
  queue: queueOf('statistics'),
  async begin({ db }) {
    const since = await loadLastCount(db);
    if (since !== null) return { batches: [{ kind: 'settled', from: since } satisfies Part] };
    return { batches: idRanges.map((range): Part => ({ kind: 'ids', ...range })) };
  },
  async work(context, _run, batch) {
    const part = batch as Part;
    if (part.kind === 'ids') return { counts: await countEach(context, loadPlayersIn(context.db, part)) };
    const { players, next } = await loadSettledFrom(context.db, part.from, pageSize);
    const added = next === null ? [] : [{ kind: 'settled', from: next } satisfies Part];
    return { counts: await countEach(context, players), added };
  },
  givenUp: 'given-up',
  worker: { memory: '512MiB' },
  onFinished: (tx, { startedAt }) => writeLastCount(tx, startedAt - settledAfterMs),
};

async function countEach(
  context: Context,
  players: Iterable<SettledPlayer> | AsyncIterable<SettledPlayer>,
): Promise<JobCounts> {
  const counts = { counted: 0, days: 0, skipped: 0 };
  for await (const { uid, timeZone } of players) {
    const days = await countReadable(context, uid, timeZone);
    counts[days === null ? 'skipped' : 'counted'] += 1;
    counts.days += days ?? 0;
  }
  return counts;
}

/** How many days changed; null if a document can't be read, which must not stop the others. */
async function countReadable(context: Context, uid: string, timeZone: string | null): Promise<number | null> {
  try {
    return await countDays(context, uid, timeZone);
  } catch (error) {
    if (!(error instanceof DocumentInvalid)) throw error;
    log.error('statistics not counted', { document: error.document, version: error.version });
    return null;
  }
}
