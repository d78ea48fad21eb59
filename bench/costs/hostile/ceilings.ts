/** The most that a call may cost: a fixed amount, and more for each earlier call and person concerned. */
type Amount = { fixed: number; perCall: number; perPerson: number };

/** The most reads and writes of a call. */
export type Ceiling = Record<'reads' | 'writes', Amount>;

/** The ceilings that docs/costs.md states, by operation. */
export function ceilingsIn(docs: string): Map<string, Ceiling> {
  const [, section = ''] = docs.split('\n## Ceilings\n');
  const rows = section.split('\n## ')[0]!.matchAll(/^\| `([\w-]+)` \| ([^|]+) \| ([^|]+) \|/gm);
  return new Map(
    [...rows].map(([, operation, reads, writes]) => [
      operation!,
      { reads: amountIn(reads!), writes: amountIn(writes!) },
    ]),
  );
}

/** Reads `20`, `20 + 3 a call` or `20 + 3 a person`. */
function amountIn(cell: string): Amount {
  const [, fixed, more, unit] = /^(\d+)(?: \+ (\d+) a (call|person))?$/.exec(cell) ?? [];
  if (fixed === undefined) throw new Error(`docs/costs.md: no ceiling: ${cell}`);
  const per = (name: string) => (unit === name ? Number(more) : 0);
  return { fixed: Number(fixed), perCall: per('call'), perPerson: per('person') };
}

/** The ceiling of a call, given how many calls its account has made and for how many people it is. */
export function most({ fixed, perCall, perPerson }: Amount, calls: number, people: number): number {
  return fixed + perCall * calls + perPerson * people;
}
