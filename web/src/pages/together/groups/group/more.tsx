import { useState } from 'react';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { GroupGone } from '../group-gone.tsx';
import { BecomeGuild } from '../guild/become-guild.tsx';
import { useGroup } from '../use-group.ts';
import { Invitation } from './invitation.tsx';
import { LoadingGroup } from './loading-group.tsx';
import { ChangeLook } from './look-dialog.tsx';
import { WaysOut } from './ways-out.tsx';

/** What a group needs now and then: inviting, its look, its guild, leaving. */
export default function MoreOfGroup({ id }: { id: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const group = useGroup(id, uid);
  // A member who leaves goes back to their groups, and isn't told meanwhile that this one is gone.
  const [isLeaving, setLeaving] = useState(false);
  if (group === null) return <LoadingGroup />;
  if (group === 'unknown') return <NotOnDevice isPage />;
  if (group === 'gone') return isLeaving ? <LoadingGroup /> : <GroupGone />;
  const isOwner = group.ownerId === uid;
  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <header className={layout.stackM}>
        <BackLink href={`/groups/${id}`}>{group.name}</BackLink>
        <h1>{say('groups.more')}</h1>
      </header>
      <Invitation id={id} group={group} />
      {isOwner && !group.guild && <BecomeGuild id={id} uid={uid} group={group} />}
      <div className={layout.wrapM}>
        {isOwner && <ChangeLook id={id} group={group} />}
        <WaysOut id={id} uid={uid} group={group} onLeaving={setLeaving} />
      </div>
    </div>
  );
}
