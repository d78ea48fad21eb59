import type { MovieView } from '@cine/contract/operations/movies/movies';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { Link } from 'wouter';
import { advancesInWords, type Teller } from '#components/movie/reasons-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './movie.module.css';

/** Which of the user's challenges the movie would advance. */
export function AdvancedChallenges({ movie, teller }: { movie: MovieView; teller: Teller }) {
  const { say, locale } = useWords();
  const mine = movie.advances.filter(({ uid }) => uid === teller.me);
  const others = movie.advances.filter(({ uid }) => uid !== teller.me);
  return (
    <section className={styles.part} aria-labelledby="serves-title">
      <h2 id="serves-title">{say('movie.serves')}</h2>
      {movie.advances.length === 0 && (
        <p>
          {say('movie.servesNone')} <Link href="/challenges">{say('movie.toChallenges')}</Link>
        </p>
      )}
      {mine.length > 0 && (
        <ul className={styles.challenges}>
          {mine.map(({ challengeId, titles, count, target, completes, xpReward }) => (
            <li key={challengeId} className={styles.challenge} data-completes={completes || undefined}>
              <h3>
                <Link className={surface.coverLink} href={`/challenges/${challengeId}`}>
                  {challengeTitle(titles, locale)}
                </Link>
              </h3>
              <p>
                {completes
                  ? say('movie.wouldComplete', { xp: xpReward })
                  : say('movie.wouldBe', { count, target })}
              </p>
              <span
                className={styles.bar}
                aria-hidden
                style={{ '--done': (count - 1) / target, '--next': count / target }}
              />
            </li>
          ))}
        </ul>
      )}
      {advancesInWords(others, teller).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {mine.length === 0 && others.length > 0 && (
        <p>
          {say('movie.servesOthers')} <Link href="/challenges">{say('movie.toChallenges')}</Link>
        </p>
      )}
    </section>
  );
}
