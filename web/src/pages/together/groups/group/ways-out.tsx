import type { GroupDocument } from '@cine/contract/documents/groups';
import { deleteGroup, leaveGroup } from '@cine/contract/operations/together/groups';
import { useLocation } from 'wouter';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { ReportButton } from '#components/people/report-button.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { successorIn } from './members.ts';

type Props = { id: string; uid: string; group: GroupDocument; onLeaving: (isLeaving: boolean) => void };

/** Leaves, deletes or reports a group. */
export function WaysOut({ id, uid, group, onLeaving }: Props) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const isOwner = group.ownerId === uid;
  const successor = isOwner ? successorIn(group) : null;
  const isAlone = isOwner && successor === null;

  async function go(operation: typeof leaveGroup | typeof deleteGroup) {
    onLeaving(true);
    try {
      await call(operation, { groupId: id });
    } catch (error) {
      onLeaving(false);
      throw error;
    }
    navigate('/groups', { replace: true });
  }

  return (
    <section className={layout.wrapM} aria-label={say('groups.waysOut')}>
      {!isAlone && (
        <ConfirmButton
          title={say('groups.leaveTitle', { group: group.name })}
          hint={
            successor === null
              ? say('groups.leaveHint')
              : say('groups.leaveAsOwnerHint', { name: group.members[successor]!.name })
          }
          yes={say('groups.leave')}
          no={say('common.cancel')}
          act={() => go(leaveGroup)}
        >
          {say('groups.leave')}
        </ConfirmButton>
      )}
      {isOwner && (
        <ConfirmButton
          kind="danger"
          title={say('groups.deleteTitle', { group: group.name })}
          hint={say('groups.deleteHint', { others: group.memberIds.length - 1 })}
          yes={say('groups.delete')}
          no={say('common.cancel')}
          act={() => go(deleteGroup)}
        >
          {say('groups.delete')}
        </ConfirmButton>
      )}
      {!isOwner && <ReportButton kinds={['group']} id={id} name={group.name} />}
    </section>
  );
}
