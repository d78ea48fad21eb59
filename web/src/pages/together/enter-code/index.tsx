import { LandingHeader } from '#components/account/landing-header.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import { signOut } from '#data/auth/sign-in.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
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
      <footer>
        <LegalLinks />
      </footer>
    </div>
  );
}
