import type { OutputOf } from '@cine/contract/operation';
import type { showTaste } from '@cine/contract/operations/watching/ratings';
import { maxScore } from '@cine/contract/ratings/percentile';
import { useId } from 'react';
import { Figures } from '#components/layout/figures.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './taste.module.css';

type Props = { taste: Pick<OutputOf<typeof showTaste>, 'count' | 'mean' | 'spread' | 'histogram'> };

/** How often the user gave each score. */
export function ScoreHistogram({ taste: { count, mean, spread, histogram } }: Props) {
  const { say } = useWords();
  const id = useId();
  const highest = Math.max(1, ...histogram);
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.part}`} aria-labelledby={id}>
      <h2 className={prose.subtitle} id={id}>
        {say('taste.histogram')}
      </h2>
      <Figures
        of={[
          [say('taste.count', { count }), count],
          ...(mean === null ? [] : [[say('taste.mean'), Math.round(mean)] as const]),
        ]}
      />
      {spread !== null && <p className={prose.note}>{say(`taste.spread_${widthOf(spread)}`)}</p>}
      <ol className={styles.bins}>
        {histogram.map((ratings, at) => {
          const from = 10 * at;
          const to = at === histogram.length - 1 ? maxScore : from + 9;
          return (
            <li key={from}>
              <span className="unseen">{say('taste.bin', { from, to, count: ratings })}</span>
              <span className={styles.number} aria-hidden>
                {ratings > 0 && ratings}
              </span>
              <span className={styles.bar} aria-hidden style={{ '--part': ratings / highest }} />
              <span className={styles.from} aria-hidden>
                {from}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function widthOf(spread: number): 'narrow' | 'usual' | 'wide' {
  if (spread < 12) return 'narrow';
  return spread > 24 ? 'wide' : 'usual';
}
