import type { YearReview } from '@cine/contract/operations/game/statistics';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import { badgeInWords } from '#components/badge/badge-words.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './cards.module.css';
import { Head } from './pieces.tsx';

type Props = { review: YearReview };

/** The most badges that a card has room for. */
const shownBadges = 6;

/** The year's review: XP, coins, challenges, badges. */
export function Game({ review: { totals, badges } }: Props) {
  const { say, locale } = useWords();
  const left = badges.length - shownBadges;
  return (
    <>
      <Head eyebrow={say('review.game')} title={say('review.xp', { xp: totals.xp })}>
        <p>
          {dotted([
            totals.coins > 0 ? say('review.coins', { count: totals.coins }) : null,
            totals.challenges > 0 ? say('review.challenges', { count: totals.challenges }) : null,
          ])}
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
