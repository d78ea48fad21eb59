/** Copies a group's evenings from sessions, with each movie and at closing, long before these are swept. */
import { isDeepStrictEqual } from 'node:util';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { walkAll } from '#platform/walk-each.ts';
import { updateGroupWatchlist } from '#watching/collections/index.ts';
import { readSession } from '../sessions/index.ts';
import { eveningOf, type GroupEvening, repointedEvening, withoutMember } from './evening.ts';
import * as evenings from './evenings-store.ts';
import { withFacesSeen } from './group.ts';
import { saveGroup } from './save-service.ts';
import { readGroup } from './store.ts';

const pageSize = 50;

/** Copies a group's evening with each movie and at closing, long before the session is swept. */
export async function keepEveningOf(
  context: Context,
  sessionId: string,
  former: SessionDocument | null,
  session: SessionDocument | null,
): Promise<void> {
  if (session?.groupId === undefined) return;
  const watchedChanged = !isDeepStrictEqual(former?.watched ?? [], session.watched);
  const isClosing = session.status === 'closed' && former?.status !== 'closed' && session.watched.length > 0;
  if (!watchedChanged && !isClosing) return;
  const { groupId } = session;
  const movieIds = await keepEvening(context, sessionId);
  await updateGroupWatchlist(context, groupId, movieIds, (tx, movieId) =>
    evenings.readWatchedAt(tx, groupId, movieId),
  );
}

/** Writes a session's evening as it is now; returns its movies and former ones. Can be repeated and late. */
async function keepEvening({ db }: Context, id: string): Promise<number[]> {
  return transact(db, async (tx) => {
    const session = await readSession(tx, id);
    if (session?.groupId === undefined) return [];
    const [group, former] = await Promise.all([
      readGroup(tx, session.groupId),
      evenings.readEvening(tx, { groupId: session.groupId, id }),
    ]);
    const evening = group && eveningOf(session, group, former);
    // Members who joined before groups had faces.
    if (group) saveGroup(tx, group, withFacesSeen(group, session.attendees));
    if (evening && !isDeepStrictEqual(evening, former)) evenings.writeEvening(tx, evening);
    else if (!evening && former) evenings.deleteEvening(tx, former);
    const movies = [...(former?.movies ?? []), ...(evening?.movies ?? [])];
    return [...new Set(movies.map(({ movieId }) => movieId))];
  });
}

/** Deletes a group's evenings, once the group is gone. */
export async function forgetEvenings({ db }: Context, groupId: string): Promise<void> {
  if (!(await readGroup(db, groupId))) await evenings.deleteEvenings(db, groupId);
}

export async function eraseFromEvenings(context: Context, uid: string): Promise<void> {
  await walkAll({
    event: 'evenings not erased',
    loadPage: (after: string | null) => evenings.loadEveningsNaming(context.db, uid, after, pageSize),
    act: (evening) => changeEvening(context, evening, (current) => withoutMember(current, uid)),
  });
}

export async function repointEvenings(
  context: Context,
  formerId: number,
  { id, title, titles }: MovieFacts,
): Promise<number> {
  return walkAll({
    event: 'evenings not repointed',
    loadPage: (after: string | null) => evenings.loadEveningsWith(context.db, formerId, after, pageSize),
    act: (evening) =>
      changeEvening(context, evening, (current) =>
        repointedEvening(current, formerId, { movieId: id, title, titles }),
      ),
  });
}

async function changeEvening(
  { db }: Context,
  key: Pick<GroupEvening, 'groupId' | 'id'>,
  apply: (evening: GroupEvening) => GroupEvening,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const evening = await evenings.readEvening(tx, key);
    if (evening) evenings.writeEvening(tx, apply(evening));
    return evening !== null;
  });
}
