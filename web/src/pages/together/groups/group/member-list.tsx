import type { GroupDocument } from '@cine/contract/documents/groups';
import { Crown, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFocusHeir } from '../../../../components/layout/use-focus-heir.ts';
import { Avatar } from '../../../../components/people/avatar.tsx';
import { byArrival, Hues, huesOf } from '../../../../components/people/hues.ts';
import { dayInWords } from '../../../../i18n/days.ts';
import { dotted } from '../../../../i18n/dotted.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import surface from '../../../../style/surface.module.css';
import styles from './group.module.css';
import { MemberDialog } from './member-dialog.tsx';
import { membersInOrder } from './members.ts';

type Props = { id: string; uid: string; group: GroupDocument };

export function MemberList({ id, uid, group }: Props) {
  const { say } = useWords();
  const [managed, manage] = useState<string | null>(null);
  const { heir, within } = useFocusHeir();
  const member = managed === null ? undefined : group.members[managed];

  return (
    <section className={layout.stackM} aria-labelledby="members-title" {...within}>
      <h2 id="members-title" tabIndex={-1} ref={heir}>
        {say('groups.members')}
      </h2>
      <Hues value={huesOf(byArrival(group.members))}>
        <ul className={`${styles.members} ${layout.longList}`}>
          {membersInOrder(group).map((each) => (
            <Member
              key={each}
              {...{ id, group }}
              uid={each}
              isUser={each === uid}
              onManage={each !== uid ? () => manage(each) : undefined}
            />
          ))}
        </ul>
      </Hues>
      {managed !== null && member && (
        <MemberDialog
          groupId={id}
          uid={managed}
          name={member.name}
          isOwner={group.ownerId === uid}
          onClose={() => manage(null)}
        />
      )}
    </section>
  );
}

type MemberProps = Props & { isUser: boolean; onManage: (() => void) | undefined };

function Member({ id, uid, group, isUser, onManage }: MemberProps) {
  const { say, locale } = useWords();
  const { name, joinedAt } = group.members[uid]!;
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
        <span className={prose.soft}>
          {dotted([
            isOwner ? say('groups.owner') : null,
            isUser ? say('groups.you') : null,
            say('groups.since', { day: dayInWords(joinedAt, locale, Date.now()) }),
          ])}
        </span>
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
