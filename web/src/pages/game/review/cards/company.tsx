import type { YearReview } from '@cine/contract/operations/game/statistics';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { dateOfYear } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './cards.module.css';
import { Head } from './pieces.tsx';

type Props = { review: YearReview };

/** The year's review: how often together, the evening with the most people, the groups. */
export function Company({ review: { totals, imported, fullest, groups } }: Props) {
  const { say, locale } = useWords();
  const { movies, together } = totals;
  const alone = movies - together - imported;
  if (together === 0)
    return (
      <Head eyebrow={say('review.company')} title={say('review.solo')}>
        <p>{say('review.soloText')}</p>
      </Head>
    );
  return (
    <>
      <Head eyebrow={say('review.company')} title={say('review.together', { count: together })}>
        {alone > 0 && <p>{say('review.alone', { count: alone })}</p>}
        {fullest && (
          <p>
            {say('statistics.fullest', { date: dateOfYear(fullest.date, locale), count: fullest.people })}
          </p>
        )}
      </Head>
      {groups.length > 0 && (
        <section className={styles.top}>
          <h3>{say('statistics.groups')}</h3>
          <ul className={styles.groups}>
            {groups.map(({ id, name, picture, movies: count }) => (
              <li key={id}>
                <GroupPicture of={picture} size="s" />
                <span>{name}</span>
                <small>{say('statistics.viewings', { count })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
