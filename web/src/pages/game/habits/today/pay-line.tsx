import { completionDocument } from '@cine/contract/documents/habits';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { useAccount } from '../../../../data/auth/user.tsx';
import { useDocument } from '../../../../data/queries/use-document.ts';
import { useProgress } from '../../../../data/queries/use-progress.ts';
import { useWords } from '../../../../i18n/index.tsx';
import prose from '../../../../style/prose.module.css';
import type { HabitOfDay } from './day.ts';
import styles from './today.module.css';

type Props = { habit: HabitOfDay; date: string; isDone: boolean };

/** What a habit would pay for a day, what it has paid, or why it pays nothing. */
export function PayLine({ habit: { id, done, baseXp, baseCoins }, date, isDone }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const source = sourceOf.habit(id, date);
  const paid = useProgress(uid)?.paid.find((each) => each.source === source && each.taken === null);
  // Read only where it is the only one to know.
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
