import { listDates } from '@cine/contract/operations/together/dates';
import { PlanList } from '../../../../components/dates/plan-list.tsx';
import { useAnswer } from '../../../../data/queries/use-answer.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';

/** What members are asked when they can come; nothing where nobody asks. */
export function GroupDates({ groupId }: { groupId: string }) {
  const { say } = useWords();
  const { data } = useAnswer(listDates, { groupId });
  if (!data || data.plans.length === 0) return null;
  return (
    <section className={layout.stackM}>
      <h2>{say('groups.datesTitle')}</h2>
      <PlanList plans={data.plans} />
    </section>
  );
}
