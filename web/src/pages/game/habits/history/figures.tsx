import type { HabitView } from '@cine/contract/operations/game/habits';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { dotted } from '../../../../words/dotted.ts';
import { useWords } from '../../../../words/index.tsx';
import { amountInWords, categoryInWords, frequencyInWords } from '../in-words.ts';
import styles from './history.module.css';

/** What a habit asks for, and how well it was kept. */
export function Figures({ habit }: { habit: HabitView }) {
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
      <p className={styles.soft}>
        {dotted([
          frequencyInWords(habit, words),
          targetValue && amountInWords(targetValue, unit, words),
          categoryInWords(category, say),
          say('habits.pays', { xp: baseXp, coins: baseCoins }),
          automatic && say(`habits.by_${automatic}`),
          reminderEnabled && reminderTime ? say('habits.reminderAt', { time: reminderTime }) : null,
        ])}
      </p>
      <dl className={styles.figures}>
        <div>
          <dt>{say('habits.now')}</dt>
          <dd>{say(`habits.count_${streak.unit}`, { count: streak.length })}</dd>
        </div>
        <div>
          <dt>{say('habits.best')}</dt>
          <dd>{say(`habits.count_${streak.unit}`, { count: streak.best[streak.unit] })}</dd>
        </div>
        <div>
          <dt>{say('habits.total')}</dt>
          <dd>{say('habits.times', { count: totalCompletions })}</dd>
        </div>
      </dl>
    </header>
  );
}
