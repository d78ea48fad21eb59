import type { State } from '@cine/neighbours';
import { newLists } from '../../packages/neighbours/src/neighbour-lists.ts';
import type { Crowd } from './crowd.ts';

export function uidOf(person: number): string {
  return `person-${String(person).padStart(6, '0')}`;
}

/** People who were never compared. Movies' ids are their numbers plus one. */
export function stateOfCrowd({ movies, rows }: Crowd): State {
  return {
    uids: rows.map((_, person) => uidOf(person)),
    hidden: new Uint8Array(rows.length),
    movieIds: Array.from({ length: movies }, (_, movie) => movie + 1),
    rows,
    lists: newLists(rows.length),
  };
}
