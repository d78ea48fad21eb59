/**
 * Labels the movies of a draft batch by batch: by a model, or by vectors where none can be asked and there is
 * an encoder. What neither labels stays as term statistics found it.
 */
import type { ChallengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import type { RuleCause } from '@cine/contract/operations/core/ai';
import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { askModel } from '#core/ai/index.ts';
import { loadMovies, type MovieRecord } from '#core/catalogue/index.ts';
import { notify } from '#core/notifications/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import type { Label } from '../labels/label.ts';
import { answerForm, factsOf, labelledAtOnce, labellingTask, labelsOf } from '../labels/question.ts';
import { addLabels, readLabels } from '../labels/store.ts';
import { strangers, textOf, vectorLabels } from '../labels/vector-label.ts';
import { asItStays, type Draft, listOf, withLabels } from './draft.ts';
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

/** Tells a draft's maker once its labelling has ended. */
export async function tellOfLabelling(
  context: Context,
  { uid, draftId }: { uid: string; draftId: string },
  before: ChallengeDraftDocument | null,
  after: ChallengeDraftDocument | null,
): Promise<void> {
  if (!before?.labelling || !after || after.labelling) return;
  const movies = listOf({ id: draftId, ...after }).length;
  await notify(context, {
    uid,
    kind: 'list-labelled',
    event: `list-labelled ${draftId}`,
    from: null,
    paramsIn: () => ({ draftId, movies }),
  });
}

/** Labels the next movies of a draft. Throws after a fault that may pass, until the last try. */
export async function labelBatch(
  context: Context,
  { uid, draftId, left }: Labelling,
  retries: number,
): Promise<void> {
  const { db } = context;
  const draft = await readDraft(db, uid, draftId);
  if (draft?.labelling?.left.length !== left) return;
  const next = draft.labelling.left.slice(0, labelledAtOnce);
  const isLastTry = retries + 1 >= mostTries;
  const { labels, unasked, isOver } = await labelSome(context, uid, draft, next, isLastTry);
  await transact(db, async (tx) => {
    const draft = await readDraft(tx, uid, draftId);
    if (draft?.labelling?.left.length !== left) return;
    const labelled = { ...withLabels(draft, labels, next), unasked };
    writeDraft(tx, uid, isOver ? asItStays(labelled) : labelled);
  });
}

/** Labels of some movies, why no model is asked about them, and whether nothing labels the rest. */
type Labelled = { labels: Label[]; unasked: RuleCause | null; isOver: boolean };

/** Faults after which a model is asked again later. */
const passing: readonly RuleCause[] = ['unavailable', 'busy', 'too-slow', 'cancelled', 'unreadable'];

async function labelSome(
  context: Context,
  uid: string,
  draft: Draft,
  movieIds: readonly number[],
  isLastTry: boolean,
): Promise<Labelled> {
  const { db } = context;
  const [labelsById, records] = await Promise.all([readLabels(db, draft), loadMovies(db, movieIds)]);
  const labels = movieIds.flatMap((id) => labelsById.get(id) ?? []);
  const movies = movieIds.flatMap((id) => (labelsById.has(id) ? [] : (records.get(id) ?? [])));
  const { unasked: before } = draft;
  if (movies.length === 0) return { labels, unasked: before, isOver: false };
  const { newLabels, unasked } =
    before === null ? await byModel(context, uid, draft, movies) : { newLabels: null, unasked: before };
  if (newLabels) return { labels: [...labels, ...newLabels], unasked, isOver: false };
  if (before === null && passing.includes(unasked!) && !isLastTry)
    throw new Error(`No model has labelled the movies: ${unasked}`);
  const near = await byVectors(context, draft, movies).catch((error: unknown) => {
    if (!isLastTry) throw error;
    log.error('movies left to term statistics', { error });
    return null;
  });
  return { labels: [...labels, ...(near ?? [])], unasked, isOver: near === null };
}

async function byModel(
  context: Context,
  uid: string,
  draft: Draft,
  movies: readonly MovieRecord[],
): Promise<{ newLabels: Label[]; unasked: null } | { newLabels: null; unasked: RuleCause }> {
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
  if (answer === null) return { newLabels: null, unasked: by.because };
  const labels = labelsOf(answer, by.isStandIn ? `${by.model} (stand-in)` : by.model);
  await addLabels(context.db, draft, labels, context.now());
  return { newLabels: labels, unasked: null };
}

/** Labels by an encoder; null if there is none. */
async function byVectors(
  context: Context,
  { label, locale }: Draft,
  movies: readonly MovieRecord[],
): Promise<Label[] | null> {
  const { text } = await context.encoders();
  if (!text) return null;
  const vectors = await text.encode([label, ...strangers, ...movies.map(textOf)]);
  const encoded = movies.map(({ facts }, at) => ({
    movieId: facts.id,
    vector: vectors[1 + strangers.length + at]!,
  }));
  const usual = vectors.slice(1, 1 + strangers.length);
  return vectorLabels(vectors[0]!, usual, encoded, { version: text.version, locale });
}
