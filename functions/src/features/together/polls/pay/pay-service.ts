import type { Context } from '#context.ts';
import { planPlayer } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readWatch, watchIdOf } from '#watching/watches/index.ts';
import { readGroup } from '../../groups/index.ts';
import { readBallotDocument } from '../ballots-store.ts';
import { readPoll } from '../store.ts';
import { type WatchingSession, watchedSince } from './watched-since.ts';

/**
 * Pays users for whom a movie was recorded that won the last poll of the session or of its group, if they
 * voted in it.
 */
export async function payVoters(
  context: Context,
  sessionId: string,
  former: WatchingSession | null,
  session: WatchingSession | null,
): Promise<void> {
  const newWatches = session ? watchedSince(former, session) : [];
  if (!session || newWatches.length === 0) return;
  const pollIds = await readPollIds(context, session);
  const polls = await Promise.all(pollIds.map((pollId) => readPoll(context.db, pollId)));
  for (const [at, pollId] of pollIds.entries()) {
    const poll = polls[at];
    const winner = poll?.status === 'closed' ? poll.result?.winner : null;
    const decidedOn = newWatches.filter(({ movieId, formerId }) => winner === movieId || winner === formerId);
    for (const { movieId, uid } of decidedOn) await payVoter(context, { pollId, sessionId, movieId, uid });
  }
}

async function readPollIds({ db }: Context, { pollId, groupId }: WatchingSession): Promise<string[]> {
  const group = groupId === undefined ? null : await readGroup(db, groupId);
  return [...new Set([pollId, group?.pollId].filter((id) => id !== undefined))];
}

type VoterPay = { pollId: string; sessionId: string; movieId: number; uid: string };

async function payVoter(context: Context, { pollId, sessionId, movieId, uid }: VoterPay): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const [ballotDocument, watch] = await Promise.all([
      readBallotDocument(tx, pollId, uid),
      readWatch(tx, uid, watchIdOf(movieId, sessionId)),
    ]);
    if (!ballotDocument?.ballot || !watch) return;
    const plan = await planPlayer(tx, uid);
    plan.write(await plan.computePay('vote', { pollId, watch }, context.now()));
  });
}
