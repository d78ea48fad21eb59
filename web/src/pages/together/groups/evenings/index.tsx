import type { GroupDocument } from '@cine/contract/documents/groups';
import { listEvenings } from '@cine/contract/operations/together/groups';
import { useState } from 'react';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import ticketString from '#components/feedback/scenes/ticket-string.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { Together } from '#components/people/together.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { GroupGone } from '../group-gone.tsx';
import { useGroup } from '../use-group.ts';
import { Evening } from './evening.tsx';
import styles from './evenings.module.css';

/** The evenings of a group and what was watched. */
export default function GroupEvenings({ id }: { id: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const group = useGroup(id, uid);
  if (group === 'gone') return <GroupGone />;
  if (group === 'unknown') return <NotOnDevice isPage />;
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <header className={layout.stackM}>
        <BackLink href={`/groups/${id}`}>{group?.name ?? say('groups.title')}</BackLink>
        <h1>{say('groups.evenings')}</h1>
      </header>
      {group ? (
        <Together people={group.members}>
          <Page id={id} group={group} uid={uid} />
        </Together>
      ) : (
        <Skeleton count={3} />
      )}
    </div>
  );
}

function Page({
  id,
  group,
  uid,
  cursor,
}: {
  id: string;
  group: GroupDocument;
  uid: string;
  cursor?: string;
}) {
  const { say } = useWords();
  const input = { groupId: id, ...(cursor !== undefined && { cursor }) };
  const { data, refusal, again, keptAt } = useCachedAnswer(listEvenings, input, uid);
  const [isMore, setMore] = useState(false);
  if (!data && refusal) return <RetryNotice refusal={refusal} onRetry={again} />;
  if (!data) return <Skeleton count={3} />;
  const { evenings, nextCursor } = data;
  const answered = keptAt !== null && <AnsweredAt at={keptAt} />;
  if (cursor === undefined && evenings.length === 0)
    return (
      <>
        {answered}
        <EmptyState
          scene={ticketString}
          title={say('groups.eveningsNone')}
          text={say('groups.eveningsNoneHint')}
        />
      </>
    );
  return (
    <>
      {answered}
      {cursor === undefined && <p className={prose.soft}>{say('groups.eveningsRatings')}</p>}
      <ul className={layout.stackM}>
        {evenings.map((evening) => (
          <li key={evening.sessionId}>
            <Evening evening={evening} group={group} />
          </li>
        ))}
      </ul>
      {nextCursor !== null && !isMore && (
        <Button onClick={() => setMore(true)}>{say('groups.moreEvenings')}</Button>
      )}
      {nextCursor !== null && isMore && <Page id={id} group={group} uid={uid} cursor={nextCursor} />}
    </>
  );
}
