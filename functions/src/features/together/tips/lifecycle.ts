import { nameIn } from '@cine/contract/documents/circles';
import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import { readCircle } from '#core/circles/index.ts';
import type { Lifecycle, LoadEntries } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { repointTips } from './repoint-service.ts';
import { deleteTipsOf, hasTipAbout, loadTipsById } from './store.ts';

/** Exports and erases the tips that a user sent and got; guests have no friends to send any. */
export const lifecycle = {
  documents: ['tips/{tipId}'],
  exportLists: { tipsSent: exportOf('from'), tipsReceived: exportOf('to') },
  erase: async ({ db }, uid) => ({ tips: await deleteTipsOf(db, uid) }),
  // A sent movie always has another user, its receiver.
  movieReferences: { has: hasTipAbout, hasOthers: hasTipAbout },
  repointMovie: async (context, promoted, facts) => ({
    counts: { tips: await repointTips(context, promoted, facts) },
  }),
} satisfies Lifecycle;

/** A tip for an export, without what only the other of the two may know. */
function exportOf(side: 'from' | 'to'): LoadEntries<AccountExport['tipsSent'][number]> {
  return async ({ db }, uid, ...page) => {
    const [tips, circle] = await Promise.all([loadTipsById(db, side, uid, ...page), readCircle(db, uid)]);
    return tips.map(({ id, from, to, movieId, text, at, state, expiresAt }) => ({
      id,
      entry: {
        friend: nameIn(circle, side === 'from' ? to : from),
        movieId,
        text,
        state,
        at: toInstant(at),
        expiresAt: toInstant(expiresAt),
      },
    }));
  };
}
