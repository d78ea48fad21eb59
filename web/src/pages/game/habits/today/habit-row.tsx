import { Check, Clapperboard } from 'lucide-react';
import { Link } from 'wouter';
import { ChangeStatus } from '../../../../components/feedback/save-status.tsx';
import { type Change, useLatestChange } from '../../../../data/queries/use-latest-change.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { useWords } from '../../../../i18n/index.tsx';
import prose from '../../../../style/prose.module.css';
import { frequencyInWords, streakInWords } from '../in-words.ts';
import { Amount } from './amount.tsx';
import { doneOf, type HabitOfDay, isEnough } from './day.ts';
import { PayLine } from './pay-line.tsx';
import styles from './today.module.css';

type Props = {
  habit: HabitOfDay;
  date: string;
  tell: (habit: HabitOfDay, amount: number) => Promise<void>;
};

export function HabitRow({ habit, date, tell }: Props) {
  const words = useWords();
  const { say } = words;
  const { value: amount, change, ...saving } = useLatestChange(doneOf(habit), (next) => tell(habit, next));
  const { id, name, icon, colour, description, automatic, targetValue, week, streak } = habit;
  const isDone = isEnough(habit, amount);
  return (
    <li className={styles.habit} style={{ '--colour': colour }} data-done={isDone || undefined}>
      {automatic === null ? (
        <button
          type="button"
          className={styles.tick}
          aria-pressed={isDone}
          aria-label={say('habits.doneToday', { name })}
          onClick={() => change(isDone ? 0 : (targetValue ?? 1))}
        >
          {isDone ? <Check aria-hidden /> : <span aria-hidden>{icon}</span>}
        </button>
      ) : (
        <span className={styles.tick}>
          {isDone ? <Check aria-hidden /> : <Clapperboard aria-hidden />}
          <span className="unseen">{say(isDone ? 'habits.done' : 'habits.notYet')}</span>
        </span>
      )}
      <div className={styles.about}>
        <Link href={`/habits/${id}`} className={styles.name}>
          {isDone || automatic !== null ? `${icon} ${name}` : name}
        </Link>
        {description !== null && <p className={prose.note}>{description}</p>}
        <p className={prose.note}>
          {dotted([
            frequencyInWords(habit, words),
            week && say('habits.week', { ...week, more: week.done > week.needed ? 'yes' : 'no' }),
            automatic && say(`habits.by_${automatic}`),
          ])}
        </p>
        {targetValue !== null && <Amount habit={habit} target={targetValue} amount={amount} onSay={change} />}
        <PayLine habit={habit} date={date} isDone={isDone} />
        <Outcome of={saving} />
      </div>
      <p className={styles.streak}>{streakInWords(streak, say)}</p>
    </li>
  );
}

/** Why a change was taken back; what is saved shows by itself. */
function Outcome({ of }: { of: Change }) {
  return of.state === 'saved' ? null : <ChangeStatus of={of} />;
}
