import { cleanJoinCode, isJoinCodeMisread } from '@cine/contract/text/join-code';
import { type ReactNode, useState } from 'react';
import { Redirect } from 'wouter';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { SignIn } from '#components/account/sign-in.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import { signOut } from '#data/auth/sign-in.ts';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from '#style/landing.module.css';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import { checkCode, joinByCode } from './join.ts';
import { JoinAsGuest } from './join-as-guest.tsx';
import { RefusedCode } from './refused-code.tsx';
import { useCodeAttempt } from './use-code-attempt.ts';

/** Joins an evening by a link's code, as a guest or a member. */
export default function Join({ code: typed }: { code: string }) {
  const code = cleanJoinCode(typed);
  return (
    <div className={styles.page}>
      <LandingHeader />
      <PageContent className={`${layout.landing} ${styles.main}`}>
        {code === null ? (
          <WrongCode isMisread={isJoinCodeMisread(typed)} />
        ) : (
          <JoinWithCode key={code} code={code} />
        )}
      </PageContent>
      <footer>
        <LegalLinks />
      </footer>
    </div>
  );
}

function JoinWithCode({ code }: { code: string }) {
  const { identity, account } = useUser();
  const isAnonymous = identity.state === 'signed-in' && identity.isGuest && account === 'missing';
  // What was chosen here stays while the user becomes a guest or stops being one.
  const [chosen, setChosen] = useState<'guest' | 'ways' | null>(null);
  const showsGuestForm = chosen === 'guest' || (chosen === null && isAnonymous);
  const goBack = () => {
    setChosen('ways');
    if (isAnonymous) void signOut();
  };
  if (showsGuestForm || isAnonymous || identity.state === 'signed-out')
    return (
      <CodeCheck code={code}>
        <Invitation code={code} />
        {showsGuestForm ? (
          <JoinAsGuest code={code} onCancel={goBack} />
        ) : (
          <JoinOptions onGuest={() => setChosen('guest')} />
        )}
      </CodeCheck>
    );
  if (knownAccount(account) === null) return <Loading />;
  return <JoinNow code={code} />;
}

function Invitation({ code }: { code: string }) {
  const { say } = useWords();
  return (
    <div className={`${textures.ticket} ${surface.roomyCard} ${styles.promise}`}>
      <h1>{say('welcome.joinTitle')}</h1>
      <p className={styles.code} translate="no">
        {code}
      </p>
      <p className={`${textures.tear} ${styles.stub}`}>{say('join.awaits')}</p>
    </div>
  );
}

function JoinOptions({ onGuest }: { onGuest: () => void }) {
  const { say } = useWords();
  return (
    <>
      <section
        className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`}
        aria-labelledby="guest-title"
      >
        <h2 id="guest-title">{say('join.guestTitle')}</h2>
        <p>{say('welcome.guestHint')}</p>
        <Button kind="main" onClick={onGuest}>
          {say('welcome.guest')}
        </Button>
      </section>
      <section className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`}>
        <p>{say('join.memberHint')}</p>
        <SignIn isMain={false} />
      </section>
    </>
  );
}

/** The code can't be right: it isn't complete, or has letters that no code has. */
function WrongCode({ isMisread }: { isMisread: boolean }) {
  const { say } = useWords();
  return (
    <section className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`} aria-labelledby="wrong-title">
      <Scene of={tornTicket} />
      <h1 id="wrong-title">{say(isMisread ? 'join.misreadTitle' : 'join.wrongTitle')}</h1>
      <p>{say(isMisread ? 'common.codeMisread' : 'join.wrong')}</p>
      <JoinByCode replaces />
    </section>
  );
}

/** Checks the code before it promises or asks anything. */
function CodeCheck({ code, children }: { code: string; children: ReactNode }) {
  const { say } = useWords();
  const { done, fault, again } = useCodeAttempt(() => checkCode(code));
  if (fault) return <RefusedCode code={code} fault={fault} onRetry={again} />;
  return done ? children : <Loading label={say('common.codeChecking')} />;
}

/** Joins at once: opening the link was asking for it. */
function JoinNow({ code }: { code: string }) {
  const { say } = useWords();
  const { done, fault, again } = useCodeAttempt(() => joinByCode(code));
  if (fault) return <RefusedCode code={code} fault={fault} onRetry={again} />;
  if (done) return <Redirect to={`/evening/${done.value}`} replace />;
  return <Loading label={say('join.joining')} />;
}
