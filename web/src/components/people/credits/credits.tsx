import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './credits.module.css';
import type { Summary } from './summary.ts';

/** The credits of an evening that is over: movies, people, awards. */
export function Credits({ summary: { movies, people, awards } }: { summary: Summary }) {
  const { say } = useWords();
  return (
    <div className={styles.credits}>
      <dl className={layout.stackXxl}>
        <div className={layout.stackS}>
          <dt>{say('credits.movies')}</dt>
          {movies.map(({ movieId, title }) => (
            <dd key={movieId} className={styles.movie}>
              {title}
            </dd>
          ))}
        </div>
        <div className={layout.stackS}>
          <dt>{say('credits.people')}</dt>
          {people.map(({ uid, name }) => (
            <dd key={uid}>{name}</dd>
          ))}
        </div>
        {awards.length > 0 && (
          <div className={layout.stackS}>
            <dt>{say('credits.awards')}</dt>
            {awards.map(({ uid, name, xp, completed }) => (
              <dd key={uid} className={styles.award}>
                <span>{name}</span>
                {xp > 0 && <strong>{say('session.xp', { xp })}</strong>}
                {completed.map((title) => (
                  <small key={title}>{title}</small>
                ))}
              </dd>
            ))}
          </div>
        )}
      </dl>
      <p className={styles.end}>{say('credits.end')}</p>
    </div>
  );
}
