import type { PollDocument } from '@cine/contract/documents/polls';
import { idSchema } from '@cine/contract/primitives';
import { movieTitle } from '@cine/contract/text/movie-title';
import { hour } from '@cine/contract/time';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { notify } from '#core/notifications/index.ts';
import { doForAll } from '#platform/walk-each.ts';
import { readGroup } from '../groups/index.ts';
import { readPoll } from './store.ts';

export const pollNewsSchema = z.strictObject({
  pollId: idSchema,
  kind: z.enum(['poll-opened', 'poll-decided']),
});
type PollNews = z.output<typeof pollNewsSchema>;

/** The task that tells of a poll's start or end; null if there is nothing to tell. */
export function pollNewsTaskOf(
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
export async function notifyOfPoll(context: Context, { pollId, kind }: PollNews): Promise<void> {
  const poll = await readPoll(context.db, pollId);
  const group = poll && (await readGroup(context.db, poll.place.id));
  if (!poll || !group) return;
  const won = poll.options.find(({ movieId }) => movieId === poll.result?.winner);
  const isOpening = kind === 'poll-opened';
  const recipientIds = Object.keys(group.members).filter((uid) => !isOpening || uid !== poll.startedBy);
  await doForAll('poll not told', recipientIds, (uid) =>
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
