/** Runs contestants in turns, and reports their medians beside the goals. */

/** `sense` says whether the goal is the least (`min`) or the most (`max`) it may be. */
export type Figure = {
  figure: string;
  value: number;
  unit: string;
  sense: 'min' | 'max';
  goal: number;
  /** What it was compared with, and its version. */
  rival?: string;
  fixture: string;
  warmth: 'cold' | 'warm';
};

type Times<Name extends string> = Record<Name, number[]>;

/**
 * Runs every contestant once a round and returns their times. The order changes, so that a busy machine
 * favours none; the first round doesn't count.
 */
export async function interleave<Name extends string>(
  contestants: Record<Name, () => unknown>,
  rounds: number,
): Promise<Times<Name>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name): [string, number[]] => [name, []])) as Times<Name>;
  for (let round = 0; round <= rounds; round++) {
    for (const turn of names.keys()) {
      const name = names[(turn + round) % names.length]!;
      const start = performance.now();
      await contestants[name]();
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}

/** Prints a line for people on stderr, such as an intermediate result. */
export function note(name: string, text: string): void {
  process.stderr.write(`${name.padEnd(34)} ${text}\n`);
}

const reported: Figure[] = [];

export function reportedSoFar(): readonly Figure[] {
  return reported;
}

/** Prints a figure, on stderr for people and on stdout as JSON; a missed goal fails the run. */
export function report(figure: Figure): void {
  reported.push(figure);
  const { value, unit, sense, goal, rival, fixture, warmth } = figure;
  const reached = sense === 'min' ? value >= goal : value <= goal;
  const outcome = `${reached ? 'reached' : 'MISSED'}, goal ${sense === 'min' ? '≥' : '≤'} ${goal}`;
  const against = rival ? ` against ${rival}` : '';
  note(figure.figure, `${value} ${unit} (${outcome})${against}; ${fixture}; ${warmth}`);
  process.stdout.write(`${JSON.stringify(figure)}\n`);
  if (!reached) process.exitCode = 1;
}
