/** Changes of documents that a Listen stream has still to send. */
import type { Database } from '../../engine/database.ts';
import { type Doc, encodeDocument } from '../../engine/storage/document.ts';
import type { FieldPath } from '../../engine/values/paths.ts';
import type { ViewChange } from '../../engine/watch/watch.ts';
import type { Message } from '../../interfaces.ts';

/** The part of a target that decides which messages its documents need. */
export type Listening = { id: number; projection: FieldPath[] | null };

/** A document's pending change: which targets have it now, and which no longer. */
type Pending = { doc: Doc | null; deleted: boolean; targets: Map<Listening, boolean> };

/** Changes to a stream's targets since the last snapshot sent, one for each document. */
export class PendingChanges {
  private readonly byPath = new Map<string, Pending>();

  get size(): number {
    return this.byPath.size;
  }

  /** Combines a commit's change of a target with earlier ones. */
  add(target: Listening, { changed, removed }: ViewChange): void {
    for (const doc of changed) {
      const pending = this.at(doc.path);
      pending.doc = doc;
      pending.targets.set(target, true);
    }
    for (const { path, deleted } of removed) {
      const pending = this.at(path);
      pending.deleted = deleted;
      pending.targets.set(target, false);
    }
  }

  drop(target: Listening): void {
    for (const [path, { targets }] of this.byPath) {
      targets.delete(target);
      if (targets.size === 0) this.byPath.delete(path);
    }
  }

  *messages({ name, store }: Database, readTime: Message): Generator<Message> {
    for (const [path, { doc, deleted, targets }] of this.byPath) {
      const having = [...targets.keys()].filter((target) => targets.get(target));
      const removedTargetIds = [...targets.keys()]
        .filter((target) => !targets.get(target))
        .map(({ id }) => id);
      if (having.length > 0) yield* documentMessages(name, doc!, having, removedTargetIds);
      else {
        // The document may exist again, outside the targets.
        const gone = { path, deleted: deleted && store.get(path) === null };
        yield goneMessage(name, gone, removedTargetIds, readTime);
      }
    }
  }

  private at(path: string): Pending {
    let pending = this.byPath.get(path);
    if (!pending) {
      pending = { doc: null, deleted: false, targets: new Map() };
      this.byPath.set(path, pending);
    }
    return pending;
  }
}

/** The message for a document that left its targets, by deletion or otherwise. */
export function goneMessage(
  databaseName: string,
  { path, deleted }: { path: string; deleted: boolean },
  removedTargetIds: number[],
  readTime: Message,
): Message {
  const gone = { document: `${databaseName}/documents/${path}`, removedTargetIds, readTime };
  return deleted ? { documentDelete: gone } : { documentRemove: gone };
}

/** One message for all targets of whole documents, and one for each target with a projection. */
function* documentMessages(
  databaseName: string,
  doc: Doc,
  having: Listening[],
  removedTargetIds: number[],
): Generator<Message> {
  const whole = having.filter((target) => !target.projection);
  if (whole.length > 0) {
    const document = encodeDocument(databaseName, doc);
    yield { documentChange: { document, targetIds: whole.map(({ id }) => id), removedTargetIds } };
  }
  for (const { id, projection } of having) {
    if (!projection) continue;
    const document = encodeDocument(databaseName, doc, projection);
    yield { documentChange: { document, targetIds: [id], removedTargetIds } };
  }
}
