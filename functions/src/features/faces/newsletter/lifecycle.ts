import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { deleteSubscription, readSubscription } from './store.ts';
import type { Subscription } from './subscription.ts';

/** Exports and erases a user's subscription to the newsletter. */
export const lifecycle = {
  documents: ['newsletterSubscriptions/{uid}'],
  exportParts: async ({ db }, uid) => {
    const subscription = await readSubscription(db, uid);
    return { newsletter: subscription && toExport(subscription) };
  },
  erase: async ({ db }, uid) => deleteSubscription(db, uid),
} satisfies Lifecycle;

/** Without the token, with which anyone could unsubscribe the user. */
function toExport({
  subscribed,
  lastWeek,
  dueAt,
  recentMovieIds,
}: Subscription): AccountExport['newsletter'] {
  return { subscribed, lastWeek, dueAt: toInstantOrNull(dueAt), recentMovieIds };
}
