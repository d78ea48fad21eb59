import { groupDocument } from '@cine/contract/documents/groups';
import { pollDocument } from '@cine/contract/documents/polls';
import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import { movieTitle } from '@cine/contract/text/movie-title';
import { hour, second } from '@cine/contract/time';
import type { Context } from '../../../../context.ts';
import { readEvent } from '../../../../platform/firestore/documents.ts';
import { doForAll } from '../../../../platform/walk-each.ts';
import { notify } from '../../../core/notifications/index.ts';
import { loadGroup } from '../../groups/index.ts';
import { presentIds } from '../../sessions/index.ts';
import { decideDue } from '../decide-service.ts';
import { payVoters } from '../pay/pay-service.ts';
import { loadPoll } from '../store.ts';
import { isVotedOn } from './winner-service.ts';

/** The task only closes what no voter's call has closed. */
const graceMs = 5 * second;

/**
 * Closes a poll whose time is up. Where the instance's clock is so late that it isn't yet, the task comes
 * once more, later by what the clock says is left.
 */
export async function closeByTask(context: Context, pollId: string): Promise<void> {
  const poll = await decideDue(context, pollId);
  if (poll?.status !== 'open' || poll.closesAt === null) return;
  const left = poll.closesAt - context.now();
  if (left > 0)
    await context.enqueue('polls-decide', `${pollId}-again`, { pollId }, poll.closesAt + left + graceMs);
}

/**
 * Queues looking at an evening's poll when somebody has left or is absent, who may have been the last one
 * missing, and pays those who voted for what was watched.
 */
export async function followSession(
  context: Context,
  sessionId: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const [former = null, session] = [before, after].map((data) => readEvent(sessionDocument, data));
  if (former && session?.status === 'open')
    await followLeft(context, awaitedIn(former), awaitedIn(session), session.pollId);
  if (session) await payVoters(context, sessionId, former, session);
}

/** Queues looking at a group's poll when a member has left, who may have been the last one missing. */
export async function followGroup(context: Context, before: unknown, after: unknown): Promise<void> {
  const [former, group] = [before, after].map((data) => readEvent(groupDocument, data));
  if (former && group) {
    const [before, now] = [former, group].map(({ members }) => Object.keys(members));
    await followLeft(context, { all: before!, present: before! }, { all: now!, present: now! }, group.pollId);
  }
}

/** The users who may vote somewhere, and those of them who are waited for. */
type Awaited = { all: readonly string[]; present: readonly string[] };

function awaitedIn(session: SessionDocument): Awaited {
  return { all: Object.keys(session.attendees), present: presentIds(session) };
}

async function followLeft(
  { enqueue, newId }: Context,
  before: Awaited,
  now: Awaited,
  pollId: string | undefined,
): Promise<void> {
  if (pollId === undefined) return;
  const uids = before.all.filter((uid) => !now.all.includes(uid));
  const isAway = before.present.some((uid) => !now.present.includes(uid));
  if (isAway || uids.length > 0)
    await enqueue('polls-decide', `${pollId}-${newId()}`, { pollId, because: 'left', uids });
}

/**
 * Queues what follows from a poll: closing it, choosing an evening's winner, and telling a group's members of
 * its start and end.
 */
export async function follow(
  { enqueue }: Context,
  pollId: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const poll = readEvent(pollDocument, after);
  const former = readEvent(pollDocument, before);
  if (!poll || poll.status === former?.status) return;
  if (poll.status === 'open' && poll.closesAt !== null)
    await enqueue('polls-decide', pollId, { pollId }, poll.closesAt + graceMs);
  if (isVotedOn(poll)) await enqueue('polls-decide', `${pollId}-won`, { pollId, because: 'won' });
  if (poll.place.kind !== 'group') return;
  if (poll.status === 'closed')
    await enqueue('polls-tell', `${pollId}-decided`, { pollId, kind: 'poll-decided' });
  else if (!former) await enqueue('polls-tell', `${pollId}-opened`, { pollId, kind: 'poll-opened' });
}

/**
 * Tells a group's members of a poll; of its start, neither the user who started it nor those who blocked that
 * user.
 */
export async function tell(
  context: Context,
  { pollId, kind }: { pollId: string; kind: 'poll-opened' | 'poll-decided' },
): Promise<void> {
  const poll = await loadPoll(context.db, pollId);
  const group = poll && (await loadGroup(context.db, poll.place.id));
  if (!poll || !group) return;
  const won = poll.options.find(({ movieId }) => movieId === poll.result?.winner);
  const isOpening = kind === 'poll-opened';
  const told = Object.keys(group.members).filter((uid) => !isOpening || uid !== poll.startedBy);
  await doForAll('poll not told', told, (uid) =>
    notify(context, {
      uid,
      kind,
      // However many polls are started and called off within an hour, their group hears of one.
      event: isOpening ? `${kind} ${group.id} ${hourOf(poll.createdAt)}` : `${kind} ${pollId}`,
      from: isOpening && Object.hasOwn(group.members, poll.startedBy) ? { uid: poll.startedBy } : null,
      paramsIn: (locale) => ({
        pollId,
        groupId: group.id,
        group: group.name,
        ...(!isOpening && { won: won ? 'yes' : 'no', title: won ? movieTitle(won, locale) : '' }),
      }),
    }),
  );
}

function hourOf(instant: number): number {
  return Math.floor(instant / hour);
}
