import { signOut } from '../../live/auth/sign-in.ts';
import { LanguageSwitch } from '../../pieces/account/language-switch.tsx';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { Button } from '../../pieces/form/button.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import { PageContent } from '../../pieces/layout/page-content.tsx';
import { JoinByCode } from '../../pieces/people/join-by-code.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './enter-code.module.css';

/** For a guest who is in no session: asks for a code. */
export default function EnterCode() {
  const { say } = useWords();
  const { busy, fault, runLast } = useAction();
  return (
    <PageContent className={styles.page}>
      <LanguageSwitch />
      <h1>{say('welcome.codeTitle')}</h1>
      <p>{say('join.door')}</p>
      <JoinByCode />
      <Button kind="quiet" busy={busy !== null} onClick={() => void runLast('leave', () => signOut())}>
        {say('join.withAccount')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </PageContent>
  );
}
