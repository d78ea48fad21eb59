import { signOut } from '../../../live/auth/sign-in.ts';
import { LandingHeader } from '../../../pieces/account/landing-header.tsx';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { PageContent } from '../../../pieces/layout/page-content.tsx';
import { JoinByCode } from '../../../pieces/people/join-by-code.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import textures from '../../../style/textures.module.css';
import { useWords } from '../../../words/index.tsx';
import styles from './enter-code.module.css';

/** For a guest who is in no session: asks for a code. */
export default function EnterCode() {
  const { say } = useWords();
  const { busy, fault, runLast } = useAction();
  return (
    <div className={styles.page}>
      <LandingHeader />
      <PageContent className={layout.landing}>
        <section className={`${textures.ticket} ${surface.roomyCard} ${layout.stackM}`}>
          <h1>{say('welcome.codeTitle')}</h1>
          <p>{say('join.door')}</p>
          <div className={`${textures.tear} ${styles.stub}`}>
            <JoinByCode />
          </div>
        </section>
        <div className={styles.account}>
          <Button kind="quiet" busy={busy !== null} onClick={() => void runLast('leave', () => signOut())}>
            {say('join.withAccount')}
          </Button>
          {fault && <Notice>{fault}</Notice>}
        </div>
      </PageContent>
    </div>
  );
}
