import { maxOfferReports, type OfferReport, type ReportCheck } from '@cine/contract/operations/movies/movies';
import { day, hour } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { loadManifest } from '#core/catalogue/index.ts';
import { assertVerified } from '#core/identities/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { loadOffers } from './offers-service.ts';
import { readReportCount, writeReport } from './report-store.ts';
import { addWantedMovie } from './wanted-store.ts';

/** A report has a region checked again no sooner than this: sources change every few hours. */
const recheckAfterMs = 6 * hour;

/** Whether a region is worth checking again; `checkedAt` is null if it never was checked. */
function isWorthChecking(checkedAt: number | null, now: number): boolean {
  return checkedAt === null || now - checkedAt >= recheckAfterMs;
}

/**
 * Saves a report on an offer, the last of a user on each movie, and has the movie checked first unless it was
 * checked lately. Returns when that was; a later check answers the report. Throws `email-unverified` and
 * `offer-reports-too-many`.
 */
export async function saveOfferReport(
  context: Context,
  { uid }: Caller,
  report: OfferReport,
): Promise<{ checkedAt: number | null; check: ReportCheck }> {
  const { movieId, region } = report;
  const now = context.now();
  await assertVerified(context, uid);
  await transact(context.db, async (tx) => {
    const [reported] = await Promise.all([
      readReportCount(tx, uid, now - day),
      requireAccount(context, tx, uid),
    ]);
    if (reported >= maxOfferReports) throw new AppError('offer-reports-too-many', { limit: maxOfferReports });
    writeReport(tx, uid, report, now);
  });
  const manifest = await loadManifest(context.db);
  const lookup = await loadOffers(context, manifest, [region]);
  const checkedAt = lookup(region, movieId)?.checkedAt ?? null;
  if (!manifest.regions.includes(region)) return { checkedAt, check: 'none' };
  if (!isWorthChecking(checkedAt, now)) return { checkedAt, check: 'recent' };
  return { checkedAt, check: (await addWantedMovie(context.db, movieId)) ? 'queued' : 'none' };
}
