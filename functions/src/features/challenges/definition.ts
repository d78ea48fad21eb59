import type { Challenge } from '@cine/contract/operations/challenges';

/** A challenge without what is stored about it besides. */
export function definitionOf({ joined: _joined, ...definition }: Challenge & { joined: boolean }): Challenge {
  return definition;
}
