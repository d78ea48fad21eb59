import { completionDocument } from '@cine/contract/documents/habits';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { maxOfDay } from '@cine/contract/operations/game/habits';
import { Check, Clapperboard, Minus, Plus } from 'lucide-react';
import { Link } from 'wouter';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { useSettledValue } from '#components/form/use-settled-value.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useDocument } from '#data/queries/use-document.ts';
import { type ChangeState, useLatestChange } from '#data/queries/use-latest-change.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { amountInWords, frequencyInWords, streakInWords } from '../in-words.ts';
import { doneOf, type HabitOfDay, isEnough, stepOf } from './day.ts';
import styles from './today.module.css';

type Props = {
  habit: HabitOfDay;
  date: string;
  tell: (habit: HabitOfDay, amount: number) => Promise<void>;
};

/** A habit of today: done or not, how much, what it pays. */
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
function Outcome({ of }: { of: ChangeState }) {
  return of.state === 'saved' ? null : <ChangeStatus of={of} />;
}

type PayLineProps = { habit: HabitOfDay; date: string; isDone: boolean };

/** What a habit would pay for a day, what it has paid, or why it pays nothing. */
function PayLine({ habit: { id, done, baseXp, baseCoins }, date, isDone }: PayLineProps) {
  const { say } = useWords();
  const { uid } = useAccount();
  const source = sourceOf.habit(id, date);
  const paid = ifKnown(useProgress(uid))?.paid.find((each) => each.source === source && each.taken === null);
  // The completion is read only where nothing else says why it wasn't paid.
  const path = done && isDone && !paid ? `users/${uid}/completions/${id}-${date}` : null;
  const completion = useDocument(path, completionDocument);
  const unpaid = completion.state === 'there' ? completion.data.unpaid : null;
  if (!isDone) return <p className={prose.note}>{say('habits.pays', { xp: baseXp, coins: baseCoins })}</p>;
  if (paid) {
    const { xp, coins, before } = paid;
    const { xp: formerXp, coins: formerCoins } = before ?? { xp: 0, coins: 0 };
    return (
      <p className={styles.paid}>{say('habits.paid', { xp: xp - formerXp, coins: coins - formerCoins })}</p>
    );
  }
  return unpaid && <p className={prose.note}>{say(`habits.unpaid_${unpaid}`)}</p>;
}

type AmountProps = { habit: HabitOfDay; target: number; amount: number; onSay: (amount: number) => void };

/** How much of a habit was done and of how much, in steps or as a number. */
function Amount({ habit: { id, name, unit }, target, amount, onSay }: AmountProps) {
  const { say, locale } = useWords();
  const settled = useSettledValue(id, amount, (next) => next !== amount && onSay(next));
  const current = settled.current ?? 0;
  const step = stepOf(target);
  const by = (change: number) => {
    settled.look(clampAmount(current + change));
  };
  return (
    <div className={styles.amount}>
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('habits.less', { name, step })}
        onClick={() => by(-step)}
      >
        <Minus aria-hidden />
      </button>
      <input
        type="number"
        inputMode="numeric"
        className={surface.input}
        aria-label={say('habits.amount', { name })}
        min={0}
        max={maxOfDay}
        value={current}
        onChange={({ target: { valueAsNumber } }) => settled.look(clampAmount(valueAsNumber || 0))}
        onBlur={settled.settle}
        onKeyDown={({ key }) => key === 'Enter' && settled.settle()}
      />
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('habits.more', { name, step })}
        onClick={() => by(step)}
      >
        <Plus aria-hidden />
      </button>
      <span>{say('habits.ofTarget', { target: amountInWords(target, unit, { locale }) })}</span>
      <span className={styles.share} style={{ '--share': Math.min(1, current / target) }} aria-hidden />
    </div>
  );
}

function clampAmount(amount: number): number {
  return Math.min(maxOfDay, Math.max(0, Math.round(amount)));
}
