import { createSession } from '@cine/contract/sessions';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../live/call.ts';
import { useAccount } from '../../live/player.tsx';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { useAction } from '../../pieces/use-action.ts';
import { type Where, WhereChoice } from '../../pieces/where-choice.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './evenings.module.css';

/** Opens an evening: around one screen, or each at home. */
export function StartEvening() {
  const { say } = useWords();
  const account = useAccount();
  const [, navigate] = useLocation();
  const [where, setWhere] = useState<Where>({ mode: 'together', region: account.region });
  // Asked again after a fault of the network it opens the same evening.
  const [key] = useState(() => crypto.randomUUID());
  const { busy, fault, run } = useAction();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run('start', async () => {
      const { id } = await call(createSession, { ...where, key });
      navigate(`/evening/${id}`);
    });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <WhereChoice value={where} onChange={setWhere} />
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" type="submit" busy={busy !== null}>
        {say('evening.start')}
      </Button>
    </form>
  );
}
