import { handOverGroup, removeMember } from '@cine/contract/operations/together/groups';
import { call } from '../../../../live/data/call.ts';
import { useCircle } from '../../../../live/data/use-circle.ts';
import { Notice } from '../../../../pieces/feedback/notice.tsx';
import { Button } from '../../../../pieces/form/button.tsx';
import { useAction } from '../../../../pieces/form/use-action.ts';
import { Dialog } from '../../../../pieces/layout/dialog.tsx';
import layout from '../../../../style/layout.module.css';
import { useWords } from '../../../../words/index.tsx';
import { Acquaint } from './acquaint.tsx';

type Props = { groupId: string; uid: string; name: string; isOwner: boolean; onClose: () => void };

/** What a member can do about another, and what the owner can besides. */
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
