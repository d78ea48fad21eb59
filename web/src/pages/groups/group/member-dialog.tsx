import { handOverGroup, removeMember } from '@cine/contract/operations/people/groups';
import { call } from '../../../live/data/call.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { Dialog } from '../../../pieces/layout/dialog.tsx';
import layout from '../../../style/layout.module.css';
import { useWords } from '../../../words/index.tsx';

type Props = { groupId: string; uid: string; name: string; onClose: () => void };

/** What the owner can do about a member, and what each results in. */
export function MemberDialog({ groupId, uid, name, onClose }: Props) {
  const { say } = useWords();
  const { fault, run, lookOf } = useAction();
  const act = async (what: string, operation: typeof handOverGroup | typeof removeMember) => {
    if (await run(what, () => call(operation, { groupId, uid }))) onClose();
  };
  return (
    <Dialog title={name} onClose={onClose}>
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
    </Dialog>
  );
}
