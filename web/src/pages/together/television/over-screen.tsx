import type { SessionDocument } from '@cine/contract/documents/sessions';
import { gainsOf } from '@cine/contract/queries';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import closedCurtain from '#components/feedback/scenes/closed-curtain.svg?drawing';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import { Button } from '#components/form/button.tsx';
import { CreditsRoll, useCreditsRoll } from '#components/people/credits/credits-roll.tsx';
import { sessionSummaryOf } from '#components/people/credits/summary.ts';
import { Farewell } from '#components/people/farewell.tsx';
import { removeGuestSeats } from '#data/auth/guest-seats.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './television.module.css';
import { keepSession, televisionSeat } from './television-seat.ts';
import { useFirstFocus } from './use-remote-control.ts';

/** The television once the evening is over: its credits roll, and then the curtain falls. */
export function OverScreen({ id, session }: { id: string; session: SessionDocument }) {
  const { say, locale } = useWords();
  const gains = useDocuments(
    useMemo(() => gainsOf(id), [id]),
    { seat: televisionSeat },
  );
  const [, navigate] = useLocation();
  const earned = gains.state === 'there' ? gains.data.map(({ data }) => data) : null;
  const summary = sessionSummaryOf(session, earned, locale, say('session.ownChallenge'));
  const { isRolling, end } = useCreditsRoll(id, earned !== null && summary.movies.length > 0);
  useFirstFocus(`over ${isRolling}`);
  useEffect(() => void removeGuestSeats(id), [id]);

  function another() {
    keepSession(null);
    navigate('/tv', { replace: true });
  }

  return (
    <section className={styles.over}>
      <Scene of={closedCurtain} />
      <Farewell session={session} gains={earned} />
      {isRolling && <CreditsRoll summary={summary} onEnd={end} />}
      <Button data-first kind="main" onClick={another}>
        {say('television.another')}
      </Button>
    </section>
  );
}
