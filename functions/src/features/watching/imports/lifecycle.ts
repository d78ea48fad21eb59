import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import {
  hasImported,
  hasOthersImported,
  type Import,
  loadStatements,
  readImports,
} from '../statements/index.ts';
import { keepImported } from './keep-service.ts';
import { mergeGuestImports } from './merge-guest-service.ts';
import { repointImported } from './repoint-service.ts';

/** Exports, merges and repoints what a user's imports say, which is erased with the account. */
export const lifecycle = {
  documents: ['users/{uid}/imports/all', 'users/{uid}/importedParts/{part}'],
  exportParts: async ({ db }, uid) => ({ imports: (await readImports(db, uid)).imports.map(toExport) }),
  exportLists: {
    imported: async ({ db }, uid, ...page) =>
      (await loadStatements(db, uid, ...page)).map(
        ({ id, statement: { by: _by, ...statement }, importId }) => ({
          id,
          entry: { ...statement, importId },
        }),
      ),
  },
  mergeGuest: async (context, guestId, memberId) => ({
    imported: await mergeGuestImports(context, guestId, memberId),
  }),
  movieReferences: { has: hasImported, hasOthers: hasOthersImported },
  repointMovie: async (context, promoted, facts) => ({
    counts: { imported: await repointImported(context, promoted, facts) },
  }),
  keepMovie: keepImported,
} satisfies Lifecycle;

function toExport({
  id,
  number: _number,
  isClearing: _isClearing,
  leaving: _leaving,
  places: _places,
  moved: _moved,
  at,
  undoneAt,
  ...own
}: Import): AccountExport['imports'][number] {
  return { importId: id, ...own, at: toInstant(at), undoneAt: toInstantOrNull(undoneAt) };
}
