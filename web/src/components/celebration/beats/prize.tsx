import { openBadges } from '@cine/contract/game/badges/open-badges';
import { Coins, Flame, Gift, Ribbon } from 'lucide-react';
import { Link } from 'wouter';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import { useWords } from '#i18n/index.tsx';
import { BeatWords } from './beat-words.tsx';
import type { Beat } from './beats.ts';
import styles from './prize.module.css';

export type PrizeBeat = Extract<Beat, { kind: 'coins' | 'streak' | 'badge' | 'milestone' | 'title' }>;

const badgeOf = new Map(openBadges.map((badge) => [badge.id, badge]));

/** A prize: coins, streak, badge, milestone or title. */
export default function Prize({ beat, leadsToWall }: { beat: PrizeBeat; leadsToWall: boolean }) {
  const { say } = useWords();
  const badge = beat.kind === 'badge' && beat.id !== null ? badgeOf.get(beat.id) : undefined;
  return (
    <span className={styles.prize} data-kind={beat.kind}>
      {beat.kind === 'badge' ? (
        <BadgePicture art={badge?.art ?? null} rarity={badge?.rarity ?? 'secret'} isEarned />
      ) : (
        <Icon kind={beat.kind} />
      )}
      <span>
        <BeatWords beat={beat} />
        {leadsToWall && (
          <Link href="/badges" className={styles.wall}>
            {say('player.allBadges')}
          </Link>
        )}
      </span>
    </span>
  );
}

function Icon({ kind }: { kind: Exclude<PrizeBeat['kind'], 'badge'> }) {
  if (kind === 'coins') return <Coins aria-hidden />;
  if (kind === 'streak') return <Flame aria-hidden />;
  return kind === 'milestone' ? <Gift aria-hidden /> : <Ribbon aria-hidden />;
}
