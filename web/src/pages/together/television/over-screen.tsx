import type { SessionDocument } from '@cine/contract/documents/sessions';
import { gainsOf } from '@cine/contract/queries';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { removeGuestSeats } from '../../../live/auth/guest-seats.ts';
import { useDocuments } from '../../../live/data/use-documents.ts';
import closedCurtain from '../../../pieces/feedback/scenes/closed-curtain.svg?drawing';
import { Scene } from '../../../pieces/feedback/scenes/scene.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { Farewell } from '../../../pieces/people/farewell.tsx';
import { useWords } from '../../../words/index.tsx';
import styles from './television.module.css';
import { keepSession, televisionSeat } from './television-seat.ts';
import { useFirstFocus } from './use-remote-control.ts';

/** For a session that is over, with a way to the next one. */
export function OverScreen({ id, session }: { id: string; session: SessionDocument }) {
  const { say } = useWords();
  const gains = useDocuments(
    useMemo(() => gainsOf(id), [id]),
    { from: televisionSeat },
  );
  const [, navigate] = useLocation();
  useFirstFocus('over');
  useEffect(() => void removeGuestSeats(id), [id]);

  function another() {
    keepSession(null);
    navigate('/tv', { replace: true });
  }

  return (
    <section className={styles.over}>
      <Scene of={closedCurtain} />
      <Farewell
        session={session}
        gains={gains.state === 'there' ? gains.data.map(({ data }) => data) : null}
      />
      <Button data-first kind="main" onClick={another}>
        {say('television.another')}
      </Button>
    </section>
  );
}
