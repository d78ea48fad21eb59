import type { YearReview } from '@cine/contract/operations/game/statistics';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import { badgeInWords } from '#components/badge/badge-words.ts';
import { Poster } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { dateOfYear } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './cards.module.css';
import { Head } from './pieces.tsx';

type Props = { review: YearReview };

/** The most badges that a card has room for. */
const shownBadges = 6;

export function Company({ review: { totals, fullest, groups } }: Props) {
  const { say, locale } = useWords();
  const { movies, together } = totals;
  if (together === 0)
    return (
      <Head eyebrow={say('review.company')} title={say('review.solo')}>
        <p>{say('review.soloText')}</p>
      </Head>
    );
  return (
    <>
      <Head eyebrow={say('review.company')} title={say('review.together', { count: together })}>
        {movies > together && <p>{say('review.alone', { count: movies - together })}</p>}
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
                <small>{say('statistics.count', { count })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function Reel({ review: { isOver, first, last } }: Props) {
  const { say, locale } = useWords();
  const ends = [
    first && { ...first, label: say('review.first', { date: dateOfYear(first.date, locale) }) },
    last && {
      ...last,
      label: say(isOver ? 'review.last' : 'review.lastSoFar', { date: dateOfYear(last.date, locale) }),
    },
  ].filter((each) => each !== null);
  return (
    <>
      <Head eyebrow={say('review.reel')} title={say(last ? 'review.reelTitle' : 'review.reelOne')} />
      <ul className={styles.posters}>
        {ends.map(({ label, movie, date }) => (
          <li key={date}>
            <Poster movie={movie} sizes="10rem" />
            <strong>{titleOf(movie, locale)}</strong>
            <small>{label}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Loved({ review: { loved, upset } }: Props) {
  const { say, locale } = useWords();
  return (
    <>
      <Head eyebrow={say('review.loved')} title={titleOf(loved[0]!.movie, locale)}>
        {upset && <p>{say('review.upset', { title: titleOf(upset.movie, locale), points: upset.points })}</p>}
      </Head>
      <ol className={styles.posters}>
        {loved.map(({ movie, points }) => (
          <li key={movie.movieId}>
            <Poster movie={movie} sizes="10rem" />
            <strong>{titleOf(movie, locale)}</strong>
            <small>{say('review.points', { points })}</small>
          </li>
        ))}
      </ol>
    </>
  );
}

export function Game({ review: { totals, badges } }: Props) {
  const { say, locale } = useWords();
  const left = badges.length - shownBadges;
  return (
    <>
      <Head eyebrow={say('review.game')} title={say('review.xp', { xp: totals.xp })}>
        <p>
          {[
            totals.coins > 0 && say('review.coins', { count: totals.coins }),
            totals.challenges > 0 && say('review.challenges', { count: totals.challenges }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Head>
      {badges.length > 0 && (
        <section className={styles.top}>
          <h3>{say('review.badges', { count: badges.length })}</h3>
          <ul className={styles.badges}>
            {badges.slice(0, shownBadges).map((badge) => (
              <li key={badge.id}>
                <BadgePicture art={badge.art} rarity={badge.rarity} isEarned size="s" />
                <small>{badgeInWords(badge, say, locale).name}</small>
              </li>
            ))}
          </ul>
          {left > 0 && <p>{say('review.moreBadges', { count: left })}</p>}
        </section>
      )}
    </>
  );
}
