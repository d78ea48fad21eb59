import type { PollDocument } from '@cine/contract/documents/polls';
import type { Ballot } from '@cine/contract/polls/ballot';
import { second } from '@cine/contract/time';
import { useMemo, useState } from 'react';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { useAfterPause } from '#data/device/use-after-pause.ts';
import type { Seat } from '#data/firebase.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { Button } from '../form/button.tsx';
import { faultOf, useAction } from '../form/use-action.ts';
import { Approval } from './ballot/approval.tsx';
import { type BallotOf, nextCard, noBallot } from './ballot/ballots.ts';
import styles from './ballot/deck.module.css';
import { type CardParts, Deck } from './ballot/deck.tsx';
import { Ranked } from './ballot/ranked.tsx';
import { type LiveBallot, useBallot } from './use-ballot.ts';

type Props = {
  /** The poll's id. */
  id: string;
  poll: PollDocument;
  /** The user who votes. */
  uid: string;
  /** By whose credentials; by default the device's owner's. */
  seat?: Seat;
} & CardParts;

/**
 * A deck's ballot is sent once its voter pauses, not for each card. A complete one may end the poll, so the
 * pause is also the time to undo the last answer.
 */
const pauseMs = 2 * second;

/** The ballot of a user of this device: filled in, sent, withdrawn. */
export function OwnBallot({ id, poll, uid, seat, ...parts }: Props) {
  const own = useBallot(id, uid, seat);
  if (own === null) return <Skeleton count={3} />;
  if (own === 'unknown') return <NotOnDevice isSmall />;
  const { ballot: ownBallot, ...ways } = own;
  const props = { poll, ...ways };
  if (poll.method === 'deck')
    return <DeckBallot {...props} sentBallot={ofMethod('deck', ownBallot)} {...parts} />;
  if (poll.method === 'approval') return <CastBallot {...props} method="approval" sentBallot={ownBallot} />;
  return <CastBallot {...props} method="ranked" sentBallot={ownBallot} />;
}

type BallotProps = { poll: PollDocument } & Omit<LiveBallot, 'ballot'>;

type DeckProps = BallotProps & CardParts & { sentBallot: BallotOf<'deck'> | null };

function DeckBallot({ poll, sentBallot, isWaiting, send, withdraw, ...parts }: DeckProps) {
  const { say } = useWords();
  const latest = useLatestChange<BallotOf<'deck'>>(sentBallot ?? noBallot.deck, send, isSame);
  const { value, change } = useAfterPause(latest, pauseMs);
  const fault = useMemo(
    () => (latest.fault === null ? null : faultOf(latest.fault, say)),
    [latest.fault, say],
  );
  return (
    <div className={`${layout.stackM} ${styles.ballot}`}>
      <Deck poll={poll} ballot={value} onChange={change} {...parts} />
      {fault && <Notice>{fault}</Notice>}
      <CastStatus
        isCast={sentBallot !== null && isSame(sentBallot, value)}
        isWaiting={isWaiting}
        isUnseen={nextCard(poll, value) !== null}
        withdraw={sentBallot && withdraw}
      />
    </div>
  );
}

type CastProps = BallotProps & { method: 'approval' | 'ranked'; sentBallot: Ballot | null };

/** A ballot that counts once it is cast: the last voter's first tick shouldn't end a poll. */
function CastBallot({ poll, method, sentBallot, isWaiting, send, withdraw }: CastProps) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [draft, setDraft] = useState<Ballot | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const currentBallot = draft ?? sentBallot ?? noBallot[method];
  const isCast = sentBallot !== null && isSame(currentBallot, sentBallot);

  function change(ballot: Ballot) {
    setDraft(ballot);
    setEmpty(false);
  }

  function cast() {
    const isNothing = currentBallot.method === 'ranked' && currentBallot.ranking.length === 0;
    setEmpty(isNothing);
    if (!isNothing && !isCast) void run('cast', () => send(currentBallot));
  }

  return (
    <div className={layout.stackM}>
      {currentBallot.method === 'approval' && (
        <Approval poll={poll} ballot={currentBallot} onChange={change} />
      )}
      {currentBallot.method === 'ranked' && <Ranked poll={poll} ballot={currentBallot} onChange={change} />}
      {isEmpty && <Notice>{say('polls.rankOne')}</Notice>}
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button
          kind={isCast ? 'plain' : 'main'}
          busy={busy !== null}
          aria-disabled={isCast || undefined}
          onClick={cast}
        >
          {say(sentBallot === null ? 'polls.cast' : 'polls.castAgain')}
        </Button>
      </div>
      <CastStatus
        isCast={isCast}
        isWaiting={isWaiting}
        withdraw={
          sentBallot &&
          (async () => {
            await withdraw();
            setDraft(null);
          })
        }
      />
    </div>
  );
}

type StatusProps = {
  isCast: boolean;
  isWaiting: boolean;
  /** Whether it is for screen readers only, as a card has the room. */
  isUnseen?: boolean;
  withdraw: (() => Promise<unknown>) | null;
};

function CastStatus({ isCast, isWaiting, isUnseen = false, withdraw }: StatusProps) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  return (
    <>
      <div className={isUnseen ? 'unseen' : layout.row}>
        <p role="status">
          {isCast && say(isWaiting ? 'polls.waits' : 'polls.counts')}
          {isWaiting && !withdraw && say('polls.withdrawalWaits')}
        </p>
        {withdraw && !isUnseen && (
          <Button kind="quiet" busy={busy !== null} onClick={() => void run('withdraw', withdraw)}>
            {say('polls.withdraw')}
          </Button>
        )}
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}

function ofMethod<Method extends Ballot['method']>(
  method: Method,
  ballot: Ballot | null,
): BallotOf<Method> | null {
  return ballot?.method === method ? (ballot as BallotOf<Method>) : null;
}

function isSame(one: Ballot, other: Ballot): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
