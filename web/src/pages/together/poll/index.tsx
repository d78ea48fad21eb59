import type { PollDocument } from '@cine/contract/documents/polls';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { BackLink } from '#components/layout/back-link.tsx';
import { Together } from '#components/people/together.tsx';
import { StartPollLink } from '#components/poll/poll-banner.tsx';
import { useIsCounting } from '#components/poll/use-counting.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useCloseWhenDue } from '#data/queries/polls/use-close-when-due.ts';
import { usePoll } from '#data/queries/polls/use-poll.ts';
import { type LivePollPlace, usePollPlace } from '#data/queries/polls/use-poll-place.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Nominating } from './nominating.tsx';
import { PollResult } from './result.tsx';
import { Room, RoomFrame } from './room/room.tsx';
import { useSharers } from './use-sharers.ts';
import { Voting } from './voting.tsx';

/** A poll: nominating, voting and the result. */
export default function PollPage({ id }: { id: string }) {
  const { say } = useWords();
  const poll = usePoll(id);
  const place = usePollPlace(typeof poll === 'object' ? (poll?.place ?? null) : null);
  if (poll === 'gone' || place === 'gone')
    return <EmptyState scene={tornTicket} title={say('polls.goneTitle')} text={say('polls.gone')} isPage />;
  if (poll === 'unknown' || place === 'unknown') return <NotOnDevice isPage />;
  if (poll === null || place === null)
    return (
      <Loading>
        <div className={layout.stackM}>
          <Skeleton count={3} />
        </div>
      </Loading>
    );
  return <PollContent id={id} poll={poll} place={place} />;
}

const storageKey = 'votes-in';

/** Whether a poll has been open on this page, also before its tab slept and was loaded again. */
function useWasOpen(id: string, { status }: PollDocument): boolean {
  const [seen, setSeen] = useState(() => sessionStorage.getItem(storageKey));
  const isOpen = status === 'open';
  useEffect(() => {
    if (!isOpen) return;
    sessionStorage.setItem(storageKey, id);
    setSeen(id);
  }, [isOpen, id]);
  return isOpen || seen === id;
}

/** Leads to the evening once what this page saw being voted on is chosen for all. */
function useWayToWinner(
  { place: { id }, result }: PollDocument,
  { session }: LivePollPlace,
  wasOpen: boolean,
): void {
  const [, navigate] = useLocation();
  const winner = result?.winner ?? null;
  const isThere = wasOpen && winner !== null && session?.chosen?.movieId === winner;
  useEffect(() => {
    if (!isThere) return;
    sessionStorage.removeItem(storageKey);
    navigate(`/evening/${id}`);
  }, [isThere, id, navigate]);
}

export type PollProps = { id: string; poll: PollDocument; place: LivePollPlace };

function PollContent({ id, poll, place }: PollProps) {
  const { say } = useWords();
  const { uid } = useAccount();
  // The server lets a host close it before its time, so a host's clock that is ahead must not.
  useCloseWhenDue(id, uid === place.hostId ? null : poll);
  const wasOpen = useWasOpen(id, poll);
  useWayToWinner(poll, place, wasOpen);
  const isCounting = useIsCounting(poll, place.session, wasOpen);
  const sharers = useSharers(place, poll.place.id, uid);
  const isSession = poll.place.kind === 'session';
  const isUnderWay = poll.status === 'nominating' || poll.status === 'open';
  const people = place.session?.attendees ?? place.group?.members ?? {};
  const inRoom = poll.method === 'deck' && sharers.length === 1 && place.people.has(uid);
  if (inRoom && isCounting) return <RoomFrame title={say('polls.countingTitle')} />;
  if (inRoom && poll.status === 'open')
    return (
      <Together people={people}>
        <Room id={id} poll={poll} place={place} uid={uid} />
      </Together>
    );
  return (
    <Together people={people}>
      <div className={`${layout.stackL} ${layout.column}`}>
        <BackLink href={`/${isSession ? 'evening' : 'groups'}/${poll.place.id}`}>
          {say(isSession ? 'polls.toSession' : 'polls.toGroup')}
        </BackLink>
        <h1>{say(isCounting ? 'polls.countingTitle' : `polls.${poll.status}Title`)}</h1>
        {poll.status === 'nominating' && <Nominating id={id} poll={poll} place={place} uid={uid} />}
        {poll.status === 'open' && <Voting id={id} poll={poll} place={place} uid={uid} sharers={sharers} />}
        {poll.status === 'closed' && !isCounting && <PollResult id={id} poll={poll} place={place} />}
        {poll.status === 'cancelled' && <p>{say('polls.cancelled')}</p>}
        {!isUnderWay && !isCounting && place.session?.status !== 'closed' && (
          <div>
            <StartPollLink
              latest={undefined}
              place={poll.place}
              className={`${buttons.button} ${buttons.quiet}`}
            />
          </div>
        )}
      </div>
    </Together>
  );
}
