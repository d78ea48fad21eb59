import { type BadgeView, listBadges } from '@cine/contract/operations/core/badges';
import { Link } from 'wouter';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import { badgeInWords } from '#components/badge/badge-words.ts';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import emptySeats from '#components/feedback/scenes/empty-seats.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { FilterPills } from '#components/form/pills.tsx';
import { useAddressChoice } from '#components/form/use-address-choice.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { dateOfYear, dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './badges.module.css';
import { inOrder, sides } from './in-order.ts';

/** All badges: those the user has, and how far they are with others. */
export default function Badges() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [side, setSide] = useAddressChoice('show', sides);
  const { data, refusal, again, keptAt } = useCachedAnswer(listBadges, {}, uid);
  const badges = data ? inOrder(data.badges, side) : [];
  return (
    <div className={layout.stackL}>
      <header className={layout.baselineRow}>
        <h1>{say('badges.title')}</h1>
        {data && <p>{say('badges.count', { earned: data.earned, total: data.badges.length })}</p>}
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      <FilterPills
        legend={say('badges.which')}
        all={sides}
        chosen={side}
        nameOf={(each) => say(`badges.${each}`)}
        onChoose={setSide}
      />
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={4} />}
      {data && badges.length === 0 && (
        <EmptyState scene={emptySeats} title={say('badges.noneHere')} text={say('badges.noneHint')}>
          <Link href="/search" className={`${buttons.button} ${buttons.plain}`}>
            {say('review.noneAction')}
          </Link>
        </EmptyState>
      )}
      <ul className={layout.cardGrid}>
        {badges.map((badge) => (
          <li key={badge.id}>
            <BadgeTile badge={badge} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function BadgeTile({ badge }: { badge: BadgeView }) {
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
            {say('badges.earnedOn', { day: dayInWords(Date.parse(earnedAt), locale, serverNow()) })}
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
