import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import closedCurtain from '#components/feedback/scenes/closed-curtain.svg?drawing';
import buttons from '#components/form/button.module.css';
import { useWords } from '#i18n/index.tsx';

/** What is shown of a group that is gone. */
export function GroupGone() {
  const { say } = useWords();
  return (
    <EmptyState scene={closedCurtain} title={say('groups.goneTitle')} text={say('groups.gone')} isPage>
      <Link href="/groups" className={`${buttons.button} ${buttons.main}`}>
        {say('groups.toGroups')}
      </Link>
    </EmptyState>
  );
}
