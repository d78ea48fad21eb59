import type { Role } from '../mapping/roles.ts';

/** The cells of a row by what they hold; an absent one is empty. */
export type RowCells = { first: (role: Role) => string; all: (role: Role) => string[] };

export function cellsByRole(roles: readonly Role[]): (row: readonly string[]) => RowCells {
  const places = new Map<Role, number[]>();
  for (const [at, role] of roles.entries()) places.set(role, [...(places.get(role) ?? []), at]);
  return (row) => {
    const all = (role: Role) =>
      (places.get(role) ?? []).map((at) => row[at] ?? '').filter((cell) => cell !== '');
    return { all, first: (role) => all(role)[0] ?? '' };
  };
}
