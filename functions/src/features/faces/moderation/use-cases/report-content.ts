import type { ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/faces/moderation';
import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { readNames, requireAccount } from '#core/account/index.ts';
import { listTexts, readSharedTexts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readSharedTitles } from '#together/challenges/index.ts';
import { findUserInDates } from '#together/dates/index.ts';
import { isMember, readGroup } from '#together/groups/index.ts';
import { readAbout, readOwnTitle } from '#together/profiles/index.ts';
import { readTexts, textsIn } from '#watching/collections/index.ts';
import { keptMs, reportedCase, type Thing, textOf } from '../case.ts';
import * as store from '../store.ts';

type Input = ParsedInputOf<typeof operations.report>;

/** Reports a thing as it is now, once per member. The answer doesn't tell whether it exists. */
export const reportContent = serve(operations.report, async (context, { uid: by, address }, input) => {
  const { db } = context;
  await transact(db, async (tx) => {
    const [thing] = await Promise.all([readThing(context, tx, by, input), requireAccount(context, tx, by)]);
    if (!thing || thing.uid === by) return;
    const caseId = idFromKey(`${thing.kind} ${thing.targetId}`, thing.text);
    const id = idFromKey(by, caseId);
    const [isRepeated, former] = await Promise.all([
      store.readHasReport(tx, id),
      store.readCase(tx, caseId, context.now()),
    ]);
    if (isRepeated) return;
    const now = context.now();
    const { cause, note = null } = input;
    const { kind, uid, text } = thing;
    store.writeReport(tx, {
      id,
      caseId,
      by,
      uid,
      kind,
      text,
      cause,
      note,
      at: now,
      expiresAt: now + keptMs,
    });
    store.writeCase(tx, reportedCase(former, caseId, thing, { cause, isProved: address !== undefined }, now));
    emit({ event: 'reported', kind, cause });
  });
  return { reported: true as const };
});

async function readThing(
  context: Context,
  tx: Tx,
  by: string,
  { kind, id, inDates, inCollection, movieId }: Input,
): Promise<Thing | null> {
  if (kind === 'challenge') {
    const shared = await readSharedTitles(tx, id);
    return shared && { kind, targetId: id, text: textOf(Object.values(shared.titles)), ...shared };
  }
  if (kind === 'movie') {
    const shared = await readSharedTexts(tx, id);
    return shared && { kind, targetId: id, text: textOf(listTexts(shared.movie)), ...shared };
  }
  if (kind === 'group') {
    const group = await readGroup(tx, id);
    // The guilds' table shows a guild's name to everybody.
    if (!group || !(group.guild || isMember(group, by))) return null;
    // Its present owner may have got it with its name.
    return { kind, targetId: id, uid: group.named.by ?? unnamedUid, text: group.name };
  }
  if (kind === 'collection' || kind === 'entry') {
    const found = await readTexts(tx, by, inCollection!, movieId ?? null);
    if (!found) return null;
    const { collection, said, writerId } = found;
    const targetId = movieId === undefined ? collection : `${collection} ${movieId}`;
    return { kind, targetId, uid: writerId, text: textOf(textsIn(said)), said };
  }
  if (kind === 'title') {
    const text = await readOwnTitle(tx, id);
    return text === null ? null : { kind, targetId: id, uid: id, text };
  }
  if (kind === 'bio' || kind === 'avatar') {
    const text = await readAbout(tx, id, kind);
    return text === null ? null : { kind, targetId: id, uid: id, text };
  }
  const uid = inDates === undefined ? id : await findUserInDates(context, tx, id, inDates);
  const names = uid === null ? null : await readNames(tx, uid);
  const text = kind === 'username' ? names?.username : names?.name;
  return uid !== null && typeof text === 'string' ? { kind, targetId: uid, uid, text } : null;
}
