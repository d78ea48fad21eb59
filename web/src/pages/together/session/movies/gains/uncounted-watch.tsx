/** Says that a watch is being counted, or why it doesn't count, as far as that is known. */
import { second } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { SessionContext } from '../../session-context.tsx';
import styles from './uncounted.module.css';

/** Counting takes a moment; a gain still missing after that was taken back. */
const countedWithinMs = 15 * second;

/** Whether something was ever there while shown. */
export function useWasThere(isThere: boolean): boolean {
  const [wasThere, setWasThere] = useState(isThere);
  if (isThere && !wasThere) setWasThere(true);
  return wasThere;
}

type Props = { since: number } & Pick<SessionContext, 'gainsState'>;

export function UncountedWatch({ since, gainsState }: Props) {
  const { say } = useWords();
  const [isCounting, setCounting] = useState(() => serverNow() - since < countedWithinMs);
  useEffect(() => {
    if (!isCounting) return;
    const timer = setTimeout(() => setCounting(false), countedWithinMs);
    return () => clearTimeout(timer);
  }, [isCounting]);
  if (!isCounting && gainsState !== 'confirmed') return gainsState === 'unknown' && <NotOnDevice isSmall />;
  return (
    <p className={`${layout.centeredRow} ${prose.soft}`}>
      {isCounting && (
        <span className={styles.pips} aria-hidden>
          <span />
          <span />
          <span />
        </span>
      )}
      {say(isCounting ? 'session.counting' : 'session.takenBack')}
    </p>
  );
}
