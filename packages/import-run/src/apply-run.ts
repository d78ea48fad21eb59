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
  let now = run;
  while (now.done < now.parts.length && !signal?.aborted) {
    const { importId, source, overwrites, parts, done } = now;
    const { added, kept } = await apply({ importId, source, overwrites, part: done, movies: parts[done]! });
    now = { ...now, done: done + 1, added: sum(now.added, added), kept: [...now.kept, ...kept] };
    await onStep(now);
  }
  return now;
}

function sum(one: Added, other: Added): Added {
  const kinds = Object.keys(one) as (keyof Added)[];
  return Object.fromEntries(kinds.map((kind) => [kind, one[kind] + other[kind]])) as Added;
}
