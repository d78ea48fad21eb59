/** Who sees metrics, and what health knows of each dependency: operators, and programs with the token. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { metricsToken } from '#config.ts';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import { assertOperator } from '#platform/endpoints/check-call.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { identityIn } from '../identity.ts';

/** Throws `sign-in-required`, `sign-in-invalid`, `operators-only`, and what refuses an operator's token. */
export async function assertMayWatch(headers: IncomingHttpHeaders, accounts: Accounts): Promise<void> {
  if (hasMetricsToken(headers)) return;
  await assertOperator(await identityIn(headers, { proveToken: refuseToken }), accounts);
}

/** No personal token is an operator's, so none is looked up. */
async function refuseToken(): Promise<never> {
  throw new AppError('operators-only');
}

function hasMetricsToken({ authorization = '' }: IncomingHttpHeaders): boolean {
  const token = metricsToken();
  if (token === null) return false;
  // Digests have one length, whatever is sent.
  const [sent, own] = [authorization, `Bearer ${token}`].map((each) => Buffer.from(secretDigestOf(each)));
  return timingSafeEqual(sent!, own!);
}
