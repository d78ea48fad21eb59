import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './statistics.module.css';

type Props = { years: readonly number[]; thisYear: number };

/** How many past years are offered. */
const mostPastYears = 3;

/** Leads to the years in review: the running one so far, and those before. */
export function ReviewLinks({ years, thisYear }: Props) {
  const { say } = useWords();
  const all = years.filter((year) => year <= thisYear).toReversed();
  const [latest, ...before] = all;
  if (latest === undefined) return null;
  const isRunning = latest === thisYear;
  return (
    <section className={`${surface.card} ${styles.reviews}`}>
      <div>
        <h2 className={prose.subtitle}>
          <Link href={`/review/${latest}`}>
            {say(isRunning ? 'review.titleSoFar' : 'review.title', { year: `${latest}` })}
          </Link>
        </h2>
        <p className={prose.note}>{say('review.offer')}</p>
      </div>
      {before.length > 0 && (
        <p className={prose.note}>
          {before.slice(0, mostPastYears).map((year) => (
            <Link key={year} href={`/review/${year}`}>
              {say('review.title', { year: `${year}` })}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
