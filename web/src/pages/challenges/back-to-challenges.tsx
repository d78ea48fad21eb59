import { ChevronLeft } from 'lucide-react';
import { Link } from 'wouter';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './challenges.module.css';

/** Leads back to all challenges. */
export function BackToChallenges() {
  const { say } = useWords();
  return (
    <Link href="/challenges" className={`${layout.tapLink} ${styles.back}`}>
      <ChevronLeft aria-hidden />
      {say('player.allChallenges')}
    </Link>
  );
}
