import { handOverGroup, removeMember } from '@cine/contract/operations/together/groups';
import { Notice } from '../../../../components/feedback/notice.tsx';
import { Button } from '../../../../components/form/button.tsx';
import { useAction } from '../../../../components/form/use-action.ts';
import { Dialog } from '../../../../components/layout/dialog.tsx';
import { call } from '../../../../data/queries/call.ts';
import { useCircle } from '../../../../data/queries/use-circle.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import { Acquaint } from './acquaint.tsx';

type Props = { groupId: string; uid: string; name: string; isOwner: boolean; onClose: () => void };

export function MemberDialog({ groupId, uid, name, isOwner, onClose }: Props) {
  const { say } = useWords();
  const circle = useCircle();
  const { fault, run, lookOf } = useAction();
  const act = async (what: string, operation: typeof handOverGroup | typeof removeMember) => {
    if (await run(what, () => call(operation, { groupId, uid }))) onClose();
  };
  return (
    <Dialog title={name} onClose={onClose}>
      {circle && <Acquaint groupId={groupId} uid={uid} name={name} circle={circle} />}
      {isOwner && (
        <>
          {fault && <Notice>{fault}</Notice>}
          <div className={layout.narrowStack}>
            <p>{say('groups.handOverHint', { name })}</p>
            <Button {...lookOf('handOver')} onClick={() => void act('handOver', handOverGroup)}>
              {say('groups.handOver', { name })}
            </Button>
          </div>
          <div className={layout.narrowStack}>
            <p>{say('groups.removeHint', { name })}</p>
            <Button kind="danger" {...lookOf('remove')} onClick={() => void act('remove', removeMember)}>
              {say('groups.remove', { name })}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
