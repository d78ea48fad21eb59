/** Queues anew what documents wait for, as a backup has no tasks; without what timers resume. */
import { challengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import type { DocumentCodec } from '@cine/contract/documents/codec';
import { taskDocument } from '@cine/contract/documents/game/tasks';
import { pollDocument } from '@cine/contract/documents/polls';
import { hour } from '@cine/contract/time';
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Context } from '../../functions/src/context.ts';
import { enqueuePage } from '../../functions/src/features/faces/broadcasts/service.ts';
import { readBroadcast } from '../../functions/src/features/faces/broadcasts/store.ts';
import { enqueueReporters } from '../../functions/src/features/faces/moderation/reporters-service.ts';
import { readEntry } from '../../functions/src/features/faces/moderation/store.ts';
import { queueEvaluation } from '../../functions/src/features/game/tasks/evaluate-service.ts';
import { queueLabelling } from '../../functions/src/features/together/challenges/drafts/label-service.ts';
import { queuePollTasks } from '../../functions/src/features/together/polls/following/queue-service.ts';
import { readDocument } from '../../functions/src/platform/firestore/documents.ts';

/** A decision's reporters are told after a minute. */
const toldWithinMs = hour;

/** Queues what all documents wait for, as if they were new. May be repeated, as the tasks may. */
export async function requeue(outer: Context): Promise<void> {
  const { db } = outer;
  const again = outer.newId();
  // Queues refuse names that they had lately.
  const context: Context = {
    ...outer,
    enqueue: (queue, id, data, at) => outer.enqueue(queue, `${id}-${again}`, data, at),
  };
  for await (const [{ id }, poll] of read(pollDocument, db.collection('polls')))
    await queuePollTasks(context, id, null, poll);
  for await (const [{ id, ref }, task] of read(taskDocument, db.collectionGroup('tasks')))
    await queueEvaluation(context, { uid: ref.path.split('/')[1]!, taskId: id }, null, task);
  for await (const [{ id, ref }, draft] of read(
    challengeDraftDocument,
    db.collectionGroup('challengeDrafts'),
  ))
    await queueLabelling(context, { uid: ref.path.split('/')[1]!, draftId: id }, null, draft);
  for (const { id } of await db.collection('broadcasts').listDocuments()) {
    const broadcast = await readBroadcast(db, id);
    if (broadcast?.state === 'sending') await enqueuePage(context, broadcast);
  }
  const { docs: decisions } = await db.collection('moderationLog').orderBy('at', 'desc').limit(100).get();
  const entries = await Promise.all(decisions.map(({ id }) => readEntry(db, id)));
  for (const entry of entries)
    if (entry && entry.at > entries[0]!.at - toldWithinMs) await enqueueReporters(context, entry);
}

async function* read<T>(codec: DocumentCodec<T>, all: Query): AsyncGenerator<[QueryDocumentSnapshot, T]> {
  for await (const document of all.stream() as AsyncIterable<QueryDocumentSnapshot>) {
    const value = readDocument(codec, document);
    if (value) yield [document, value];
  }
}
