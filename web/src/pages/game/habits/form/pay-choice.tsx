import { habitDifficulties } from '@cine/contract/game/habits/habit';
import { habitPay, paidHabits } from '@cine/contract/game/rewards';
import { useId } from 'react';
import { ChoiceCard } from '../../../../components/form/choice-card.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import styles from '../habits.module.css';
import type { Part } from './habit-form.tsx';

export function PayChoice({ draft: { difficulty }, onChange }: Part) {
  const { say } = useWords();
  const id = useId();
  const { perDay, mostOf } = paidHabits;
  return (
    <fieldset className={`${layout.stackS} ${layout.titled}`}>
      <legend>{say('habits.difficulty')}</legend>
      <div className={styles.cards}>
        {habitDifficulties.map((each) => (
          <ChoiceCard
            key={each}
            type="radio"
            name={id}
            title={say(`habits.difficulty_${each}`)}
            hint={say('habits.pays', habitPay[each])}
            checked={each === difficulty}
            onChange={() => onChange({ difficulty: each })}
          />
        ))}
      </div>
      <p className={prose.note}>
        {say('habits.caps', { day: perDay, medium: mostOf.medium, hard: mostOf.hard })}
      </p>
    </fieldset>
  );
}
