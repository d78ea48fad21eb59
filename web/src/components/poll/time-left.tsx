import { hour, minute, second } from '@cine/contract/time';
import { Clock3 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './poll.module.css';

/** How long before the end it is announced. */
const soonMs = 30 * second;

/** How long a poll is still open. */
export function TimeLeft({ until }: { until: number }) {
  const { say } = useWords();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), second);
    return () => clearInterval(timer);
  }, []);
  const left = second * Math.ceil(Math.max(0, until - now) / second);
  const parts = {
    hours: Math.floor(left / hour),
    minutes: Math.floor((left % hour) / minute),
    seconds: (left % minute) / second,
  };
  const isLong = left >= hour;
  return (
    <p className={styles.left}>
      <Clock3 aria-hidden />
      <span role="timer">
        {say(isLong ? 'polls.leftHours' : left >= minute ? 'polls.leftMinutes' : 'polls.leftSeconds', parts)}
      </span>
      <span role="status" className="unseen">
        {left <= soonMs && left > 0 && say('polls.soonOver')}
      </span>
    </p>
  );
}
