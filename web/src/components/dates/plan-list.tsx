import type { Plan } from '@cine/contract/operations/together/dates';
import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { momentOf } from './moments.ts';
import styles from './plan-list.module.css';

/** Plans of dates in a list, each with its link. */
export function PlanList({ plans }: { plans: readonly Plan[] }) {
  return (
    <ul className={layout.stackM}>
      {plans.map((plan) => (
        <PlanRow key={plan.code} plan={plan} />
      ))}
    </ul>
  );
}

function PlanRow({ plan: { code, by, dates, answers, chosen } }: { plan: Plan }) {
  const { say, locale } = useWords();
  const title = by === null ? say('dates.title') : say('dates.asks', { name: by.name });
  return (
    <li className={`${surface.tile} ${styles.row}`}>
      <Link href={`/d/${code}`} className={surface.coverLink}>
        <strong>{by?.you ? say('dates.youAsk') : title}</strong>
      </Link>
      <span className={styles.soft}>
        {chosen === null
          ? say('dates.waiting', { dates: dates.length, answers: answers.length })
          : say('dates.chosen', { when: momentOf(chosen, locale) })}
      </span>
    </li>
  );
}
