import { CalendarDays, Check, PenLine, Users } from 'lucide-react';
import { dayInWords } from '../../words/days.ts';
import { useWords } from '../../words/index.tsx';
import styles from './challenge-marks.module.css';
import { type Quest, seasonInWords } from './player-challenge.ts';

/** What one sees of a challenge at a glance: what it gives, of whom and of which season it is. */
export function QuestMarks({ quest: { challenge, joined, standing }, uid }: { quest: Quest; uid: string }) {
  const teller = useWords();
  const { say, locale } = teller;
  const now = Date.now();
  const season = seasonInWords(challenge, teller, now);
  const completedAt = joined?.completedAt?.toMillis();
  return (
    <ul className={styles.marks}>
      <li className={styles.xp}>{say('quests.reward', { xp: challenge.xpReward })}</li>
      {standing === 'done' && (
        <li className={styles.done}>
          <Check aria-hidden />
          {completedAt === undefined
            ? say('quests.done')
            : say('quests.doneOn', { date: dayInWords(completedAt, locale, now) })}
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
          {say('quests.group')}
        </li>
      )}
      {challenge.makerId === uid && (
        <li>
          <PenLine aria-hidden />
          {say('quests.mine')}
        </li>
      )}
    </ul>
  );
}
