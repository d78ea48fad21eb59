import { collectionsOf } from './collections-of.ts';
import { keptOf, moviesInSeveral } from './line-outcome.ts';
import { type Added, type Applied, type ApplyInput, isNothing, type Run, withUnfit } from './run.ts';
import { servicesOf } from './source.ts';

/**
 * Applies the parts of a run that aren't yet, one after the other. `onStep` gets the run after each, to keep
 * it: what is repeated because that failed changes nothing. Ends early once `signal` is aborted.
 */
export async function applyRun(
  run: Run,
  apply: (input: ApplyInput) => Promise<Applied>,
  onStep: (run: Run) => unknown = () => {},
  signal?: AbortSignal,
): Promise<Run> {
  const inSeveral = moviesInSeveral(run.parts.slice(0, run.parts.length - (run.repeats ?? 0)));
  let current = run;
  while (current.done < current.parts.length && !signal?.aborted) {
    const { importId, overwrites, parts, done, repeats = 0 } = current;
    const movies = parts[done]!;
    const collections = collectionsOf(current, done % (parts.length - repeats), movies);
    const answer = await apply({
      importId,
      ...servicesOf(current),
      overwrites,
      part: done,
      movies,
      collections,
    });
    current = afterPart(current, { ...answer, kept: keptOf(movies, answer.kept, inSeveral) });
    await onStep(current);
  }
  return current;
}

/**
 * The run after its next part. The first that has anything new makes the import, so that those before it are
 * sent once more, for the account to know that it says them, too.
 */
function afterPart(run: Run, { added, kept, unfitLists }: Applied): Run {
  const { parts, done, repeats = 0 } = run;
  if (done >= parts.length - repeats) return { ...run, done: done + 1 };
  const again = isNothing(run.added) && !isNothing(added) ? parts.slice(0, done) : [];
  return {
    ...run,
    done: done + 1,
    ...(again.length > 0 && { parts: [...parts, ...again], repeats: again.length }),
    added: sum(run.added, added),
    kept: [...run.kept, ...kept],
    ...withUnfit(run, unfitLists),
  };
}

function sum(one: Added, other: Added): Added {
  const kinds = Object.keys(one) as (keyof Added)[];
  return Object.fromEntries(kinds.map((kind) => [kind, one[kind] + other[kind]])) as Added;
}
