import { updateAccount } from '@cine/contract/operations/core/account';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { ChangeStatus } from '../feedback/save-status.tsx';
import { CheckBox } from '../form/check-box.tsx';

/** Whether the user's invitations say who invites. */
export function NamedInInvitations() {
  const { say } = useWords();
  const { namedInInvitations } = useAccount();
  const { value, change, ...state } = useLatestChange(namedInInvitations, (next) =>
    call(updateAccount, { namedInInvitations: next }),
  );
  return (
    <div className={layout.stackXs}>
      <CheckBox label={say('join.named')} checked={value} onChange={change} />
      <p className={prose.note}>{say('join.namedHint')}</p>
      <ChangeStatus of={state} />
    </div>
  );
}
