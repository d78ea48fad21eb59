import * as operations from '@cine/contract/operations/watching/imports';
import { maxImports } from '@cine/contract/operations/watching/imports';
import { assertNotDeleted } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstant } from '#platform/time/instant.ts';
import { type Import, moviesOf, readImports } from '../statements/index.ts';
import { sourcesOf } from './import-list.ts';
import { isUndoing, undoEndOf } from './undo-window.ts';

export const listImports = serve(operations.listImports, async ({ db, now }, { uid }) => {
  const [all] = await Promise.all([readImports(db, uid), assertNotDeleted(db, uid, now())]);
  const latest = all.imports.slice(-maxImports).reverse();
  return {
    movies: moviesOf(all),
    imports: latest.map((each) => ({
      importId: each.id,
      source: each.source,
      sources: sourcesOf(each),
      at: toInstant(each.at),
      state: stateOf(each),
      counts: each.counts,
      undoUntil: each.undoneAt === null && now() < undoEndOf(each) ? toInstant(undoEndOf(each)) : null,
    })),
  };
});

function stateOf(own: Import): 'applied' | 'undoing' | 'undone' {
  if (own.undoneAt === null) return 'applied';
  return isUndoing(own) ? 'undoing' : 'undone';
}
