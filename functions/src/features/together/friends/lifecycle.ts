import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import { deleteCircle, readCircle } from '#core/circles/index.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { eraseFromCircles } from './erase-service.ts';

/** Exports a user's circle and erases them from all; guests have none to merge. */
export const lifecycle = {
  documents: ['circles/{uid}', 'friendCodes/{code}'],
  exportParts: async ({ db }, uid) => {
    const { code, friends, asking, asked, blocked } = await readCircle(db, uid);
    return {
      circle: {
        code,
        friends: Object.values(friends).map(({ name, since }) => ({ name, since: toInstant(since) })),
        asking: Object.values(asking).map(toExport),
        asked: Object.values(asked).map(({ by, said, at }) => ({ by, said, at: toInstant(at) })),
        blocked: Object.values(blocked).map(toExport),
      },
    };
  },
  eraseAtOnce: deleteCircle,
  erase: async (context, uid) => ({ circles: await eraseFromCircles(context, uid) }),
} satisfies Lifecycle;

function toExport({ name, at }: { name: string; at: number }): AccountExport['circle']['asking'][number] {
  return { name, at: toInstant(at) };
}
