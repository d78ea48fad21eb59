import type { HabitView } from '@cine/contract/operations/game/habits';
import { Figures } from '../../../../components/layout/figures.tsx';
import { dotted } from '../../../../i18n/dotted.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import surface from '../../../../style/surface.module.css';
import { amountInWords, categoryInWords, frequencyInWords } from '../in-words.ts';

export function HabitHead({ habit }: { habit: HabitView }) {
  const words = useWords();
  const { say } = words;
  const { name, icon, description, category, targetValue, unit, automatic, streak, archivedAt } = habit;
  const { reminderEnabled, reminderTime, baseXp, baseCoins, totalCompletions } = habit;
  return (
    <header className={layout.stackM}>
      <h1>
        <span aria-hidden>{icon}</span> {name}
      </h1>
      {archivedAt !== null && (
        <p>
          <span className={surface.chip}>{say('habits.isArchived')}</span>
        </p>
      )}
      {description !== null && <p>{description}</p>}
      <p className={prose.note}>
        {dotted([
          frequencyInWords(habit, words),
          targetValue && amountInWords(targetValue, unit, words),
          categoryInWords(category, say),
          say('habits.pays', { xp: baseXp, coins: baseCoins }),
          automatic && say(`habits.by_${automatic}`),
          reminderEnabled && reminderTime ? say('habits.reminderAt', { time: reminderTime }) : null,
        ])}
      </p>
      <Figures
        isSmall
        of={[
          [say('habits.now'), say(`habits.count_${streak.unit}`, { count: streak.length })],
          [say('habits.best'), say(`habits.count_${streak.unit}`, { count: streak.best[streak.unit] })],
          [say('habits.total'), say('habits.times', { count: totalCompletions })],
        ]}
      />
    </header>
  );
}
