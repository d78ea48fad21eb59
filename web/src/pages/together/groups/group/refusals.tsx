import { type GroupDocument, refusalsIn } from '@cine/contract/documents/groups';
import { RefusalList } from '../../../../pieces/movie/refusals/refusal-list.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import { useWords } from '../../../../words/index.tsx';

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
