import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useState } from 'react';
import { usePoll } from '#data/queries/polls/use-poll.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { televisionSeat } from '../television-seat.ts';
import { type FollowedPoll, isPollShown, isUnderWay } from './shown-poll.ts';

export type ShownPoll = { pollId: string; poll: PollDocument; onPass: () => void };

/** The poll of an evening that its screen shows, until a user passes on from it; null if there is none. */
export function useShownPoll(session: SessionDocument): ShownPoll | null {
  const pollId = session.pollId ?? null;
  const poll = ifKnown(usePoll(pollId, televisionSeat));
  const [followed, setFollowed] = useState<FollowedPoll | null>(null);
  const [passed, setPassed] = useState<string | null>(null);
  if (pollId === null || poll === null || poll === 'gone') return null;
  const chosenId = session.chosen?.movieId ?? null;
  const isNew = followed?.pollId !== pollId || followed.chosenId !== chosenId;
  if (isUnderWay(poll) && isNew) setFollowed({ pollId, chosenId });
  const state = `${pollId} ${poll.status}`;
  if (passed === state || !isPollShown(pollId, poll, session, followed)) return null;
  return { pollId, poll, onPass: () => setPassed(state) };
}
