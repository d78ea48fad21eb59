import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { useOpenSessions } from '../live/data/use-open-sessions.ts';
import { titleOf } from '../pieces/movie/reasons-in-words.ts';
import { useWords } from '../words/index.tsx';
import styles from './page-frame.module.css';

/** Links to the open session, or to the list of them if there are several. */
export default function SessionBar({ uid }: { uid: string }) {
  const { say, locale } = useWords();
  const sessions = useOpenSessions(uid);
  const [session, ...others] = sessions.state === 'there' ? sessions.data : [];
  if (!session) return null;
  const { attendees, chosen } = session.data;
  const present = Object.values(attendees).filter((attendee) => attendee.present).length;
  return (
    <aside className={styles.evening} aria-label={say('common.evening')}>
      <Link href={others.length > 0 ? '/evening' : `/evening/${session.id}`}>
        <span className={styles.pulse} aria-hidden />
        <span className={styles.eveningText}>
          <strong>{say('player.eveningNow')}</strong>{' '}
          <span>
            {others.length > 0
              ? say('player.eveningsOpen', { count: others.length + 1 })
              : chosen
                ? titleOf(chosen, locale)
                : say('player.eveningWith', { count: present })}
          </span>
        </span>
        <ChevronRight aria-hidden />
      </Link>
    </aside>
  );
}
