import {
  characterClasses,
  type Stats,
  startingStats,
  statNames,
} from '@cine/contract/game/characters/classes';
import { useWords } from '#i18n/index.tsx';
import styles from './character.module.css';

/** The most that any class begins with fills a bar. */
const most = Math.max(...characterClasses.flatMap((each) => Object.values(startingStats[each])));

/** A class's stats as bars. */
export function ClassBars({ stats }: { stats: Stats }) {
  const { say } = useWords();
  return (
    <span className={styles.bars}>
      {statNames.map((name) => (
        <span key={name}>
          {/* Spaces, as a screen reader reads it as one sentence. */}
          <span>{say(`character.${name}`)}</span>{' '}
          <span className={styles.bar} aria-hidden>
            <span style={{ '--share': `${(100 * stats[name]) / most}%` }} />
          </span>{' '}
          <strong>{stats[name]}</strong>{' '}
        </span>
      ))}
    </span>
  );
}
