import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { broadcastWithout } from './broadcast.ts';
import { changeBroadcast, loadNaming } from './store.ts';

/** Exports the broadcasts of an operator; erasing takes their name out of these, which stay. */
export const lifecycle = {
  documents: ['broadcasts/{broadcastId}'],
  exportParts: async ({ db }, uid) => ({
    broadcasts: (await loadNaming(db, uid)).map(({ id, texts, region, opens, writtenAt }) => ({
      id,
      texts,
      region,
      opens,
      writtenAt: toInstant(writtenAt),
    })),
  }),
  erase: async ({ db }, uid) => {
    for (const { id } of await loadNaming(db, uid))
      await changeBroadcast(db, id, (broadcast) => broadcastWithout(broadcast, uid));
  },
} satisfies Lifecycle;
