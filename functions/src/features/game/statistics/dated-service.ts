import { jobTimeZone } from '@cine/contract/job-schedules';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { type DatedWatch, loadDatedWatches } from '#watching/statements/index.ts';

/**
 * What imports say was watched on known days, and the zone of those days: the account's, as in the history,
 * since a player has a zone only once something was recorded here.
 */
export async function loadDated(
  { db, now }: Context,
  uid: string,
): Promise<{ dated: readonly DatedWatch[]; timeZone: string; today: string }> {
  const [dated, account] = await Promise.all([loadDatedWatches(db, uid), readAccount(db, uid)]);
  const timeZone = account?.timeZone ?? jobTimeZone;
  return { dated, timeZone, today: localDateOf(now(), timeZone) };
}
