/** The cards of a year in review. */
import type { YearReview } from '@cine/contract/operations/game/statistics';
import { Link } from 'wouter';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { dateOfYear } from '#i18n/days.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import { busiestMonth, isShort } from '../cards-of.ts';
import styles from './cards.module.css';
import { Head, Top } from './pieces.tsx';

type Props = { review: YearReview };

/** How many of what came most often a card has room for. */
const room = 3;

export function Opening({ review }: Props) {
  const { say } = useWords();
  const { year, isOver } = review;
  const text = isShort(review) ? 'review.few' : isOver ? 'review.opening' : 'review.openingSoFar';
  return (
    <Head eyebrow={say(isOver ? 'review.over' : 'review.soFar')} title={`${year}`}>
      <p>{say(text)}</p>
    </Head>
  );
}

export function Movies({ review: { totals, imported } }: Props) {
  const { say } = useWords();
  const { movies, minutes, days, perWeek } = totals;
  const fullDays = Math.floor(minutes / (24 * 60));
  return (
    <Head eyebrow={say('review.onTheClock')} title={say('statistics.viewings', { count: movies })}>
      <p>{say('review.hours', { hours: Math.round(minutes / 60), days })}</p>
      {fullDays > 0 && <p>{say('review.nonstop', { days: fullDays })}</p>}
      {imported > 0 && <p>{say('review.imported', { count: imported })}</p>}
      {perWeek !== null && <p>{say('statistics.perWeek', { count: perWeek })}</p>}
    </Head>
  );
}

export function Rhythm({ review }: Props) {
  const { say, locale } = useWords();
  const { year, months, best, longestStreak } = review;
  const busiest = busiestMonth(review);
  const most = Math.max(1, ...months);
  const nameOf = (month: number, length: 'long' | 'narrow') =>
    dateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(Date.UTC(year, month, 1));
  return (
    <>
      <Head eyebrow={say('review.rhythm')} title={say('review.busiest', { month: nameOf(busiest, 'long') })}>
        <p>{say('review.thatMonth', { count: months[busiest]! })}</p>
      </Head>
      <ol className={styles.months} aria-hidden>
        {months.map((count, month) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: months have no other name.
          <li key={month} data-most={month === busiest || undefined}>
            <span style={{ '--part': count / most }} />
            {nameOf(month, 'narrow')}
          </li>
        ))}
      </ol>
      <div className={layout.stackXs}>
        {best && best.movies > 1 && (
          <p>{say('statistics.best', { date: dateOfYear(best.date, locale), count: best.movies })}</p>
        )}
        {longestStreak > 1 && <p>{say('review.streak', { count: longestStreak })}</p>}
      </div>
    </>
  );
}

export function Taste({ review: { genres, decades } }: Props) {
  const { say } = useWords();
  const [favourite] = genres;
  const named = ({ name, count }: { name: string; count: number }) => ({
    name,
    count,
    text: say('statistics.viewings', { count }),
  });
  return (
    <>
      <Head
        eyebrow={say('review.taste')}
        title={say('review.genre', { genre: genreName(favourite!.name, { say }) })}
      />
      <Top
        title={say('statistics.genres')}
        names={genres.slice(0, room).map((each) => named({ ...each, name: genreName(each.name, { say }) }))}
      />
      <Top
        title={say('statistics.decades')}
        names={decades
          .slice(0, room)
          .map(({ decade, count }) =>
            named({ name: say('statistics.decade', { decade: `${decade}` }), count }),
          )}
      />
    </>
  );
}

export function Directors({ review: { directors } }: Props) {
  const { say } = useWords();
  const [first] = directors;
  const names = directors.map((each) => ({
    ...each,
    text: say('statistics.viewings', { count: each.count }),
  }));
  return (
    <>
      <Head eyebrow={say('statistics.directors')} title={first!.name}>
        <p>{say('review.director', { count: first!.count })}</p>
      </Head>
      {names.length > 1 && <Top names={names} />}
    </>
  );
}

export function Ending({ review: { year, isOver, years, totals } }: Props) {
  const { say } = useWords();
  const others = years.filter((each) => each !== year).toReversed();
  return (
    <>
      <Head eyebrow={`${year}`} title={say(isOver ? 'review.end' : 'review.toBeContinued')}>
        <p>{say(isOver ? 'review.endText' : 'review.toBeContinuedText')}</p>
      </Head>
      {totals.movies > 0 && (
        <p>
          <ShareButton
            thing={{ kind: 'year', id: `${year}` }}
            isKept
            kind="main"
            text={say('sharing.text_year', { year: `${year}` })}
          />
        </p>
      )}
      {others.length > 0 && (
        <nav className={styles.others} aria-label={say('review.others')}>
          {others.slice(0, room).map((each) => (
            <Link key={each} href={`/review/${each}`}>
              {say('review.title', { year: `${each}` })}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
