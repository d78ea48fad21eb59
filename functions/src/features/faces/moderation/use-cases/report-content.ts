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
export const reportContent = serve(
  operations.report,
  async (context, { uid: by, unverified = false }, input) => {
    const { db } = context;
    await transact(db, async (tx) => {
      const [thing] = await Promise.all([
        readThing({ context, tx, by, input }),
        requireAccount(context, tx, by),
      ]);
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
      store.writeCase(tx, reportedCase(former, caseId, thing, { cause, isProved: !unverified }, now));
      emit({ event: 'reported', kind, cause });
    });
    return { reported: true as const };
  },
);

/** A user's report of something. */
type Reported = { context: Context; tx: Tx; by: string; input: Input };

/** What is reported, as it is now; null if there is no such thing, or its reporter can't see it. */
type Content = Omit<Thing, 'kind'>;

const readByKind: Record<Input['kind'], (reported: Reported) => Promise<Content | null>> = {
  challenge: async ({ tx, input: { id } }) => {
    const shared = await readSharedTitles(tx, id);
    if (!shared) return null;
    const { sentence, ...made } = shared;
    const texts = [...Object.values(made.titles), ...(sentence === null ? [] : [sentence])];
    return { targetId: id, text: textOf(texts), ...made };
  },
  movie: async ({ tx, input: { id } }) => {
    const shared = await readSharedTexts(tx, id);
    return shared && { targetId: id, text: textOf(listTexts(shared.movie)), ...shared };
  },
  group: async ({ tx, by, input: { id } }) => {
    const group = await readGroup(tx, id);
    // The guilds' table shows a guild's name to everybody.
    if (!group || !(group.guild || isMember(group, by))) return null;
    // Its present owner may have got it with its name.
    return { targetId: id, uid: group.named.by ?? unnamedUid, text: group.name };
  },
  collection: readCollected,
  entry: readCollected,
  title: async ({ tx, input: { id } }) => contentOf(id, await readOwnTitle(tx, id)),
  bio: async ({ tx, input: { id } }) => contentOf(id, await readAbout(tx, id, 'bio')),
  avatar: async ({ tx, input: { id } }) => contentOf(id, await readAbout(tx, id, 'avatar')),
  name: (reported) => readUser(reported, 'name'),
  username: (reported) => readUser(reported, 'username'),
  person: (reported) => readUser(reported, 'name'),
};

async function readThing(reported: Reported): Promise<Thing | null> {
  const { kind } = reported.input;
  const content = await readByKind[kind](reported);
  return content && { kind, ...content };
}

async function readCollected({ tx, by, input }: Reported): Promise<Content | null> {
  const { inCollection, movieId } = input;
  const reportedTexts = await readTexts(tx, by, inCollection!, movieId ?? null);
  if (!reportedTexts) return null;
  const { collection, said, writerId } = reportedTexts;
  const targetId = movieId === undefined ? collection : `${collection} ${movieId}`;
  return { targetId, uid: writerId, text: textOf(textsIn(said)), said };
}

async function readUser(
  { context, tx, input: { id, inDates } }: Reported,
  part: 'name' | 'username',
): Promise<Content | null> {
  const uid = inDates === undefined ? id : await findUserInDates(context, tx, id, inDates);
  return uid === null ? null : contentOf(uid, (await readNames(tx, uid))?.[part] ?? null);
}

function contentOf(uid: string, text: string | null): Content | null {
  return text === null ? null : { targetId: uid, uid, text };
}
