import type { CircleDocument } from '@cine/contract/documents/circles';
import { inviteFriend } from '@cine/contract/operations/together/groups';
import { Check, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

type Props = { groupId: string; memberIds: readonly string[] };

/** The dialog that invites friends to a group. */
export function InviteFriends({ groupId, memberIds }: Props) {
  const { say } = useWords();
  const circle = ifKnown(useCircle());
  const [isOpen, setOpen] = useState(false);
  const friends = Object.entries(circle?.friends ?? {}).filter(([uid]) => !memberIds.includes(uid));
  if (friends.length === 0 && !isOpen) return null;
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>
          <UserPlus aria-hidden />
          {say('groups.inviteFriends')}
        </Button>
      </div>
      {isOpen && (
        <Dialog title={say('groups.inviteFriends')} onClose={() => setOpen(false)}>
          <p>{say('groups.inviteFriendsHint')}</p>
          <Friends groupId={groupId} friends={friends} />
        </Dialog>
      )}
    </>
  );
}

type FriendsProps = { groupId: string; friends: readonly [string, CircleDocument['friends'][string]][] };

function Friends({ groupId, friends }: FriendsProps) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const [invited, setInvited] = useState<readonly string[]>([]);

  async function invite(uid: string) {
    if (invited.includes(uid)) return;
    const isSent = await run(uid, () => call(inviteFriend, { groupId, uid }));
    if (isSent) setInvited((before) => [...before, uid]);
  }

  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.stackM}>
        {friends
          .toSorted(([, one], [, other]) => one.name.localeCompare(other.name, locale))
          .map(([uid, { name }]) => {
            const isSent = invited.includes(uid);
            return (
              <li key={uid} className={layout.centeredRow}>
                <Avatar uid={uid} name={name} size="s" />
                <span className={layout.words}>{name}</span>
                {/* The same button, which keeps the focus. */}
                <Button
                  {...buttonStateOf(uid)}
                  kind={isSent ? 'quiet' : 'plain'}
                  aria-disabled={isSent || undefined}
                  aria-label={say(isSent ? 'groups.invitedName' : 'groups.inviteName', { name })}
                  onClick={() => void invite(uid)}
                >
                  {isSent && <Check aria-hidden />}
                  {say(isSent ? 'groups.invited' : 'groups.inviteOne')}
                </Button>
              </li>
            );
          })}
      </ul>
      <p role="status" className="unseen">
        {invited.length > 0 &&
          say('groups.invitedName', {
            name: friends.find(([uid]) => uid === invited.at(-1))?.[1].name ?? '',
          })}
      </p>
    </>
  );
}
