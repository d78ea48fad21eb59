import type { GroupDocument } from '@cine/contract/documents/groups';
import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { idSchema } from '@cine/contract/primitives';
import { movieTitle } from '@cine/contract/text/movie-title';
import { hour, second } from '@cine/contract/time';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { notify } from '#core/notifications/index.ts';
import { doForAll } from '#platform/walk-each.ts';
import { readGroup } from '../../groups/index.ts';
import { presentIds } from '../../sessions/index.ts';
import { closeIfDue } from '../decide-service.ts';
import { readPoll } from '../store.ts';
import { isVotedOn } from './winner-service.ts';

/** How much later the task comes: it only closes what no voter's call has closed. */
const graceMs = 5 * second;

/**
 * Closes a poll whose time is up. If this instance's clock is late, so that it isn't yet, the task comes once
 * more.
 */
export async function closeByTask(context: Context, pollId: string): Promise<void> {
  const poll = await closeIfDue(context, pollId);
  if (poll?.status !== 'open' || poll.closesAt === null) return;
  const left = poll.closesAt - context.now();
  if (left > 0)
    await context.enqueue('polls-decide', `${pollId}-again`, { pollId }, poll.closesAt + left + graceMs);
}

/** Queues a look at an evening's poll when the last missing voter may have left or be absent. */
export async function recheckPollOfSession(
  context: Context,
  former: SessionDocument | null,
  session: SessionDocument | null,
): Promise<void> {
  if (former && session?.status === 'open')
    await followLeft(context, awaitedIn(former), awaitedIn(session), session.pollId);
}

/** Queues a look at a group's poll when the last missing voter may have left. */
export async function recheckPollOfGroup(
  context: Context,
  former: GroupDocument | null,
  group: GroupDocument | null,
): Promise<void> {
  if (!former || !group) return;
  const [before, now] = [former, group].map(({ members }) => Object.keys(members));
  await followLeft(context, { all: before!, present: before! }, { all: now!, present: now! }, group.pollId);
}

type Voters = { all: readonly string[]; present: readonly string[] };

function awaitedIn(session: SessionDocument): Voters {
  return { all: Object.keys(session.attendees), present: presentIds(session) };
}

async function followLeft(
  { enqueue, newId }: Context,
  before: Voters,
  now: Voters,
  pollId: string | undefined,
): Promise<void> {
  if (pollId === undefined) return;
  const uids = before.all.filter((uid) => !now.all.includes(uid));
  const isAway = before.present.some((uid) => !now.present.includes(uid));
  if (isAway || uids.length > 0)
    await enqueue('polls-decide', `${pollId}-${newId()}`, { pollId, because: 'left', uids });
}

/** Queues closing a poll that was opened, and choosing an evening's winner once it is closed. */
export async function queueClosing(
  { enqueue }: Context,
  pollId: string,
  former: PollDocument | null,
  poll: PollDocument | null,
): Promise<void> {
  if (!poll || poll.status === former?.status) return;
  if (poll.status === 'open' && poll.closesAt !== null)
    await enqueue('polls-decide', pollId, { pollId }, poll.closesAt + graceMs);
  if (isVotedOn(poll)) await enqueue('polls-decide', `${pollId}-won`, { pollId, because: 'won' });
}

export const pollNews = z.strictObject({ pollId: idSchema, kind: z.enum(['poll-opened', 'poll-decided']) });
type PollNews = z.output<typeof pollNews>;

/** The task that tells of a poll's start or end; null if there is nothing to tell. */
export function newsOfPoll(
  pollId: string,
  former: PollDocument | null,
  poll: PollDocument | null,
): { id: string; data: PollNews } | null {
  if (poll?.place.kind !== 'group' || poll.status === former?.status) return null;
  if (poll.status === 'closed') return { id: `${pollId}-decided`, data: { pollId, kind: 'poll-decided' } };
  return former ? null : { id: `${pollId}-opened`, data: { pollId, kind: 'poll-opened' } };
}

/**
 * Tells a group's members of a poll's start or end; not its starter of the start, nor those who blocked the
 * starter.
 */
export async function tellOfPoll(context: Context, { pollId, kind }: PollNews): Promise<void> {
  const poll = await readPoll(context.db, pollId);
  const group = poll && (await readGroup(context.db, poll.place.id));
  if (!poll || !group) return;
  const won = poll.options.find(({ movieId }) => movieId === poll.result?.winner);
  const isOpening = kind === 'poll-opened';
  const told = Object.keys(group.members).filter((uid) => !isOpening || uid !== poll.startedBy);
  await doForAll('poll not told', told, (uid) =>
    notify(context, {
      uid,
      kind,
      // However many polls are started and called off within an hour, their group hears of one.
      event: isOpening ? `${kind} ${group.id} ${Math.floor(poll.createdAt / hour)}` : `${kind} ${pollId}`,
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
