import { levelOf, xpForLevel, xpOfLevels } from '@cine/contract/game/level';
import type { StreakToday } from '@cine/contract/game/streak-days';
import { Coins, Flame } from 'lucide-react';
import { Link } from 'wouter';
import { LevelRing } from '#components/challenge/level-ring.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Stars } from '#components/people/stars.tsx';
import type { useAccount } from '#data/auth/user.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './sign.module.css';

type Props = {
  account: ReturnType<typeof useAccount>;
  progress: Progress | null;
  streak: StreakToday;
};

/** A lit sign: the player's level and name, and their flame and coins once they have some. */
export function Sign({ account: { uid, displayName }, progress, streak }: Props) {
  const { say } = useWords();
  const ofLevels = progress ? xpOfLevels(progress) : 0;
  const next = levelOf(ofLevels) + 1;
  return (
    <section className={styles.sign} aria-labelledby="sign-title" aria-busy={!progress}>
      {progress ? <LevelRing xp={ofLevels} uid={uid} isSmall /> : <Skeleton size="ring" />}
      <div className={styles.words}>
        <h2 id="sign-title" className={layout.oneLine}>
          <Link href="/game" className={surface.coverLink}>
            {displayName}
          </Link>
          <Stars count={progress?.prestige.stars ?? 0} />
        </h2>
        {progress && (
          <ul className={styles.figures}>
            {streak.length > 0 && (
              <li data-state={streak.state} className={styles.streak}>
                <Flame aria-hidden />
                {say('player.streak', { count: streak.length })}
              </li>
            )}
            {progress.coins > 0 && (
              <li>
                <Coins aria-hidden />
                {say('player.purse', { count: progress.coins })}
              </li>
            )}
            <li className={styles.next}>
              {say('player.toNext', { xp: xpForLevel(next) - ofLevels, level: next })}
            </li>
          </ul>
        )}
      </div>
    </section>
  );
}
