import { type GroupDocument, refusalsIn } from '@cine/contract/documents/groups';
import { RefusalList } from '../../../../components/movie/refusals/refusal-list.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';

/** What the group doesn't want to be offered again, once there is something. */
export function Refusals({ id, group }: { id: string; group: GroupDocument }) {
  const { say } = useWords();
  if (refusalsIn(group, Date.now()).length === 0) return null;
  return (
    <section className={layout.stackM} aria-labelledby="refusals-title">
      <h2 id="refusals-title">{say('refusals.refuse')}</h2>
      <p className={prose.soft}>{say('refusals.pageHint')}</p>
      <RefusalList groupId={id} group={group} />
    </section>
  );
}
