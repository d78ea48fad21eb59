import type { Tx } from '#platform/firestore/transact.ts';
import * as store from './store.ts';

/** The most movies of an import that are noted as moved. */
const maxMoved = 200;

/**
 * Plans to note to which collection a user moves or copies movies that imports brought, for an undo to name
 * them. Returns the write.
 */
export async function planMoved(
  tx: Tx,
  uid: string,
  to: string,
  entries: readonly { movieId: number; from?: string }[],
): Promise<() => void> {
  const byImport = Map.groupBy(entries, ({ from }) => from);
  if ([...byImport.keys()].every((from) => from === undefined)) return () => {};
  const storedImports = await store.readImports(tx, uid);
  const imports = storedImports.imports.map((own) => {
    const movieIds = (byImport.get(own.id) ?? []).map(({ movieId }) => movieId);
    return movieIds.length > 0 ? withMoved(own, to, movieIds) : own;
  });
  return () => store.writeImports(tx, uid, { ...storedImports, imports });
}

function withMoved(own: store.Import, to: string, movieIds: readonly number[]): store.Import {
  const { moved = [] } = own;
  const others = moved.filter((each) => each.to !== to);
  const room = maxMoved - others.reduce((sum, each) => sum + each.movieIds.length, 0);
  const all = new Set([...(moved.find((each) => each.to === to)?.movieIds ?? []), ...movieIds]);
  return { ...own, moved: [...others, { to, movieIds: [...all].slice(0, Math.max(0, room)) }] };
}
