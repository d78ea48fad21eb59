import { type CoachAction, giveAdvice } from '@cine/contract/operations/game/coach';
import { useRef } from 'react';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { AdviceButton } from './advice-button.tsx';
import styles from './coach.module.css';
import { saysWho } from './says-who.ts';

/** Enough for a first page; the operation gives more. */
const mostAdvice = 3;

/** What to do next: each advice with the button that does it, and who gave it. */
export default function Coach() {
  const { say } = useWords();
  const { data, isAsking, again } = useAnswer(giveAdvice, {});
  const heading = useRef<HTMLHeadingElement>(null);
  if (isAsking && !data) return <Skeleton count={mostAdvice} />;
  if (!data || data.length === 0) return null;
  const few = data.slice(0, mostAdvice);

  /** The row goes, so its button can't keep the focus. */
  function askAgain() {
    heading.current?.focus();
    again();
  }

  return (
    <section
      className={`${layout.stackM} ${styles.coach}`}
      aria-labelledby="coach-title"
      aria-busy={isAsking}
    >
      <h2 id="coach-title" ref={heading} tabIndex={-1}>
        {say('coach.title')}
      </h2>
      <ul className={layout.stackS}>
        {few.map(({ advice, action }) => (
          <li key={JSON.stringify(action)} className={styles.advice}>
            <p id={idOf(action)}>{advice}</p>
            <AdviceButton action={action} describedBy={idOf(action)} onDone={askAgain} />
          </li>
        ))}
      </ul>
      <p className={prose.soft}>
        {saysWho(
          few.map(({ answeredBy }) => answeredBy),
          say,
        )}
      </p>
    </section>
  );
}

function idOf(action: CoachAction): string {
  return `advice-${JSON.stringify(action).replace(/\W+/g, '-')}`;
}
