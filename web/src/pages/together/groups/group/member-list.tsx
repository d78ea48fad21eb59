import type { GroupDocument } from '@cine/contract/documents/groups';
import { handOverGroup, removeMember } from '@cine/contract/operations/together/groups';
import { Crown, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { Together } from '#components/people/together.tsx';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './group.module.css';
import { MemberActions } from './member-actions.tsx';
import { membersInOrder } from './members.ts';

type Props = { id: string; uid: string; group: GroupDocument };

/** The group's members. */
export function MemberList({ id, uid, group }: Props) {
  const { say } = useWords();
  const [managed, setManaged] = useState<string | null>(null);
  const { heir, within } = useFocusHeir();
  const member = managed === null ? undefined : group.members[managed];

  return (
    <section className={layout.stackM} aria-labelledby="members-title" {...within}>
      <h2 id="members-title" tabIndex={-1} ref={heir}>
        {say('groups.members')}
      </h2>
      <Together people={group.members}>
        <ul className={`${styles.members} ${layout.longList}`}>
          {membersInOrder(group).map((each) => (
            <Member
              key={each}
              id={id}
              group={group}
              uid={each}
              isUser={each === uid}
              onManage={each !== uid ? () => setManaged(each) : undefined}
            />
          ))}
        </ul>
      </Together>
      {managed !== null && member && (
        <MemberDialog
          groupId={id}
          uid={managed}
          name={member.name}
          isOwner={group.ownerId === uid}
          onClose={() => setManaged(null)}
        />
      )}
    </section>
  );
}

type MemberProps = Props & { isUser: boolean; onManage: (() => void) | undefined };

function Member({ id, uid, group, isUser, onManage }: MemberProps) {
  const { say } = useWords();
  const { name } = group.members[uid]!;
  const isOwner = uid === group.ownerId;
  return (
    <li className={`${surface.tile} ${styles.member}`}>
      <Avatar uid={uid} name={name} />
      <p className={layout.words}>
        <span className={styles.name}>
          <Link href={`/people/${uid}?group=${id}`} className={surface.coverLink}>
            <strong>{name}</strong>
          </Link>
          {isOwner && <Crown aria-hidden />}
        </span>
        {(isOwner || isUser) && (
          <span className={prose.soft}>
            {dotted([isOwner ? say('groups.owner') : null, isUser ? say('groups.you') : null])}
          </span>
        )}
      </p>
      {onManage && (
        <button
          type="button"
          className={`${surface.iconButton} ${styles.manage}`}
          aria-label={say('groups.manage', { name })}
          onClick={onManage}
        >
          <Ellipsis aria-hidden />
        </button>
      )}
    </li>
  );
}

type DialogProps = { groupId: string; uid: string; name: string; isOwner: boolean; onClose: () => void };

function MemberDialog({ groupId, uid, name, isOwner, onClose }: DialogProps) {
  const { say } = useWords();
  const circle = ifKnown(useCircle());
  const { fault, run, buttonStateOf } = useAction();
  const act = async (what: string, operation: typeof handOverGroup | typeof removeMember) => {
    if (await run(what, () => call(operation, { groupId, uid }))) onClose();
  };
  return (
    <Dialog title={name} onClose={onClose}>
      {circle && <MemberActions groupId={groupId} uid={uid} name={name} circle={circle} />}
      {isOwner && (
        <>
          {fault && <Notice>{fault}</Notice>}
          <div className={layout.narrowStack}>
            <p>{say('groups.handOverHint', { name })}</p>
            <Button {...buttonStateOf('handOver')} onClick={() => void act('handOver', handOverGroup)}>
              {say('groups.handOver', { name })}
            </Button>
          </div>
          <div className={layout.narrowStack}>
            <p>{say('groups.removeHint', { name })}</p>
            <Button
              kind="danger"
              {...buttonStateOf('remove')}
              onClick={() => void act('remove', removeMember)}
            >
              {say('groups.remove', { name })}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
