import type { SessionDocument } from '@cine/contract/documents/sessions';
import { leaveSession } from '@cine/contract/operations/together/sessions';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import type { Teller } from '#components/movie/reasons-in-words.ts';
import { headsOf } from '#components/people/heads.ts';
import { Together } from '#components/people/together.tsx';
import { useGuestsHere } from '#data/auth/device-sharers.ts';
import { removeGuestSeats } from '#data/auth/guest-seats.ts';
import { useWakeLock } from '#data/device/keep-awake.ts';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { CandidatePages } from './candidate-pages.tsx';
import { ChosenScreen } from './chosen-screen.tsx';
import { XpGains } from './gains/xp-gains.tsx';
import { PollScreen } from './poll/poll-screen.tsx';
import { useShownPoll } from './poll/use-shown-poll.ts';
import { SessionPanel } from './session-panel.tsx';
import styles from './television.module.css';
import { keepSession, televisionSeat } from './television-seat.ts';
import { useBackButton } from './use-remote-control.ts';

type Props = { id: string; session: SessionDocument };

/** An evening on the television: list, chosen movie or poll, beside the panel. */
export function SessionScreen({ id, session }: Props) {
  const { say, locale } = useWords();
  useWakeLock();
  const [isLeaving, setLeaving] = useState(false);
  // The movie whose screen a user passed on from.
  const [passed, setPassed] = useState<number | null>(null);
  const shownPoll = useShownPoll(session);
  const [votesIn, setVotesIn] = useState<string | null>(null);
  const isVoting = shownPoll?.poll.status === 'open' && votesIn === shownPoll.pollId;
  useBackButton(() => (isVoting ? setVotesIn(null) : setLeaving(true)));
  const nameOf = (uid: string) => session.attendees[uid]?.name ?? say('movie.somebody');
  const teller: Teller = {
    say,
    locale,
    me: null,
    nameOf,
    heads: headsOf(session, null),
    lender: session.servicesOf,
  };
  const { chosen, watched } = session;
  const last = watched.at(-1);
  const isNews = (movieId: number | undefined) => movieId !== undefined && movieId !== passed;
  const isToWatch = chosen !== null && !watched.some(({ movieId }) => movieId === chosen.movieId);

  return (
    <Together people={session.attendees}>
      <div className={styles.television}>
        <div className={styles.now}>
          {shownPoll ? (
            <PollScreen
              id={id}
              session={session}
              teller={teller}
              isVoting={isVoting}
              current={shownPoll}
              onVote={(votes) => setVotesIn(votes ? shownPoll.pollId : null)}
            />
          ) : isToWatch && isNews(chosen.movieId) ? (
            <ChosenScreen
              id={id}
              session={session}
              chosen={chosen}
              teller={teller}
              chosenBy={session.screens.includes(chosen.by) ? null : nameOf(chosen.by)}
              onPass={() => setPassed(chosen.movieId)}
            />
          ) : last && !isToWatch && isNews(last.movieId) ? (
            <XpGains
              id={id}
              session={session}
              watched={last}
              teller={teller}
              onPass={() => setPassed(last.movieId)}
            />
          ) : (
            <CandidatePages
              id={id}
              session={session}
              teller={teller}
              onBack={isToWatch ? () => setPassed(null) : null}
            />
          )}
        </div>
        <SessionPanel session={session} />
        <ScreenFooter />
        {isLeaving && <LeaveDialog id={id} session={session} onStay={() => setLeaving(false)} />}
      </div>
    </Together>
  );
}

/** The screen leaves only on request, and those who vote at it with it. */
function LeaveDialog({ id, session, onStay }: Props & { onStay: () => void }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, run } = useAction();
  const guests = useGuestsHere(id, session.attendees);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);

  async function leave() {
    // Succeeds even if the screen has left the session already.
    await run('leave', async () => {
      for (const guest of guests) await call(leaveSession, { sessionId: id }, guest.seat);
      await call(leaveSession, { sessionId: id }, televisionSeat);
    });
    await removeGuestSeats(id);
    keepSession(null);
    navigate('/tv', { replace: true });
  }

  return (
    <Dialog title={say('television.leaveTitle')} onClose={onStay}>
      <p>{say('television.leaveHint')}</p>
      {fault && <p role="alert">{fault}</p>}
      <div className={layout.wrapM}>
        <Button ref={stay} kind="main" onClick={onStay}>
          {say('television.stay')}
        </Button>
        <Button kind="danger" busy={busy !== null} onClick={() => void leave()}>
          {say('television.leave')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Attribution, and a notice while offline, when former data shows. */
function ScreenFooter() {
  const { say } = useWords();
  const isOnline = useOnline();
  return (
    <footer className={styles.foot}>
      <p>{say('common.attribution')}</p>
      {!isOnline && <p role="status">{say('common.offline')}</p>}
    </footer>
  );
}
