import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { useEveningInProgress } from '../live/use-evening-in-progress.ts';
import { titleOf } from '../pieces/reasons.ts';
import { useWords } from '../words/index.tsx';
import styles from './frame.module.css';

/** The evening in progress, one tap away. */
export default function EveningBar({ uid }: { uid: string }) {
  const { say, locale } = useWords();
  const evening = useEveningInProgress(uid);
  if (!evening) return null;
  const { attendees, chosen } = evening.data;
  const present = Object.values(attendees).filter((attendee) => attendee.present).length;
  return (
    <aside className={styles.evening} aria-label={say('common.evening')}>
      <Link href={`/evening/${evening.id}`}>
        <span className={styles.pulse} aria-hidden />
        <span className={styles.eveningText}>
          <strong>{say('player.eveningNow')}</strong>{' '}
          <span>{chosen ? titleOf(chosen, locale) : say('player.eveningWith', { count: present })}</span>
        </span>
        <ChevronRight aria-hidden />
      </Link>
    </aside>
  );
}
