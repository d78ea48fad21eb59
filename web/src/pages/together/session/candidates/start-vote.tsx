import { startPoll } from '@cine/contract/operations/together/polls';
import { Vote } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useIsPollUnderWay } from '#components/poll/poll-banner.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { useSession } from '../session-context.tsx';
import styles from './candidate-filters.module.css';

/** How many of the list's movies a vote by one tap is about. */
const count = 7;

/** Starts a vote on the first movies of the list by one tap; another kind of vote is behind its options. */
export function StartVote() {
  const { say } = useWords();
  const { id, session, holder } = useSession();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();
  const [keyFor] = useState(keysForRetries);
  if (useIsPollUnderWay(session.pollId)) return null;

  async function start() {
    const poll = {
      place: { kind: 'session', id },
      method: 'deck',
      movies: { from: 'list', count },
    } as const;
    const { id: pollId } = await call(
      startPoll,
      { ...poll, key: keyFor([poll, session.pollId]) },
      holder.seat,
    );
    navigate(`/polls/${pollId}`);
  }

  return (
    <>
      <button
        type="button"
        className={`${surface.pill} ${surface.underWay} ${styles.vote}`}
        aria-busy={busy !== null || undefined}
        onClick={() => busy === null && void runLast('start', start)}
      >
        <Vote aria-hidden />
        {say('pollBanner.vote')}
      </button>
      <Link
        href={`/polls/new?evening=${id}`}
        className={styles.tool}
        aria-label={say('pollBanner.optionsOf')}
      >
        {say('pollBanner.options')}
      </Link>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
