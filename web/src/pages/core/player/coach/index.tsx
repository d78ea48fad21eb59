import { type Advice, giveAdvice } from '@cine/contract/operations/game/coach';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { AdviceButton } from './advice-button.tsx';
import styles from './coach.module.css';
import { saysWho } from './says-who.ts';

/** Enough for a first page; the operation gives more. */
const shown = 3;

/** What to do next: each advice with the button that does it, and who gave it. */
export default function Coach() {
  const { say } = useWords();
  const { data, isAsking, again } = useAnswer(giveAdvice, {});
  if (isAsking && !data) return <Skeleton count={shown} />;
  if (!data || data.length === 0) return null;
  return (
    <section className={`${layout.stackM} ${styles.coach}`} aria-labelledby="coach-title">
      <h2 id="coach-title">{say('coach.title')}</h2>
      <ul className={layout.stackS}>
        {data.slice(0, shown).map((advice) => (
          <Row key={JSON.stringify(advice.action)} advice={advice} onDone={again} />
        ))}
      </ul>
      <p className={prose.soft}>{saysWho(data[0]!.answeredBy, say)}</p>
    </section>
  );
}

function Row({ advice, onDone }: { advice: Advice; onDone: () => void }) {
  return (
    <li className={styles.advice}>
      <p>{advice.advice}</p>
      <AdviceButton action={advice.action} onDone={onDone} />
    </li>
  );
}
