import { shareTaste } from '@cine/contract/operations/together/groups';
import { ChangeStatus } from '../../../../components/feedback/save-status.tsx';
import { CheckBox } from '../../../../components/form/check-box.tsx';
import { call } from '../../../../data/queries/call.ts';
import { useLatestChange } from '../../../../data/queries/use-latest-change.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import surface from '../../../../style/surface.module.css';

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
