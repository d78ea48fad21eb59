import type { Challenge } from '@cine/contract/operations/challenges';

/** A challenge's definition, without the rest of its document. */
export function definitionOf({ joined: _joined, ...definition }: Challenge & { joined: boolean }): Challenge {
  return definition;
}
