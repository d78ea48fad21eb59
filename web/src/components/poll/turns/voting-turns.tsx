import type { PollDocument } from '@cine/contract/documents/polls';
import { Check, CircleDashed } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Seat } from '#data/firebase.ts';
import { ballotIn } from '#data/offline/deferred/projections.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Button } from '../../form/button.tsx';
import { Avatar } from '../../people/avatar.tsx';
import { nextCard } from '../ballot/ballots.ts';
import { ByRemote } from '../by-remote.ts';
import { OwnBallot } from '../own-ballot.tsx';
import { VetoButton } from '../veto-button.tsx';
import { nextTurn, type OpenedBallot, type Sharer, shownTurn } from './turns.ts';
import styles from './voting-turns.module.css';

type Props = {
  /** The poll's id. */
  id: string;
  poll: PollDocument;
  /** Those who vote at this device, each by their own seat, its holder first. */
  sharers: readonly (Sharer & { seat: Seat })[];
  voters: ReadonlyMap<string, { done: boolean }> | null;
  device: 'phone' | 'remote';
  onTurn?: (uid: string) => void;
};

/** People who share a device vote one by one: each one's ballot is hidden before the next one's turn. */
export function VotingTurns({ id, poll, sharers, voters, device, onTurn }: Props) {
  const { say } = useWords();
  const titleId = useId();
  const [opened, setOpened] = useState<OpenedBallot | null>(null);
  const waiting = useWaitingVoter(id, poll, sharers[0]?.uid ?? '');
  const hasVoted = (uid: string) => voters?.get(uid)?.done === true || waiting === uid;
  const voter = sharers.find(({ uid }) => uid === shownTurn(opened, hasVoted));
  const next = nextTurn(sharers, hasVoted, opened?.uid ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = voter ? `ballot ${voter.uid}` : `turn ${next?.uid}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) heading.current?.focus();
    before.current = place;
  }, [place]);

  function open(uid: string) {
    setOpened({ uid, hadVoted: hasVoted(uid) });
    onTurn?.(uid);
  }

  if (voter)
    return (
      <section className={layout.stackM} aria-labelledby={titleId} data-ballot>
        <h2 id={titleId} tabIndex={-1} ref={heading}>
          {say('turns.votes', { name: voter.name })}
        </h2>
        <ByRemote value={device === 'remote'}>
          <OwnBallot key={voter.uid} id={id} poll={poll} uid={voter.uid} seat={voter.seat} />
        </ByRemote>
        <div className={layout.wrapM}>
          <VetoButton id={id} poll={poll} seat={voter.seat} />
          <Button onClick={() => setOpened({ uid: voter.uid, hadVoted: true, isHidden: true })}>
            {say('turns.hide')}
          </Button>
        </div>
      </section>
    );
  return (
    <section className={`${surface.hollow} ${styles.turn}`} aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1} ref={heading}>
        {next === null
          ? say(`turns.${device}Done`)
          : say(opened === null && next === sharers[0] ? 'turns.yours' : `turns.${device}`, {
              name: next.name,
            })}
      </h2>
      {next && (
        <>
          <p>{say(`turns.${device}Hint`)}</p>
          <Button kind="main" data-first onClick={() => open(next.uid)}>
            {say('turns.itsMe', { name: next.name })}
          </Button>
        </>
      )}
      <Sharers sharers={sharers} device={device} hasVoted={hasVoted} onOpen={open} />
    </section>
  );
}

type SharersProps = Pick<Props, 'sharers' | 'device'> & {
  hasVoted: (uid: string) => boolean;
  onOpen: (uid: string) => void;
};

/** Who shares the device, and who has voted. */
function Sharers({ sharers, device, hasVoted, onOpen }: SharersProps) {
  const { say } = useWords();
  return (
    <ul className={`${layout.wrapS} ${styles.sharers}`} aria-label={say(`turns.${device}Sharers`)}>
      {sharers.map(({ uid, name }) => {
        const isDone = hasVoted(uid);
        return (
          <li key={uid}>
            <Button kind="quiet" onClick={() => onOpen(uid)}>
              <Avatar uid={uid} name={name} size="s" />
              {name}
              {isDone ? <Check aria-hidden /> : <CircleDashed aria-hidden />}
              <span className="unseen">{say(isDone ? 'turns.again' : 'turns.notYet')}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** The device's owner, if their whole ballot waits here for the network. */
function useWaitingVoter(id: string, poll: PollDocument, owner: string): string | null {
  const ballot = ballotIn(useDeferredCalls(owner) ?? [], id);
  if (!ballot) return null;
  return ballot.method === 'deck' && nextCard(poll, ballot) !== null ? null : owner;
}
