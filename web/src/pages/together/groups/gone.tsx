import { Link } from 'wouter';
import { EmptyState } from '../../../pieces/feedback/empty-state.tsx';
import closedCurtain from '../../../pieces/feedback/scenes/closed-curtain.svg?drawing';
import buttons from '../../../pieces/form/button.module.css';
import { useWords } from '../../../words/index.tsx';

/** In place of a group that is gone, or that the user isn't in. */
export function Gone() {
  const { say } = useWords();
  return (
    <EmptyState scene={closedCurtain} title={say('groups.goneTitle')} text={say('groups.gone')} isPage>
      <Link href="/groups" className={`${buttons.button} ${buttons.main}`}>
        {say('groups.toGroups')}
      </Link>
    </EmptyState>
  );
}
