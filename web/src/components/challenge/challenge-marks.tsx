import { maxMadeXpPerWeek } from '@cine/contract/game/pay/rewards';
import { rarityOf } from '@cine/contract/game/rarity';
import { CalendarDays, Check, PenLine, Users } from 'lucide-react';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './challenge-marks.module.css';
import { cardXp } from './pay/pays-now.ts';
import { type PlayerChallenge, seasonInWords } from './player-challenge.ts';

/** Marks of a challenge: rarity, whether it is completed, season, group, XP. */
export function ChallengeMarks({ playerChallenge, uid }: { playerChallenge: PlayerChallenge; uid: string }) {
  const { challenge, joined, standing } = playerChallenge;
  const teller = useWords();
  const { say, locale } = teller;
  const now = serverNow();
  const season = seasonInWords(challenge, teller, now);
  const rarity = rarityOf(challenge);
  const completedAt = joined?.completedAt ?? null;
  const progress = ifKnown(useProgress(uid));
  const { xpReward } = challenge;
  const xp = cardXp(playerChallenge, progress, now);
  return (
    <ul className={styles.marks}>
      <li className={styles.xp}>{say('challenge.reward', { xp })}</li>
      {rarity !== 'common' && (
        <li className={styles.rarity} style={{ color: `var(--rarity-${rarity})` }}>
          {say('challenge.rarity', { rarity })}
        </li>
      )}
      {standing === 'done' && (
        <li className={styles.done}>
          <Check aria-hidden />
          {completedAt === null
            ? say('challenge.done')
            : say('challenge.doneOn', { date: dayInWords(completedAt, locale, now) })}
        </li>
      )}
      {season && (
        <li>
          <CalendarDays aria-hidden />
          {season}
        </li>
      )}
      {challenge.audience === 'group' && (
        <li>
          <Users aria-hidden />
          {say('challenge.group')}
        </li>
      )}
      {challenge.makerId === uid && (
        <li>
          <PenLine aria-hidden />
          {say('challenge.mine')}
        </li>
      )}
      {xp < xpReward && (
        <li className={styles.note}>{say('challenge.paysOnly', { xp: xpReward, week: maxMadeXpPerWeek })}</li>
      )}
    </ul>
  );
}
