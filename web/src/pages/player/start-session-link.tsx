import { ChevronRight, Clapperboard } from 'lucide-react';
import { Link } from 'wouter';
import { useOpenSessions } from '../../live/data/use-open-sessions.ts';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './player.module.css';

/** Links to a session, unless one is in progress: then its bar does. */
export function StartSessionLink({ uid }: { uid: string }) {
  const { say } = useWords();
  const sessions = useOpenSessions(uid);
  if (sessions.state === 'there' && sessions.data.length > 0) return null;
  return (
    <Link href="/evening" className={`${surface.live} ${styles.door}`}>
      <Clapperboard aria-hidden />
      <span>
        <strong>{say('player.tonight')}</strong>
        <span>{say('player.tonightHint')}</span>
      </span>
      <ChevronRight aria-hidden />
    </Link>
  );
}
