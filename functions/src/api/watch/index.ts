/** Answers those who run the product: whether it works, what each dependency does, and metrics. */

import { second } from '@cine/contract/time';
import { aiModels, environment } from '#config.ts';
import { context } from '#context.ts';
import { loadManifest } from '#core/catalogue/index.ts';
import { deployedRelease } from '#platform/deployed-release.ts';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { knownError } from '#platform/errors/known-error.ts';
import { log } from '#platform/log.ts';
import { loadSaved } from '#platform/metrics/store.ts';
import { withTimeout } from '#platform/time/timeout.ts';
import type { Answer, Request } from '../http.ts';
import { refuseUseless } from '../refuse.ts';
import { checkDependencies } from './check-service.ts';
import { healthInDetail, isHealthy } from './health.ts';
import { assertMayWatch } from './may-watch.ts';

/** Whether this function answers at all: asks nobody, so that no dependency can fail it. */
export function showHealth(): Answer {
  return json(200, { status: 'healthy', ...about() });
}

/** Whether the product works; what each dependency does, for those who may know. */
export async function showHealthInDetail({ headers }: Request, accounts: Accounts): Promise<Answer> {
  const [checked, mayWatch] = await Promise.all([
    checkDependencies(context()),
    headers.authorization === undefined ? false : mayWatchSoon(headers, accounts),
  ]);
  const isWell = isHealthy(checked);
  const status = isWell ? 'healthy' : 'unhealthy';
  if (!mayWatch) return json(isWell ? 200 : 503, { status });
  const { sendsMail, pushKey } = context().settings();
  const configured = { mail: sendsMail, push: pushKey !== null, models: aiModels.value() !== '' };
  const detail = healthInDetail(checked, configured, context().now());
  return json(isWell ? 200 : 503, { status, ...about(), ...detail });
}

/** Metrics of all instances, for Prometheus. */
export async function showMetrics({ headers }: Request, accounts: Accounts): Promise<Answer> {
  try {
    await assertMayWatch(headers, accounts);
    const { db, now } = context();
    const loading = Promise.all([loadSaved(db), loadManifest(db)]);
    const loaded = await withTimeout(10 * second, loading, null);
    if (!loaded) throw new AppError('service-unavailable');
    const [saved, { listedAt: catalogueAt }] = loaded;
    const { expose, expositionType } = await import('./exposition.ts');
    const body = await expose({
      saved,
      catalogueAt,
      now: now(),
      version: deployedRelease(),
      environment: environment(),
    });
    return { status: 200, headers: { 'Content-Type': expositionType }, body };
  } catch (error) {
    const refusal = knownError(error);
    if (!refusal) log.error('metrics not shown', { error });
    return refuseUseless(refusal ?? new AppError('internal'), headers, accounts);
  }
}

/** An operator's token can't be checked while what it depends on is down: they then see what all see. */
function mayWatchSoon(headers: Request['headers'], accounts: Accounts): Promise<boolean> {
  const allowed = assertMayWatch(headers, accounts).then(
    () => true,
    () => false,
  );
  return withTimeout(2 * second, allowed, false);
}

function about() {
  return { app: 'Ciné-Compagnon', version: deployedRelease(), environment: environment() };
}

function json(status: number, body: object): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
