import type { CircleDocument } from '@cine/contract/documents/circles';
import { blockUser, requestFriend } from '@cine/contract/operations/together/friends';
import { UserPlus } from 'lucide-react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { bondIn } from '#components/people/bond-in.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

type Props = { groupId: string; uid: string; name: string; circle: CircleDocument };

/** What can be done about a group's member, such as befriending, blocking, handing the group over. */
export function MemberActions({ groupId, uid, name, circle }: Props) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const bond = bondIn(circle, uid);
  const where = { uid, groupId };
  return (
    <div className={layout.narrowStack}>
      {fault && <Notice>{fault}</Notice>}
      {bond === 'asked' && <p role="status">{say('profile.asked')}</p>}
      <div className={layout.wrapS}>
        {bond === 'none' && (
          <Button {...buttonStateOf('ask')} onClick={() => void run('ask', () => call(requestFriend, where))}>
            <UserPlus aria-hidden />
            {say('profile.ask')}
          </Button>
        )}
        {bond !== 'blocked' && (
          <ConfirmButton
            kind="danger"
            title={say('profile.blockTitle', { name })}
            hint={say('profile.blockInGroupHint', { name })}
            yes={say('profile.block')}
            no={say('common.cancel')}
            act={() => call(blockUser, where)}
          >
            {say('profile.block')}
          </ConfirmButton>
        )}
      </div>
      <p>
        <Link href={`/people/${uid}?group=${groupId}`}>{say('groups.toPerson', { name })}</Link>
      </p>
    </div>
  );
}
