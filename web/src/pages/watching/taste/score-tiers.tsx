import type { OutputOf } from '@cine/contract/operation';
import type { showTaste } from '@cine/contract/operations/watching/ratings';
import { useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './taste.module.css';

/** The scores from which on a rating is in the user's best tenth, the next, and so on. */
export function ScoreTiers({ tiers }: Pick<OutputOf<typeof showTaste>, 'tiers'>) {
  const { say } = useWords();
  const id = useId();
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.part}`} aria-labelledby={id}>
      <h2 className={prose.subtitle} id={id}>
        {say('taste.tiers')}
      </h2>
      <p className={prose.note}>{say('taste.tiersHint')}</p>
      <ol className={`${layout.stackS} ${styles.tiers}`}>
        {tiers.map(({ tier, from, to, count }) => (
          <li key={tier}>
            <strong>{say('taste.tier', { tier })}</strong>
            <span
              className={styles.span}
              aria-hidden
              style={{ '--from': from / 100, '--to': (to + 1) / 101 }}
            />
            <span>
              {from === to ? say('taste.exactly', { score: to }) : say('taste.between', { from, to })}
            </span>
            <small className={prose.note}>{say('watchlist.count', { count })}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
