import type { GuildWeek } from '@cine/contract/operations/game/guilds';
import { Check } from 'lucide-react';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { ProgressPips } from '#components/challenge/progress-pips.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './guild.module.css';

/** A guild's challenge of a week, with how far it is. */
export function Week({ of, isThis }: { of: GuildWeek; isThis: boolean }) {
  const { say, locale } = useWords();
  const { titles, descriptions, rules, movies, target, isWon } = of;
  return (
    <article className={`${surface.tile} ${styles.head}`}>
      <Emblem challenge={{ rules, targetCount: target, xpReward: 0 }} />
      <div className={layout.stackXs}>
        <p className={prose.soft}>{say(isThis ? 'guilds.week' : 'guilds.lastWeek')}</p>
        <h3>{titles[locale]}</h3>
        <p>{descriptions[locale]}</p>
        <ProgressPips count={Math.min(movies, target)} target={target} />
        {isWon ? (
          <p className={styles.mark}>
            <Check aria-hidden />
            {say('guilds.weekWon')}
          </p>
        ) : (
          <p>{say('guilds.weekMovies', { movies, target })}</p>
        )}
      </div>
    </article>
  );
}
