import type { Role } from '../mapping/roles.ts';
import { elementsIn } from '../tables/table.ts';

/** The cells of a row by what they hold; an absent one is empty. */
export type RowCells = {
  first: (role: Role) => string;
  all: (role: Role) => readonly string[];
  /** The texts in the first one, which an array or these signs part. */
  several: (role: Role, parting: RegExp) => string[];
};

const nowhere: readonly number[] = [];
const nothing: readonly string[] = [];

/** Makes little that isn't kept, as a file has a hundred thousand rows. */
export function cellsByRole(roles: readonly Role[]): (row: readonly string[]) => RowCells {
  const places = new Map<Role, number[]>();
  for (const [at, role] of roles.entries()) places.set(role, [...(places.get(role) ?? []), at]);
  return (row) => {
    const firstOf = (role: Role) => {
      for (const at of places.get(role) ?? nowhere) if (row[at]) return row[at];
      return '';
    };
    return {
      all: (role) => {
        const ofRole = places.get(role);
        return ofRole ? ofRole.flatMap((at) => (row[at] ? asText(row[at]) : [])) : nothing;
      },
      first: (role) => asText(firstOf(role)),
      several: (role, parting) => {
        const cell = firstOf(role);
        return elementsIn(cell) ?? cell.split(parting);
      },
    };
  };
}

function asText(cell: string): string {
  return elementsIn(cell)?.join(', ') ?? cell;
}
