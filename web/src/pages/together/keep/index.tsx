import type { OutputOf } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import { useState } from 'react';
import { Link } from 'wouter';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { isFinal, MergeNotice } from '#components/account/merge-notice.tsx';
import { SignIn } from '#components/account/sign-in.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { forgetScannedToken, takeScannedToken } from '#data/auth/guest-token.ts';
import { useUser } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import styles from '#style/landing.module.css';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';

const card = `${layout.stackL} ${surface.roomyCard} ${styles.card}`;

/** Where a shared phone's guest brings what they did to an account of their own, by the fragment's token. */
export default function Keep() {
  const { say } = useWords();
  const [guestToken] = useState(takeScannedToken);
  return (
    <div className={styles.page}>
      <LandingHeader />
      <PageContent className={`${layout.landing} ${styles.main}`}>
        {guestToken === '' ? (
          <section className={card}>
            <Scene of={tornTicket} />
            <h1>{say('join.keepMissing')}</h1>
            <p>{say('join.keepMissingHint')}</p>
            <Link href="/" className={`${buttons.button} ${buttons.main}`}>
              {say('common.home')}
            </Link>
          </section>
        ) : (
          <>
            <div className={`${textures.ticket} ${surface.roomyCard} ${styles.promise}`}>
              <h1>{say('credits.keepTitle')}</h1>
              <p className={`${textures.tear} ${styles.stub}`}>{say('join.keepPromise')}</p>
            </div>
            <AccountFirst guestToken={guestToken} />
          </>
        )}
      </PageContent>
      <footer>
        <LegalLinks />
      </footer>
    </div>
  );
}

/** Asks for an account first, if there is none. */
function AccountFirst({ guestToken }: { guestToken: string }) {
  const { say } = useWords();
  const { account } = useUser();
  if (account === 'looking') return <Loading isPart />;
  if (account === null || account === 'missing' || account.kind === 'guest')
    return (
      <section className={card}>
        <p>{say('join.keepNeedsAccount')}</p>
        <SignIn first="sign-up" />
      </section>
    );
  return <BringGuestData guestToken={guestToken} to={account.displayName} />;
}

/** Asks before it merges, as a link may come from anybody. */
function BringGuestData({ guestToken, to }: { guestToken: string; to: string }) {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const [brought, setBrought] = useState<OutputOf<typeof mergeGuest> | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  async function bring() {
    setBusy(true);
    setFault(null);
    try {
      setBrought(await call(mergeGuest, { guestToken }));
      forgetScannedToken();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  if (brought || isFinal(fault))
    return (
      <section className={card}>
        <h2>{say(brought ? 'join.kept' : 'join.notKept')}</h2>
        <MergeNotice brought={brought} fault={fault} onRetry={() => {}} />
        <Link href="/" replace className={`${buttons.button} ${buttons.main}`}>
          {say('common.home')}
        </Link>
      </section>
    );
  return (
    <section className={card}>
      <h2>{say('join.wasItYou')}</h2>
      <p>{say('join.keepTo', { name: to })}</p>
      {fault !== null && !busy ? (
        <MergeNotice brought={null} fault={fault} onRetry={() => void bring()} />
      ) : (
        <Button kind="main" busy={busy} onClick={() => void bring()}>
          {say('join.itWasMe')}
        </Button>
      )}
    </section>
  );
}
