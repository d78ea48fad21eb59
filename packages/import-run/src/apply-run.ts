import type { Added, ApplyInput, Kept, Run } from './run.ts';

/**
 * Applies the parts of a run that aren't yet, one after the other. `onStep` gets the run after each, to keep
 * it: what is repeated because that failed changes nothing. Ends early once `signal` is aborted.
 */
export async function applyRun(
  run: Run,
  apply: (input: ApplyInput) => Promise<{ added: Added; kept: Kept[] }>,
  onStep: (run: Run) => unknown = () => {},
  signal?: AbortSignal,
): Promise<Run> {
  let current = run;
  while (current.done < current.parts.length && !signal?.aborted) {
    const { importId, source, overwrites, parts, done } = current;
    const { added, kept } = await apply({ importId, source, overwrites, part: done, movies: parts[done]! });
    current = {
      ...current,
      done: done + 1,
      added: sum(current.added, added),
      kept: [...current.kept, ...kept],
    };
    await onStep(current);
  }
  return current;
}

function sum(one: Added, other: Added): Added {
  const kinds = Object.keys(one) as (keyof Added)[];
  return Object.fromEntries(kinds.map((kind) => [kind, one[kind] + other[kind]])) as Added;
}
