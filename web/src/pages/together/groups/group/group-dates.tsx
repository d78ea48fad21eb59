import { listDates } from '@cine/contract/operations/together/dates';
import { useAnswer } from '../../../../live/data/use-answer.ts';
import { PlanList } from '../../../../pieces/dates/plan-list.tsx';
import layout from '../../../../style/layout.module.css';
import { useWords } from '../../../../words/index.tsx';

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
