import { shareTaste } from '@cine/contract/operations/together/groups';
import { call } from '../../../../live/data/call.ts';
import { useLatestChange } from '../../../../live/data/use-latest-change.ts';
import { ChangeStatus } from '../../../../pieces/feedback/save-status.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { useWords } from '../../../../words/index.tsx';
import styles from './taste.module.css';

/** Whether the user's ratings count. */
export function SharesTaste({ id, shared }: { id: string; shared: boolean }) {
  const { say } = useWords();
  const wish = useLatestChange(
    shared,
    (value) => call(shareTaste, { groupId: id, shared: value }),
    (one, other) => one === other,
  );
  return (
    <div className={`${layout.stackS} ${surface.card}`}>
      <label className={surface.check}>
        <input type="checkbox" checked={wish.value} onChange={({ target }) => wish.change(target.checked)} />
        {say('groups.shares')}
      </label>
      <p className={styles.soft}>{say('groups.sharesHint')}</p>
      <ChangeStatus of={wish} />
    </div>
  );
}
