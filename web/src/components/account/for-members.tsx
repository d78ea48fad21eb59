import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import velvetRope from '../feedback/scenes/velvet-rope.svg?drawing';
import buttons from '../form/button.module.css';

/** What guests see on a page that is for members. */
export function ForMembers({ text }: { text: string }) {
  const { say } = useWords();
  return (
    <EmptyState scene={velvetRope} title={say('settings.become')} text={text}>
      <Link href="/settings" className={`${buttons.button} ${buttons.main}`}>
        {say('welcome.signUp')}
      </Link>
    </EmptyState>
  );
}
