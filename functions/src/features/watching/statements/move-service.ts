import type { Tx } from '#platform/firestore/transact.ts';
import { listIdOf } from './lists-service.ts';
import { startAtZero } from './parts.ts';
import { clearingNumbers, keptNumbers, statementsBy } from './read-service.ts';
import type { Statement } from './statement.ts';
import * as store from './store.ts';

/** A user's first part, and the write that removes it. */
type TakenPart = {
  imports: store.Imports;
  /** What counts. */
  statements: Statement[];
  /** What undone imports said, until collections are without it. */
  undone: Statement[];
  write: () => void;
};

/** Takes a user's first part; null if there is none. */
export async function takePart(tx: Tx, uid: string): Promise<TakenPart | null> {
  const imports = await store.readImports(tx, uid);
  const [head, ...others] = imports.parts;
  if (!head) return null;
  const clearing = clearingNumbers(imports);
  const all = (await statementsBy(tx, uid, keptNumbers(imports), [head])).get(head.part)!;
  return {
    imports,
    statements: all.filter(({ by }) => !clearing.has(by)),
    undone: all.filter(({ by }) => clearing.has(by)),
    write: () => {
      store.deletePart(tx, uid, head.part);
      if (others.length === 0) store.deleteImports(tx, uid);
      else store.writeImports(tx, uid, { ...imports, parts: startAtZero(others) });
    },
  };
}

/**
 * Imports with those of a guest, and what the numbers of those are now. Lists of these names, of which the
 * guest's statements tell, have the member's ids.
 */
export function mergeImports(
  imports: store.Imports,
  other: store.Imports,
  lists: readonly string[],
): { imports: store.Imports; numberOf: ReadonlyMap<number, number> } {
  const all = [...imports.imports];
  let { lastNumber } = imports;
  const numberOf = new Map(
    other.imports.map((each) => {
      const own = all.find(({ id }) => id === each.id);
      const number = own?.number ?? ++lastNumber;
      if (!own) all.push({ ...each, number });
      return [each.number, number];
    }),
  );
  const { listKey = other.listKey } = imports;
  const guestKey = other.listKey;
  const isForeign = guestKey !== undefined && guestKey !== listKey;
  const ids = new Map(
    isForeign ? lists.map((list) => [listIdOf(guestKey, list), listIdOf(listKey!, list)]) : [],
  );
  const renamed = all.map((each) => withListsOf(each, ids));
  const guestKeys = [...new Set([...(imports.guestKeys ?? []), ...(isForeign ? [guestKey] : [])])];
  const merged = { ...imports, imports: renamed, lastNumber };
  return {
    imports: {
      ...merged,
      ...(listKey !== undefined && { listKey }),
      ...(guestKeys.length > 0 && { guestKeys: guestKeys.slice(-maxGuestKeys) }),
    },
    numberOf,
  };
}

/** Keys of the last guests that are kept: each collection of a file is looked for by each. */
const maxGuestKeys = 3;

/** An import whose traces name lists by the ids that they have for the member. */
function withListsOf(own: store.Import, ids: ReadonlyMap<string, string>): store.Import {
  const idOf = (id: string) => ids.get(id) ?? id;
  const { places, moved } = own;
  return {
    ...own,
    ...(places && { places: places.map(idOf) }),
    ...(moved && { moved: moved.map((each) => ({ ...each, to: idOf(each.to) })) }),
  };
}
