import { signOut } from '../../live/sign-in.ts';
import { Button } from '../../pieces/button.tsx';
import { Content } from '../../pieces/content.tsx';
import { JoinByCode } from '../../pieces/join-by-code.tsx';
import { LanguageSwitch } from '../../pieces/language-switch.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './door.module.css';

/** What a guest sees who is in no evening yet: only a code leads further. */
export default function Door() {
  const { say } = useWords();
  return (
    <Content className={styles.page}>
      <LanguageSwitch />
      <h1>{say('welcome.joinTitle')}</h1>
      <p>{say('join.door')}</p>
      <JoinByCode />
      <Button kind="quiet" onClick={() => void signOut()}>
        {say('join.withAccount')}
      </Button>
    </Content>
  );
}
