import type { BadgeView } from '@cine/contract/operations/core/badges';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import { badgeInWords } from '#components/badge/badge-words.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { serverNow } from '#data/server-time.ts';
import { dateOfYear, dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './badges.module.css';

/** All about a badge: how it is earned, when it was or how far the user is, how rare it is. */
export function BadgeDialog({ badge, onClose }: { badge: BadgeView; onClose: () => void }) {
  const { say, locale } = useWords();
  const { id, rarity, earnedAt, progress, percent, season, art } = badge;
  const { name, text } = badgeInWords(badge, say, locale);
  const isEarned = earnedAt !== null;
  return (
    <Dialog title={name} onClose={onClose}>
      <div className={styles.picture}>
        <BadgePicture art={art} rarity={rarity} isEarned={isEarned} size="l" />
      </div>
      <div className={layout.stackS}>
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
          <p className={styles.soft}>
            {say('badges.earnedOn', { day: dayInWords(Date.parse(earnedAt), locale, serverNow()) })}
          </p>
        )}
        {!isEarned && progress && (
          <p className={styles.progress}>
            <progress value={progress.have} max={progress.need} aria-label={name} />
            {say('badges.progress', progress)}
          </p>
        )}
        <p className={styles.rarity} data-rarity={rarity}>
          <strong>{say(`badges.${rarity}`)}</strong>
          {percent !== null && (
            <span>{percent === 0 ? say('badges.shareFew') : say('badges.share', { percent })}</span>
          )}
        </p>
      </div>
      {isEarned && rarity !== 'secret' && (
        <div>
          <ShareButton thing={{ kind: 'badge', id }} text={say('sharing.text_badge', { title: name })} />
        </div>
      )}
    </Dialog>
  );
}

/** A date of every year, `MM-DD`; any leap year will do. */
function inLeapYear(date: string): string {
  return `2028-${date}`;
}
