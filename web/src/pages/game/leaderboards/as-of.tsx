import { minute, second } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import styles from './leaderboards.module.css';

const tellEvery = 10 * second;

type Props = { asOf: string; isAsking: boolean; onRefresh: () => void };

/** When a board was counted, and a button to look again. */
export function AsOf({ asOf, isAsking, onRefresh }: Props) {
  const { say, locale } = useWords();
  const [, setTold] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTold(serverNow()), tellEvery);
    return () => clearInterval(timer);
  }, []);
  const now = serverNow();
  const isFresh = now - Date.parse(asOf) < minute;
  return (
    <p className={styles.asOf}>
      <time dateTime={asOf}>
        {isFresh
          ? say('leaderboards.asOfNow')
          : say('leaderboards.asOf', { ago: ago(asOf, { say, locale }, now) })}
      </time>
      <Button kind="quiet" busy={isAsking} onClick={onRefresh}>
        {say('leaderboards.refresh')}
      </Button>
    </p>
  );
}
