import { createSession, type SessionMode } from '@cine/contract/sessions';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../live/call.ts';
import { useAccount } from '../../live/player.tsx';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { RegionSelect } from '../../pieces/region-select.tsx';
import { useAction } from '../../pieces/use-action.ts';
import { useWords } from '../../words/index.tsx';
import styles from './evenings.module.css';

const modes: readonly SessionMode[] = ['together', 'apart'];

/** Opens an evening: around one screen, or each at home. */
export function StartEvening() {
  const { say } = useWords();
  const account = useAccount();
  const [, navigate] = useLocation();
  const [mode, setMode] = useState<SessionMode>('together');
  const [region, setRegion] = useState(account.region);
  // Asked again after a fault of the network it opens the same evening.
  const [key] = useState(() => crypto.randomUUID());
  const { busy, fault, run } = useAction();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run('start', async () => {
      const { id } = await call(createSession, { mode, region, key });
      navigate(`/evening/${id}`);
    });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <fieldset className={styles.modes}>
        <legend className="unseen">{say('evening.mode')}</legend>
        {modes.map((each) => (
          <label key={each} className={styles.mode}>
            <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
            <span>
              <strong>{say(`evening.${each}`)}</strong>
              {say(`evening.${each}Hint`)}
            </span>
          </label>
        ))}
      </fieldset>
      {mode === 'together' && <RegionSelect value={region} onChange={setRegion} />}
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" type="submit" busy={busy !== null}>
        {say('evening.start')}
      </Button>
    </form>
  );
}
