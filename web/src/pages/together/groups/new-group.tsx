import type { GroupDocument } from '@cine/contract/documents/groups';
import {
  createGroup,
  type GroupPicture,
  groupPictureSchema,
} from '@cine/contract/operations/together/groups';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import type { Row } from '#data/queries/use-documents.ts';
import { useGroups } from '#data/queries/use-groups.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './groups.module.css';
import { LookForm } from './look-form.tsx';

/** The page that makes a group. */
export default function NewGroup() {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { kind } = useAccount();
  const groups = useGroups();
  const [keyFor] = useState(keysForRetries);
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <BackLink href="/groups">{say('groups.title')}</BackLink>
      <h1>{say('groups.newTitle')}</h1>
      {kind === 'guest' && <ForMembers text={say('groups.guest')} />}
      {kind === 'member' && groups === null && <Skeleton count={2} />}
      {kind === 'member' && groups === 'unknown' && <NotOnDevice />}
      {kind === 'member' && Array.isArray(groups) && (
        <section className={`${layout.stackL} ${surface.roomyCard}`}>
          <p>{say('groups.newHint')}</p>
          <LookForm
            from={{ name: '', picture: freePicture(groups) }}
            submit={say('groups.create')}
            onSubmit={async (look) => {
              const { id } = await call(createGroup, { ...look, key: keyFor(look) });
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
