import type { DuelOdds } from '@cine/contract/game/duels/duel-rules';
import { useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './odds-bar.module.css';
import { endings, shareInWords } from './odds-in-words.ts';

/** The odds of a duel as a bar. */
export function OddsBar({ odds }: { odds: DuelOdds }) {
  const id = useId();
  const { say, locale } = useWords();
  const possible = endings.filter((ending) => ending !== 'draw' || odds.draw > 0);
  return (
    <section className={layout.stackS} aria-labelledby={id}>
      <h3 id={id}>{say('duels.odds')}</h3>
      <div className={styles.bar} aria-hidden>
        {endings.map((ending) => (
          <span key={ending} data-ending={ending} style={{ flexGrow: odds[ending] }} />
        ))}
      </div>
      <ul className={styles.words}>
        {possible.map((ending) => (
          <li key={ending} data-ending={ending}>
            {say(`duels.odds_${ending}`, { share: shareInWords(odds[ending], { say, locale }) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
