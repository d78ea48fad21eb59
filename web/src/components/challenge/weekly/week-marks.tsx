import { Check } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import marks from '../challenge-marks.module.css';
import type { WeekChallenge } from './week-challenges.ts';

export function WeekMarks({ of: { xpReward, coins, difficulty, isCompleted } }: { of: WeekChallenge }) {
  const { say } = useWords();
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
