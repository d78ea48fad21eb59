import type { GroupDocument } from '@cine/contract/documents/groups';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Context } from '#context.ts';
import { presentIds } from '../../sessions/index.ts';
import type { QueuedPollTask } from './tasks.ts';

/** Queues a recheck of an evening's poll when the last missing voter may have left or be absent. */
export async function recheckPollOfSession(
  context: Context,
  former: SessionDocument | null,
  session: SessionDocument | null,
): Promise<void> {
  if (former && session?.status === 'open')
    await queueRecheck(context, votersIn(former), votersIn(session), session.pollId);
}

/** Queues a recheck of a group's poll when the last missing voter may have left. */
export async function recheckPollOfGroup(
  context: Context,
  former: GroupDocument | null,
  group: GroupDocument | null,
): Promise<void> {
  if (!former || !group) return;
  await queueRecheck(context, membersIn(former), membersIn(group), group.pollId);
}

type Attendance = { all: readonly string[]; present: readonly string[] };

function votersIn(session: SessionDocument): Attendance {
  return { all: Object.keys(session.attendees), present: presentIds(session) };
}

function membersIn({ members }: GroupDocument): Attendance {
  return { all: Object.keys(members), present: Object.keys(members) };
}

async function queueRecheck(
  { enqueue, newId }: Context,
  before: Attendance,
  after: Attendance,
  pollId: string | undefined,
): Promise<void> {
  if (pollId === undefined) return;
  const uids = before.all.filter((uid) => !after.all.includes(uid));
  const isAway = before.present.some((uid) => !after.present.includes(uid));
  if (!isAway && uids.length === 0) return;
  const task: QueuedPollTask = { task: 'remove-leavers', pollId, uids };
  await enqueue('polls-decide', `${pollId}-${newId()}`, task);
}
