import type { OutputOf } from '@cine/contract/operation';
import { type HabitView, showHistory } from '@cine/contract/operations/game/habits';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { MoreButton } from '#components/form/more-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { usePages } from '#data/queries/use-pages.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { dateInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { amountInWords } from '../in-words.ts';
import styles from './history.module.css';

const pageSize = 20;

type Page = OutputOf<typeof showHistory>;
type Props = { habit: HabitView; changed: string | null };

/** What was done of a habit, latest day first; earlier on request. `changed` differs after each change. */
export function Completions({ habit, changed }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { data, refusal, again } = useCachedAnswer(showHistory, { habitId: habit.id, pageSize }, uid);
  useRefetchOnChange(changed, again);
  const { pages, loadMore } = usePages(data, (cursor) =>
    call(showHistory, { habitId: habit.id, pageSize, cursor }),
  );
  const all = pages.flatMap(({ completions }) => completions);

  return (
    <section className={layout.stackS} aria-labelledby="habit-history">
      <h2 id="habit-history">{say('habits.history')}</h2>
      {!data && !refusal && <Skeleton count={3} size="line" />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {data && data.paid.xp > 0 && <p className={prose.note}>{say('habits.earned', data.paid)}</p>}
      {data && all.length === 0 && <p className={prose.note}>{say('habits.noHistory')}</p>}
      <ul className={layout.dividedRows}>
        {all.map((completion) => (
          <Line key={completion.date} completion={completion} unit={habit.unit} />
        ))}
      </ul>
      <MoreButton load={loadMore}>{say('habits.earlier')}</MoreButton>
    </section>
  );
}

type LineProps = { completion: Page['completions'][number]; unit: string | null };

function Line({ completion: { date, done, value, paid, unpaid }, unit }: LineProps) {
  const words = useWords();
  const { say, locale } = words;
  return (
    <li className={styles.line}>
      <time dateTime={date}>{dateInWords(date, locale)}</time>
      <span>
        {dotted([value && amountInWords(value, unit, words), say(done ? 'habits.done' : 'habits.partly')])}
        {paid.xp > 0 && <small>{say('habits.paid', paid)}</small>}
        {unpaid && <small>{say(`habits.unpaid_${unpaid}`)}</small>}
      </span>
    </li>
  );
}
