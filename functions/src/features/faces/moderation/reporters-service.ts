import { minute } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { notify } from '#core/notifications/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { answerTo, type Entry, type Report } from './case.ts';
import { loadReportsOfCase, readEntry, undoingId } from './store.ts';

/** A page of a decision's reports: those after one of them. */
type Page = { entryId: string; after: Pick<Report, 'at' | 'id'> | null };

const pageSize = 100;
const atOnce = 10;

/** How long a decision can be undone before those who reported are notified. */
const delayMs = minute;

/** Queues a task that notifies the reporters of a decision. Can be repeated. */
export async function enqueueReporters(context: Context, entry: Entry): Promise<void> {
  if (entry.action === 'undo') return;
  await enqueueReportersPage(context, { entryId: entry.id, after: null }, entry.at + delayMs);
}

async function enqueueReportersPage(context: Context, page: Page, at?: number): Promise<void> {
  const taskId = `${page.entryId}-${page.after?.id ?? 'first'}`;
  await context.enqueue('moderation-tellReporters', taskId, page, at);
}

/**
 * Notifies a page of those who reported of a decision, unless it was undone, and queues the next page. May be
 * repeated: each user is notified once of each decision. Throws if some failed, except at the last try.
 */
export async function tellReporters(
  context: Context,
  { entryId, after }: Page,
  isLastTry: boolean,
): Promise<void> {
  const { db } = context;
  const [entry, undoing] = await Promise.all([readEntry(db, entryId), readEntry(db, undoingId(entryId))]);
  if (entry?.since === undefined || undoing) return;
  const { caseId, since, at: until } = entry;
  const { reports, hasMore } = await loadReportsOfCase(db, caseId, { since, until }, after, pageSize);
  const unexpired = reports.filter(({ expiresAt }) => expiresAt > context.now());
  const { failed } = await attemptEach('reporters not told', unexpired, atOnce, ({ by }) =>
    notify(context, {
      uid: by,
      kind: 'report-decided',
      event: `reported ${entryId}`,
      from: null,
      paramsIn: () => answerTo(entry),
    }),
  );
  if (failed.length > 0 && !isLastTry) throw new Error(`reporters not told: ${failed.length}`);
  const last = reports.at(-1);
  if (last && hasMore) await enqueueReportersPage(context, { entryId, after: { at: last.at, id: last.id } });
}
