import type { OutputOf } from '@cine/contract/operation';
import type { listImports } from '@cine/contract/operations/watching/imports';

type Import = OutputOf<typeof listImports>['imports'][number];

/** The imports after one, which lose what they said again once it is undone. The latest is first in both. */
export function laterImports(all: readonly Import[], importId: string): Import[] {
  const at = all.findIndex((each) => each.importId === importId);
  return all.slice(0, Math.max(0, at)).filter(({ state }) => state === 'applied');
}
