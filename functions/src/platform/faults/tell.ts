/** Sends faults and spans to Sentry, beside the work of calls. */
import { second } from '@cine/contract/time';
import { context } from '#context.ts';
import { log } from '../log.ts';
import { withTimeout } from '../time/timeout.ts';
import { hasFaults, type Told, takeTold } from './pending.ts';

const longestWaitMs = 2 * second;

/** Sends all that waits. Never throws, and waits no longer than two seconds. */
export async function sendTold(): Promise<void> {
  const told = takeTold();
  if (told) await withTimeout(longestWaitMs, sent(told), undefined);
}

/** Sends what mustn't wait for a next call, which may not come; traces do. */
export async function sendFaults(): Promise<void> {
  if (hasFaults()) await sendTold();
}

async function sent(told: Told): Promise<void> {
  try {
    await (await context().sentry()).send(told);
  } catch (error) {
    // A warning: an error would be sent to Sentry, too.
    log.warn('Sentry not told', { error });
  }
}
