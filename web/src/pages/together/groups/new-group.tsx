import type { GroupDocument } from '@cine/contract/documents/groups';
import {
  createGroup,
  type GroupPicture,
  groupPictureSchema,
} from '@cine/contract/operations/together/groups';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAccount } from '../../../live/auth/user.tsx';
import { call } from '../../../live/data/call.ts';
import type { Row } from '../../../live/data/use-documents.ts';
import { useGroups } from '../../../live/data/use-groups.ts';
import { ForMembers } from '../../../pieces/account/for-members.tsx';
import { Skeleton } from '../../../pieces/feedback/skeleton.tsx';
import { BackLink } from '../../../pieces/layout/back-link.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import styles from './groups.module.css';
import { LookForm } from './look-form.tsx';

/** Makes a group, and leads there. */
export default function NewGroup() {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { kind } = useAccount();
  const groups = useGroups();
  // Retried after a network fault, it makes the same group.
  const [key] = useState(() => crypto.randomUUID());
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <BackLink href="/groups">{say('groups.title')}</BackLink>
      <h1>{say('groups.newTitle')}</h1>
      {kind === 'guest' && <ForMembers text={say('groups.guest')} />}
      {kind === 'member' && groups === null && <Skeleton count={2} />}
      {kind === 'member' && groups !== null && (
        <section className={`${layout.stackL} ${surface.roomyCard}`}>
          <p>{say('groups.newHint')}</p>
          <LookForm
            from={{ name: '', picture: freePicture(groups) }}
            submit={say('groups.create')}
            onSubmit={async (look) => {
              const { id } = await call(createGroup, { ...look, key });
              navigate(`/groups/${id}`, { replace: true });
            }}
          />
        </section>
      )}
    </div>
  );
}

/** The first picture that none of the groups has. */
function freePicture(groups: readonly Row<GroupDocument>[]): GroupPicture {
  const taken = new Set(groups.map(({ data }) => data.picture));
  return groupPictureSchema.options.find((each) => !taken.has(each)) ?? 'mesa';
}
