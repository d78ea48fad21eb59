import type { Tx } from '#platform/firestore/transact.ts';
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

/** Imports with those of another user, and what the numbers of those are now. */
export function mergeImports(
  imports: store.Imports,
  other: store.Imports,
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
  return { imports: { ...imports, imports: all, lastNumber }, numberOf };
}
