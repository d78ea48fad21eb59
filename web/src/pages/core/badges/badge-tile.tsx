import type { BadgeView } from '@cine/contract/operations/core/badges';
import { BadgePicture } from '../../../components/badge/badge-picture.tsx';
import { badgeInWords } from '../../../components/badge/badge-words.ts';
import { dateOfYear, dayInWords } from '../../../i18n/days.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import styles from './badges.module.css';

/** A badge on the wall: picture or silhouette, how to earn it, the user's progress, and how many have it. */
export function BadgeTile({ badge }: { badge: BadgeView }) {
  const { say, locale } = useWords();
  const { rarity, earnedAt, progress, percent, season, art } = badge;
  const { name, text } = badgeInWords(badge, say, locale);
  const isEarned = earnedAt !== null;
  return (
    <article className={`${surface.card} ${styles.tile}`} data-rarity={rarity} aria-label={name}>
      <BadgePicture art={art} rarity={rarity} isEarned={isEarned} />
      <div className={layout.stackXs}>
        <h2 className={styles.name}>{name}</h2>
        <p>{text}</p>
        {season && !isEarned && (
          <p className={styles.season} data-open={season.isOpen || undefined}>
            {say(season.isOpen ? 'badges.seasonNow' : 'badges.season', {
              from: dateOfYear(inLeapYear(season.from), locale),
              to: dateOfYear(inLeapYear(season.to), locale),
            })}
          </p>
        )}
        {isEarned && (
          <p className={styles.earned}>
            {say('badges.earnedOn', { day: dayInWords(Date.parse(earnedAt), locale, Date.now()) })}
          </p>
        )}
        {!isEarned && progress && (
          <p className={styles.progress}>
            <progress value={progress.have} max={progress.need} aria-label={name} />
            {say('badges.progress', progress)}
          </p>
        )}
        <p className={styles.rarity}>
          <strong>{say(`badges.${rarity}`)}</strong>
          {percent !== null && (
            <span>{percent === 0 ? say('badges.shareFew') : say('badges.share', { percent })}</span>
          )}
        </p>
      </div>
    </article>
  );
}

/** A date of every year, `MM-DD`; any leap year will do. */
function inLeapYear(date: string): string {
  return `2028-${date}`;
}
