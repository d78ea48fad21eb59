import type { GroupDocument } from '@cine/contract/documents/groups';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import sofa from '#components/feedback/scenes/sofa.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { useAccount } from '#data/auth/user.tsx';
import type { Row } from '#data/queries/use-documents.ts';
import { useGroups } from '#data/queries/use-groups.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { membersInOrder } from './group/members.ts';
import styles from './groups.module.css';
import { Invitations } from './invitations.tsx';
import { JoinForm } from './join-form.tsx';

/** The user's groups, invitations, and joining by a code. */
export default function Groups() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const groups = useGroups();
  const { heir, within } = useFocusHeir();
  return (
    <div className={layout.stackL} {...within}>
      <h1 tabIndex={-1} ref={heir}>
        {say('groups.title')}
      </h1>
      {kind === 'guest' && <ForMembers text={say('groups.guest')} />}
      {kind === 'member' && <Invitations />}
      {kind === 'member' && (
        <div className={layout.unevenColumns}>
          {groups === null && (
            <div className={layout.stackM}>
              <Skeleton count={3} />
            </div>
          )}
          {groups === 'unknown' && <NotOnDevice />}
          {Array.isArray(groups) && (groups.length === 0 ? <NoGroups /> : <List groups={groups} uid={uid} />)}
          <section className={`${layout.stackM} ${surface.card}`}>
            <h2>{say('groups.joinTitle')}</h2>
            <JoinForm />
          </section>
        </div>
      )}
    </div>
  );
}

function NoGroups() {
  const { say } = useWords();
  return (
    <EmptyState scene={sofa} title={say('groups.none')} text={say('groups.noneHint')}>
      <NewLink />
    </EmptyState>
  );
}

function NewLink() {
  const { say } = useWords();
  return (
    <Link href="/groups/new" className={`${buttons.button} ${buttons.main}`}>
      <Plus aria-hidden />
      {say('groups.new')}
    </Link>
  );
}

function List({ groups, uid }: { groups: readonly Row<GroupDocument>[]; uid: string }) {
  return (
    <div className={layout.stackL}>
      <ul className={layout.stackM}>
        {groups.map(({ id, data }) => (
          <GroupRow key={id} id={id} group={data} uid={uid} />
        ))}
      </ul>
      <div>
        <NewLink />
      </div>
    </div>
  );
}

function GroupRow({ id, group, uid }: { id: string; group: GroupDocument; uid: string }) {
  const { say } = useWords();
  const others = membersInOrder(group).filter((each) => each !== uid);
  return (
    <li className={`${surface.tile} ${styles.group}`}>
      <GroupPicture of={group.picture} />
      <div className={layout.words}>
        <h2>
          <Link href={`/groups/${id}`} className={surface.coverLink}>
            {group.name}
          </Link>
        </h2>
        <p className={`${prose.soft} ${layout.oneLine}`}>
          {dotted([
            say('player.groupSize', { count: group.memberIds.length }),
            joinNames(others.map((each) => group.members[each]!.name)),
          ])}
        </p>
      </div>
    </li>
  );
}
