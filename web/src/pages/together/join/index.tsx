import { cleanJoinCode, isJoinCodeMisread } from '@cine/contract/text/join-code';
import { type ReactNode, useState } from 'react';
import { Redirect } from 'wouter';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { SignInOrUp } from '#components/account/sign-in-or-up.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { Inviter } from '#components/people/inviter.tsx';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import type { KnownCode } from '#data/auth/known-code.ts';
import { signOut } from '#data/auth/sign-in.ts';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from '#style/landing.module.css';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
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
  const { say } = useWords();
  const { identity, account } = useUser();
  const isAnonymous = identity.state === 'signed-in' && identity.isGuest && account === 'missing';
  // The form stays while the user becomes a guest.
  const [isJoining, setJoining] = useState(false);
  const stopJoining = () => {
    setJoining(false);
    if (isAnonymous) void signOut();
  };
  if (isJoining || isAnonymous || identity.state === 'signed-out')
    return (
      <CodeCheck code={code}>
        {({ invitedBy }) => (
          <>
            <Invitation code={code} by={invitedBy} onJoin={() => setJoining(true)} />
            <section className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`}>
              <p>{say('join.memberHint')}</p>
              <SignInOrUp onChoose={stopJoining} />
            </section>
          </>
        )}
      </CodeCheck>
    );
  if (knownAccount(account) === null) return <Loading />;
  return <JoinNow code={code} />;
}

type InvitationProps = { code: string; by: KnownCode['invitedBy']; onJoin: () => void };

function Invitation({ code, by, onJoin }: InvitationProps) {
  const { say } = useWords();
  const title = () => {
    if (by === null) return say('welcome.joinTitle');
    return say(by.mode === 'together' ? 'join.at' : 'join.with', { name: by.name });
  };
  return (
    <section className={`${textures.ticket} ${surface.roomyCard} ${styles.promise}`}>
      <h1>{title()}</h1>
      {by ? (
        <Inviter of={by} />
      ) : (
        <p className={styles.code} translate="no">
          {code}
        </p>
      )}
      <div className={`${textures.tear} ${styles.stub}`}>
        <JoinAsGuest code={code} onJoin={onJoin} />
      </div>
      <p className={prose.note}>{say('join.awaits')}</p>
    </section>
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
function CodeCheck({ code, children }: { code: string; children: (code: KnownCode) => ReactNode }) {
  const { say } = useWords();
  const { done, fault, again } = useCodeAttempt(() => checkCode(code));
  if (fault) return <RefusedCode code={code} fault={fault} onRetry={again} />;
  return done ? children(done.value) : <Loading label={say('common.codeChecking')} />;
}

/** Joins at once: opening the link was asking for it. */
function JoinNow({ code }: { code: string }) {
  const { say } = useWords();
  const { done, fault, again } = useCodeAttempt(() => joinByCode(code));
  if (fault) return <RefusedCode code={code} fault={fault} onRetry={again} />;
  if (done) return <Redirect to={`/evening/${done.value}`} replace />;
  return <Loading label={say('join.joining')} />;
}
