import { ChevronRight, Sparkles, X } from 'lucide-react';
import { Link } from 'wouter';
import { useRootMark } from '#components/layout/use-root-mark.ts';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import type { DueElsewhere } from '#data/device/celebrated.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useDueCelebration } from '#data/queries/waiting/use-due-celebration.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './page-frame.module.css';

/** Links to the open session, or to the list of them if there are several; first to what one earned. */
export default function SessionBar({ uid }: { uid: string }) {
  const { say, locale } = useWords();
  const sessions = useOpenSessions(uid);
  const { due, leave } = useDueCelebration(uid);
  const [session, ...others] = sessions.state === 'there' ? sessions.data : [];
  useRootMark('sessionBar', session !== undefined || due !== null);
  if (due) return <ToCelebration due={due} onLeave={leave} />;
  if (!session) return null;
  const { attendees, chosen } = session.data;
  const present = Object.values(attendees).filter((attendee) => attendee.present).length;
  return (
    <aside className={styles.session} aria-label={say('common.page_sessions')}>
      <Link href={others.length > 0 ? '/evening' : `/evening/${session.id}`}>
        <span className={styles.pulse} aria-hidden />
        <span className={styles.sessionText}>
          <strong>{say('player.sessionNow')}</strong>{' '}
          <span>
            {others.length > 0
              ? say('player.sessionsOpen', { count: others.length + 1 })
              : chosen
                ? titleOf(chosen, locale)
                : say('player.sessionWith', { count: present })}
          </span>
        </span>
        <ChevronRight aria-hidden />
      </Link>
    </aside>
  );
}

/** Leads to the celebration of a movie that was recorded while the user is on another page. */
function ToCelebration({ due: { sessionId, record }, onLeave }: { due: DueElsewhere; onLeave: () => void }) {
  const { say, locale } = useWords();
  return (
    <aside className={styles.session} data-due aria-label={say('session.gains')}>
      <Link href={`/evening/${sessionId}`}>
        <Sparkles aria-hidden />
        <span className={styles.sessionText} role="status">
          <strong>{titleOf(record, locale)}</strong> <span>{say('player.celebrationWaits')}</span>
        </span>
      </Link>
      <button type="button" className={styles.leave} onClick={onLeave} aria-label={say('common.close')}>
        <X aria-hidden />
      </button>
    </aside>
  );
}
