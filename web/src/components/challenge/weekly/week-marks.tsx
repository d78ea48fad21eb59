import { Check } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import marks from '../challenge-marks.module.css';
import type { WeekChallenge } from './week-challenges.ts';

/** What a weekly challenge pays, and whether it is completed or how hard it is. */
export function WeekMarks({ challenge }: { challenge: WeekChallenge }) {
  const { say } = useWords();
  const { xpReward, coins, difficulty, isCompleted } = challenge;
  return (
    <ul className={marks.marks}>
      <li className={marks.xp}>{say('challenge.reward', { xp: xpReward })}</li>
      <li>{say('player.signedCoins', { coins, sign: 'more' })}</li>
      {isCompleted ? (
        <li className={marks.done}>
          <Check aria-hidden />
          {say('challenge.done')}
        </li>
      ) : (
        <li>{say('challenge.difficulty', { difficulty })}</li>
      )}
    </ul>
  );
}
