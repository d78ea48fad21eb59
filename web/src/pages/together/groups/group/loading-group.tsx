import { Loading } from '#components/feedback/loading.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** A group's page while it loads. */
export function LoadingGroup() {
  const { say } = useWords();
  return (
    <Loading>
      <div className={layout.stackL}>
        <BackLink href="/groups">{say('groups.title')}</BackLink>
        <Skeleton count={3} />
      </div>
    </Loading>
  );
}
