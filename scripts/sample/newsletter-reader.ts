import { randomBytes } from 'node:crypto';
import { day } from '../../contract/src/time.ts';
import type { Context } from '../../functions/src/context.ts';
import { setUpAccount } from '../../functions/src/features/core/account/use-cases/own-account.ts';
import { writeSubscription } from '../../functions/src/features/faces/newsletter/store.ts';
import { newSubscription } from '../../functions/src/features/faces/newsletter/subscription.ts';
import { bufferEvents } from '../../functions/src/platform/events.ts';
import { transact } from '../../functions/src/platform/firestore/transact.ts';

const uid = 'sample-reader';
const home = { region: 'FR', locale: 'fr', timeZone: 'Europe/Paris' } as const;
/** Netflix and Canal+. */
const providers = [8, 381];

/** Adds a made-up member who subscribed a week ago, so that their first newsletter is due now. */
export async function addNewsletterReader(context: Context): Promise<void> {
  const then = context.now() - 7 * day;
  await context.auth().createUser({ uid, email: 'camille@cine.example', emailVerified: true });
  const caller = { uid, isGuest: false, signedInAt: then };
  const account = { username: 'camille', displayName: 'Camille', providers, ...home };
  // What made-up users do isn't a business event.
  await bufferEvents([], () => setUpAccount({ ...context, now: () => then }, caller, account));
  const subscription = newSubscription(null, randomBytes(24).toString('base64url'), home.timeZone, then);
  await transact(context.db, async (tx) => writeSubscription(tx, uid, subscription));
}
