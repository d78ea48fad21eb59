import type { GroupDocument } from '@cine/contract/documents/groups';
import { shareTaste, showGroupTaste } from '@cine/contract/operations/together/groups';
import { Link } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import blankReview from '#components/feedback/scenes/blank-review.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { CheckBox } from '#components/form/check-box.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { Together } from '#components/people/together.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { GroupGone } from '../group-gone.tsx';
import { useGroup } from '../use-group.ts';
import styles from './taste.module.css';
import { TasteParts } from './taste-parts.tsx';

/** What a group has in common, and what parts it. */
export default function GroupTaste({ id }: { id: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const group = useGroup(id, uid);
  if (group === 'gone') return <GroupGone />;
  if (group === 'unknown') return <NotOnDevice isPage />;
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <header className={layout.stackM}>
        <BackLink href={`/groups/${id}`}>{group?.name ?? say('groups.title')}</BackLink>
        <h1>{say('groups.taste')}</h1>
      </header>
      {group ? (
        <>
          <TasteContent id={id} group={group} uid={uid} />
          <SharesTaste id={id} shared={group.members[uid]!.sharesTaste} />
        </>
      ) : (
        <LoadingTaste />
      )}
    </div>
  );
}

function TasteContent({ id, group, uid }: { id: string; group: GroupDocument; uid: string }) {
  const { say } = useWords();
  const { data, refusal, again, keptAt } = useCachedAnswer(showGroupTaste, { groupId: id }, uid);
  useRefetchOnChange(sharersIn(group), again);
  if (!data && refusal) return <RetryNotice refusal={refusal} onRetry={again} />;
  if (!data) return <LoadingTaste />;
  const answered = keptAt !== null && <AnsweredAt at={keptAt} />;
  if (data.counted.length < 2)
    return (
      <>
        {answered}
        <EmptyState scene={blankReview} title={say('groups.tasteNone')} text={say('groups.tasteNoneHint')}>
          <Link href="/rate" className={`${buttons.button} ${buttons.main}`}>
            {say('rate.title')}
          </Link>
        </EmptyState>
      </>
    );
  return (
    <Together people={group.members}>
      {answered}
      <TasteParts taste={data} nameOf={(each) => group.members[each]?.name ?? say('groups.somebody')} />
    </Together>
  );
}

function LoadingTaste() {
  return (
    <div className={`${layout.stackL} ${styles.parts}`}>
      <Skeleton count={2} />
    </div>
  );
}

function sharersIn({ memberIds, members }: GroupDocument): string {
  return memberIds.filter((uid) => members[uid]!.sharesTaste).join();
}

function SharesTaste({ id, shared }: { id: string; shared: boolean }) {
  const { say } = useWords();
  const wish = useLatestChange(
    shared,
    (value) => call(shareTaste, { groupId: id, shared: value }),
    (one, other) => one === other,
  );
  return (
    <div className={`${layout.stackS} ${surface.card}`}>
      <CheckBox label={say('groups.shares')} checked={wish.value} onChange={wish.change} />
      <p className={prose.soft}>{say('groups.sharesHint')}</p>
      <ChangeStatus of={wish} />
    </div>
  );
}
