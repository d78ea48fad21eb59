import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAccount } from '#data/auth/user.tsx';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import styles from './session-place-choice.module.css';
import { type SessionPlace, SessionPlaceChoice } from './session-place-choice.tsx';
import { useAction } from './use-action.ts';

type Props = {
  /** Opens a session; the same one if the key was used before. */
  open: (where: SessionPlace & { key: string }) => Promise<{ id: string }>;
  /** The page before would lead to the session, too: going back to it would change nothing. */
  replaces?: boolean;
};

/** The form that opens an evening. */
export function StartSession({ open, replaces = false }: Props) {
  const { say } = useWords();
  const account = useAccount();
  const [, navigate] = useLocation();
  const [where, setWhere] = useState<SessionPlace>({ mode: 'together', region: account.region });
  const [keyFor] = useState(keysForRetries);
  const { busy, fault, runLast } = useAction();

  function submit() {
    void runLast('start', async () => {
      const { id } = await open({ ...where, key: keyFor(where) });
      navigate(`/evening/${id}`, { replace: replaces });
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
