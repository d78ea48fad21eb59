import { type BadgeView, listBadges } from '@cine/contract/operations/core/badges';
import { useState } from 'react';
import { Link } from 'wouter';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import { badgeInWords } from '#components/badge/badge-words.ts';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import badgeBoard from '#components/feedback/scenes/badge-board.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { FilterPills } from '#components/form/pills.tsx';
import { useAddressChoice } from '#components/form/use-address-choice.ts';
import { Tile, Wall } from '#components/layout/wall/wall.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { BadgeDialog } from './badge-dialog.tsx';
import styles from './badges.module.css';
import { byFamily } from './families.ts';
import { inOrder, sides } from './in-order.ts';

/** How many of those to earn are shown, as they are the nearest; the others are folded. */
const next = 6;

/** All badges on a wall: those the user has, those they are near, and the others folded by family. */
export default function Badges() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [side, setSide] = useAddressChoice('show', sides);
  const { data, refusal, again, keptAt } = useCachedAnswer(listBadges, {}, uid);
  const [told, setTold] = useState<BadgeView | null>(null);
  const badges = data ? inOrder(data.badges, side) : [];
  const earned = badges.filter(({ earnedAt }) => earnedAt !== null);
  const open = badges.filter(({ earnedAt }) => earnedAt === null);
  const tileOf = (badge: BadgeView) => (
    <BadgeTile key={badge.id} badge={badge} onOpen={() => setTold(badge)} />
  );
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
        <EmptyState scene={badgeBoard} title={say('badges.noneHere')} text={say('badges.noneHint')}>
          <Link href="/search" className={`${buttons.button} ${buttons.plain}`}>
            {say('review.noneAction')}
          </Link>
        </EmptyState>
      )}
      {earned.length > 0 && <Wall of={earned} tileOf={tileOf} />}
      {open.length > 0 && (
        <section className={layout.stackXs} aria-labelledby="to-earn">
          <h2 id="to-earn">{say('badges.open')}</h2>
          <Wall of={open.slice(0, next)} tileOf={tileOf} />
          {byFamily(open.slice(next)).map(({ family, badges: some }) => (
            <details key={family} className={`${surface.disclosure} ${styles.family}`}>
              <summary>
                {say(`badges.family_${family}`)}{' '}
                <span>{say('badges.toDiscover', { count: some.length })}</span>
              </summary>
              <Wall of={some} tileOf={tileOf} />
            </details>
          ))}
        </section>
      )}
      {told && <BadgeDialog badge={told} onClose={() => setTold(null)} />}
    </div>
  );
}

type TileProps = { badge: BadgeView; onOpen: () => void };

function BadgeTile({ badge, onOpen }: TileProps) {
  const { say, locale } = useWords();
  const { rarity, earnedAt, progress, art } = badge;
  const isBegun = earnedAt === null && progress !== null && progress.have > 0;
  return (
    <Tile
      picture={<BadgePicture art={art} rarity={rarity} isEarned={earnedAt !== null} />}
      name={badgeInWords(badge, say, locale).name}
      note={isBegun && say('badges.progress', progress)}
      onOpen={onOpen}
    />
  );
}
