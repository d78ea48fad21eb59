import { createSession } from '@cine/contract/operations/evenings/sessions';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAccount } from '../../live/auth/user.tsx';
import { call } from '../../live/data/call.ts';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { Button } from '../../pieces/form/button.tsx';
import { Form } from '../../pieces/form/form.tsx';
import { type SessionPlace, SessionPlaceChoice } from '../../pieces/form/session-place-choice.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './sessions.module.css';

/** Starts a session, around one screen or each at home. */
export function StartSession() {
  const { say } = useWords();
  const account = useAccount();
  const [, navigate] = useLocation();
  const [where, setWhere] = useState<SessionPlace>({ mode: 'together', region: account.region });
  // Retried after a network fault, it opens the same session.
  const [key] = useState(() => crypto.randomUUID());
  const { busy, fault, runLast } = useAction();

  function submit() {
    void runLast('start', async () => {
      const { id } = await call(createSession, { ...where, key });
      // The page before leads here, too: going back to it would change nothing.
      navigate(`/evening/${id}`, { replace: true });
    });
  }

  return (
    <Form className={`${layout.stackL} ${styles.form}`} onSubmit={submit}>
      <SessionPlaceChoice value={where} onChange={setWhere} />
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" type="submit" busy={busy !== null}>
        {say('session.start')}
      </Button>
    </Form>
  );
}
