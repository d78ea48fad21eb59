/** Labels the movies of a draft by a model, batch by batch; what none says stays as term statistics found it. */
import type { ChallengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import type { RuleCause } from '@cine/contract/operations/core/ai';
import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { askModel } from '#core/ai/index.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { Label } from '../labels/label.ts';
import { answerForm, factsOf, labelledAtOnce, labellingTask, labelsOf } from '../labels/question.ts';
import { addLabels, readLabels } from '../labels/store.ts';
import { type Draft, withLabels, withoutModel } from './draft.ts';
import { readDraft, writeDraft } from './store.ts';

export const labellingSchema = z.strictObject({
  uid: uidSchema,
  draftId: idSchema,
  /** How many movies were left when it was queued. */
  left: z.int().min(1),
});
type Labelling = z.output<typeof labellingSchema>;

export const labellingQueue = 'challenges-label';
/** How often a batch is tried. */
export const mostTries = 3;

/** Queues the next batch of a draft. */
export async function queueLabelling(
  context: Context,
  { uid, draftId }: { uid: string; draftId: string },
  before: ChallengeDraftDocument | null,
  after: ChallengeDraftDocument | null,
): Promise<void> {
  const left = after?.labelling?.left.length;
  if (left === undefined || left === before?.labelling?.left.length) return;
  await context.enqueue(labellingQueue, `${draftId}-${left}`, { uid, draftId, left } satisfies Labelling);
}

/** Faults after which a model is asked again later. */
const passing: readonly RuleCause[] = ['unavailable', 'busy', 'too-slow', 'cancelled', 'unreadable'];

/** Labels the next movies of a draft. Throws after a fault that may pass, until the last try. */
export async function labelBatch(
  context: Context,
  { uid, draftId, left }: Labelling,
  retries: number,
): Promise<void> {
  const { db } = context;
  const asked = await readDraft(db, uid, draftId);
  if (asked?.labelling?.left.length !== left) return;
  const next = asked.labelling.left.slice(0, labelledAtOnce);
  const { labels, unasked } = await labelSome(context, uid, asked, next);
  if (unasked !== null && passing.includes(unasked) && retries + 1 < mostTries)
    throw new Error(`No model has labelled the movies: ${unasked}`);
  await transact(db, async (tx) => {
    const draft = await readDraft(tx, uid, draftId);
    if (draft?.labelling?.left.length !== left) return;
    const labelled = withLabels(draft, labels, next);
    writeDraft(tx, uid, unasked === null ? labelled : withoutModel(labelled, unasked));
  });
}

/** Labels of movies: those that are known, and what a model says of the others, or why it isn't asked. */
async function labelSome(
  context: Context,
  uid: string,
  draft: Draft,
  movieIds: readonly number[],
): Promise<{ labels: Label[]; unasked: RuleCause | null }> {
  const { db } = context;
  const [known, records] = await Promise.all([readLabels(db, draft), loadMovies(db, movieIds)]);
  const labels = movieIds.flatMap((id) => known.get(id) ?? []);
  const movies = movieIds.flatMap((id) => (known.has(id) ? [] : (records.get(id) ?? [])));
  if (movies.length === 0) return { labels, unasked: null };
  const { answer, by } = await askModel(
    context,
    { uid, isGuest: false },
    {
      purpose: 'labels',
      locale: draft.locale,
      task: labellingTask,
      facts: factsOf(draft.label, movies),
      form: answerForm(movies.map(({ facts }) => facts.id)),
    },
  );
  if (answer === null) return { labels, unasked: by.because };
  const said = labelsOf(answer, by.isStandIn ? `${by.model} (stand-in)` : by.model);
  await addLabels(db, draft, said, context.now());
  return { labels: [...labels, ...said], unasked: null };
}
