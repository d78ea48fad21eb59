import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { countNeighbourOf, loadNeighbours, type Neighbours, removeUser } from './store.ts';

/** Exports a user's neighbours, and erases the user from all lists. */
export const lifecycle = {
  documents: ['neighbours/{uid}'],
  exportParts: async ({ db }, uid) => {
    const [own, neighbourOf] = await Promise.all([loadNeighbours(db, uid), countNeighbourOf(db, uid)]);
    return { neighbours: toExport(own, neighbourOf) };
  },
  erase: async ({ db, newId }, uid) => removeUser(db, uid, newId()),
} satisfies Lifecycle;

function toExport(own: Neighbours | null, neighbourOf: number): AccountExport['neighbours'] {
  const { neighbours = [], comparedAt = null } = own ?? {};
  return {
    comparedAt: toInstantOrNull(comparedAt),
    alike: neighbours.map(({ uid: _uid, ...alike }) => alike),
    neighbourOf,
  };
}
