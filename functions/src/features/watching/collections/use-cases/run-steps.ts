/** Changes many movies of a collection in steps, each saved on its own, and all undone together. */
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { knownError } from '#platform/errors/known-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { accessToChange } from '../access/access-store.ts';
import { writeChange } from '../changes-store.ts';
import type { Collected } from '../collected.ts';
import { type OpenedCollection, openCollection } from '../entries-store.ts';
import type { MovieChanges } from '../movie-changes.ts';
import type { Place } from '../place.ts';

/** Which movies a step reached, and whether it changed anything. */
type Step = { ids: number[]; isChanged: boolean };

/**
 * Runs one step after the other. A refusal throws only while nothing is changed; later it ends them, so that
 * the caller learns what was done, and can undo it.
 */
export async function runSteps(
  steps: readonly number[][],
  run: (movieIds: number[], step: number) => Promise<Step>,
): Promise<Step> {
  const all: Step = { ids: [], isChanged: false };
  for (const [n, movieIds] of steps.entries()) {
    const step = await run(movieIds, n).catch((error: unknown) => {
      if (all.isChanged && knownError(error)) return null;
      throw error;
    });
    if (!step) break;
    all.ids.push(...step.ids);
    all.isChanged ||= step.isChanged;
  }
  return all;
}

/**
 * Changes entries of one collection in steps; `act` saves those of a step, and returns which movies it
 * reached and what undoes it. `change` undoes all steps; null if nothing changed. Throws as `accessToChange`.
 */
export async function changeEntriesInSteps(
  context: Context,
  uid: string,
  place: Place,
  steps: readonly number[][],
  act: (
    opened: OpenedCollection,
    entries: readonly Collected[],
    at: number,
  ) => { ids: number[]; changes: MovieChanges | null },
): Promise<{ ids: number[]; change: string | null }> {
  const change = context.newId();
  const { ids, isChanged } = await runSteps(steps, (movieIds, step) =>
    transact(context.db, async (tx) => {
      const [access] = await Promise.all([accessToChange(tx, uid, place), requireAccount(context, tx, uid)]);
      const opened = await openCollection(tx, place, movieIds, access.document);
      const at = context.now();
      const done = act(
        opened,
        movieIds.flatMap((id) => opened.entryOf(id) ?? []),
        at,
      );
      if (done.changes) writeChange(tx, uid, change, step, at, [[place, done.changes]]);
      return { ids: done.ids, isChanged: done.changes !== null };
    }),
  );
  return { ids, change: isChanged ? change : null };
}
