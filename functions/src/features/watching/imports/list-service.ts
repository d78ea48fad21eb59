import * as operations from '@cine/contract/operations/watching/imports';
import { maxImports } from '@cine/contract/operations/watching/imports';
import { assertNotDeleted } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstant } from '#platform/time/instant.ts';
import { type Import, moviesOf, readImports } from '../statements/index.ts';
import { undoEndOf } from './undo-window.ts';

export const listImports = serve(operations.listImports, async ({ db, now }, { uid }) => {
  const [all] = await Promise.all([readImports(db, uid), assertNotDeleted(db, uid, now())]);
  const latest = all.imports.slice(-maxImports).reverse();
  return {
    movies: moviesOf(all),
    imports: latest.map((each) => ({
      importId: each.id,
      source: each.source,
      at: toInstant(each.at),
      state: stateOf(each),
      counts: each.counts,
      undoUntil: each.undoneAt === null && now() < undoEndOf(each) ? toInstant(undoEndOf(each)) : null,
    })),
  };
});

function stateOf({ undoneAt, isClearing }: Import): 'applied' | 'undoing' | 'undone' {
  if (undoneAt === null) return 'applied';
  return isClearing ? 'undoing' : 'undone';
}
