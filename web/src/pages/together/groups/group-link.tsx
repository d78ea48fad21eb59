import { cleanGroupCode, isGroupCodeMisread } from '@cine/contract/text/group-code';
import { spacedCode } from '@cine/contract/text/spaced-code';
import type { ReactNode } from 'react';
import { ForMembers } from '#components/account/for-members.tsx';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { SignIn } from '#components/account/sign-in.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { BackLink } from '#components/layout/back-link.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import styles from './groups.module.css';
import { JoinForm } from './join-form.tsx';

/**
 * Where a group's link leads. Asks before it joins the group, and for an account first where there is none.
 */
export default function GroupLink({ code: typed }: { code: string }) {
  const { say } = useWords();
  const account = knownAccount(useUser().account);
  const code = cleanGroupCode(typed);
  if (account === null) return <VisitorPage typed={typed} />;
  return (
    <div className={layout.stackL}>
      <BackLink href="/groups">{say('groups.title')}</BackLink>
      {code === null ? (
        <WrongCode typed={typed}>{account.kind === 'member' && <JoinForm />}</WrongCode>
      ) : (
        <Ticket>
          {account.kind === 'member' ? (
            <JoinForm key={code} code={spacedCode(code)} />
          ) : (
            <ForMembers text={say('groups.guest')} />
          )}
        </Ticket>
      )}
    </div>
  );
}

/** Where an invitation's link leads visitors: to sign in first. Once signed in, they are at this address. */
function VisitorPage({ typed }: { typed: string }) {
  const { say } = useWords();
  const code = cleanGroupCode(typed);
  return (
    <div className={styles.landing}>
      <LandingHeader />
      <PageContent className={layout.landing}>
        {code === null ? (
          <WrongCode typed={typed} />
        ) : (
          <Ticket>
            <p className={styles.code} translate="no">
              {spacedCode(code)}
            </p>
          </Ticket>
        )}
        <section className={`${layout.stackL} ${surface.roomyCard}`}>
          <p>{say('groups.needsAccount')}</p>
          <SignIn />
        </section>
      </PageContent>
      <footer>
        <LegalLinks />
      </footer>
    </div>
  );
}

function Ticket({ children }: { children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className={`${layout.stackM} ${surface.roomyCard} ${textures.ticket} ${styles.ticket}`}>
      <h1>{say('groups.linkTitle')}</h1>
      <p>{say('groups.linkHint')}</p>
      {children}
    </section>
  );
}

function WrongCode({ typed, children }: { typed: string; children?: ReactNode }) {
  const { say } = useWords();
  const isMisread = isGroupCodeMisread(typed);
  return (
    <EmptyState
      scene={tornTicket}
      title={say(isMisread ? 'groups.linkMisread' : 'groups.linkWrong')}
      text={say(isMisread ? 'groups.linkMisreadHint' : 'groups.linkWrongHint')}
      isPage
    >
      {children}
    </EmptyState>
  );
}
