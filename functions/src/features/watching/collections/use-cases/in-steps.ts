import { knownError } from '#platform/errors/known-error.ts';

/** Which movies a step reached, and whether it changed anything. */
type Step = { ids: number[]; isChanged: boolean };

/**
 * Takes one step after the other. A refusal throws only while nothing is changed; later it ends them, so that
 * the caller learns what was done, and can undo it.
 */
export async function inSteps(
  steps: readonly number[][],
  take: (movieIds: number[], step: number) => Promise<Step>,
): Promise<Step> {
  const all: Step = { ids: [], isChanged: false };
  for (const [n, movieIds] of steps.entries()) {
    const step = await take(movieIds, n).catch((error: unknown) => {
      if (all.isChanged && knownError(error)) return null;
      throw error;
    });
    if (!step) break;
    all.ids.push(...step.ids);
    all.isChanged ||= step.isChanged;
  }
  return all;
}
