import { shareTaste } from '@cine/contract/operations/together/groups';
import { call } from '../../../../live/data/call.ts';
import { useLatestChange } from '../../../../live/data/use-latest-change.ts';
import { ChangeStatus } from '../../../../pieces/feedback/save-status.tsx';
import { CheckBox } from '../../../../pieces/form/check-box.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import surface from '../../../../style/surface.module.css';
import { useWords } from '../../../../words/index.tsx';

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
      <CheckBox label={say('groups.shares')} checked={wish.value} onChange={wish.change} />
      <p className={prose.soft}>{say('groups.sharesHint')}</p>
      <ChangeStatus of={wish} />
    </div>
  );
}
