import type { Role } from '../mapping/roles.ts';
import { elementsIn } from '../tables/table.ts';

/** The cells of a row by what they hold; an absent one is empty. */
export type RowCells = {
  first: (role: Role) => string;
  all: (role: Role) => string[];
  /** The texts in the first one, which an array or these signs part. */
  several: (role: Role, parting: RegExp) => string[];
};

export function cellsByRole(roles: readonly Role[]): (row: readonly string[]) => RowCells {
  const places = new Map<Role, number[]>();
  for (const [at, role] of roles.entries()) places.set(role, [...(places.get(role) ?? []), at]);
  return (row) => {
    const filled = (role: Role) =>
      (places.get(role) ?? []).map((at) => row[at] ?? '').filter((cell) => cell !== '');
    const all = (role: Role) => filled(role).map((cell) => elementsIn(cell)?.join(', ') ?? cell);
    return {
      all,
      first: (role) => all(role)[0] ?? '',
      several: (role, parting) => {
        const [cell = ''] = filled(role);
        return elementsIn(cell) ?? cell.split(parting);
      },
    };
  };
}
