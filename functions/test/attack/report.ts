import { operations } from '@cine/contract';
import type { Tally } from './tally.ts';

/** What came of an attack, as a table by kind, and how far it got. */
export function report(tally: Tally): string {
  const rows = [...tally.byKind].map(([kind, { calls, answered, limited }]) => [
    kind,
    calls,
    answered,
    limited,
  ]);
  const widest = Math.max(...rows.map(([kind]) => String(kind).length));
  const line = ([kind, ...numbers]: (string | number)[]) =>
    [String(kind).padEnd(widest), ...numbers.map((number) => String(number).padStart(9))].join(' ');
  const calls = tally.calls();
  const reached = [...tally.reached].sort(([, one], [, other]) => one - other);
  const [fewest] = reached;
  return [
    line(['', 'calls', 'answered', 'limited']),
    ...rows.map(line),
    `${calls} calls, ${tally.limited()} (${((100 * tally.limited()) / calls).toFixed(1)} %) ended by a limit, ${tally.internal()} failed.`,
    `${reached.length} of ${operations.size} operations called past their input check, ${fewest?.[0]} the least often: ${fewest?.[1]} times.`,
    `${tally.faults.length} faults.`,
  ].join('\n');
}
