import { CloudOff, Sparkles } from 'lucide-react';
import { useEffect } from 'react';
import { useOnline } from '../live/network.ts';
import { outboxOf } from '../live/outbox/outbox.ts';
import { usePlayer } from '../live/player.tsx';
import { useNewVersion } from '../live/worker.ts';
import { Button } from '../pieces/button.tsx';
import { useWords } from '../words/index.tsx';
import styles from './bars.module.css';
import { ChosenLanguage } from './chosen-language.tsx';
import { GuestArrival } from './guest-arrival.tsx';
import { WaitingActions } from './waiting-actions.tsx';

/** What concerns every page: no network, what waits to be sent, a new version. Nothing where all is well. */
export default function Bars() {
  const { say } = useWords();
  const { identity } = usePlayer();
  const isOnline = useOnline();
  const takeNewVersion = useNewVersion();
  const uid = identity.state === 'somebody' ? identity.uid : null;
  useEffect(() => (uid === null ? undefined : outboxOf(uid).keepSending()), [uid]);
  return (
    <div className={styles.bars}>
      <div role="status">
        {!isOnline && (
          <p className={styles.bar}>
            <CloudOff aria-hidden />
            {say('common.offline')}
          </p>
        )}
      </div>
      {uid !== null && <WaitingActions uid={uid} />}
      <GuestArrival />
      <ChosenLanguage />
      <div role="status">
        {takeNewVersion && (
          <p className={styles.bar}>
            <Sparkles aria-hidden />
            <span>{say('outbox.newVersion')}</span>
            <Button onClick={takeNewVersion}>{say('outbox.takeNewVersion')}</Button>
          </p>
        )}
      </div>
    </div>
  );
}
