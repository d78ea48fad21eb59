import type { OutputOf } from '@cine/contract/operation';
import { checkGroupCode, joinGroup } from '@cine/contract/operations/together/groups';
import { cleanGroupCode, isGroupCodeMisread } from '@cine/contract/text/group-code';
import { spacedCode } from '@cine/contract/text/spaced-code';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { SignInOrUp } from '#components/account/sign-in-or-up.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { BackLink } from '#components/layout/back-link.tsx';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { Inviter } from '#components/people/inviter.tsx';
import { visitingSeat } from '#data/auth/known-code.ts';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { refusalOrThrow } from '#data/queries/use-answer.ts';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import styles from './groups.module.css';
import { JoinForm } from './join-form.tsx';

/**
 * Where a group's link leads: says who invites, and asks before it joins the group, or for an account first
 * where there is none.
 */
export default function GroupLink({ code: typed }: { code: string }) {
  const { say } = useWords();
  const account = knownAccount(useUser().account);
  const code = cleanGroupCode(typed);
  const ticket = code !== null && <Ticket key={code} code={code} />;
  if (account === null)
    return (
      <div className={styles.landing}>
        <LandingHeader />
        <PageContent className={layout.landing}>{ticket || <WrongCode typed={typed} />}</PageContent>
        <footer>
          <LegalLinks />
        </footer>
      </div>
    );
  return (
    <div className={layout.stackL}>
      <BackLink href="/groups">{say('groups.title')}</BackLink>
      {ticket || <WrongCode typed={typed}>{account.kind === 'member' && <JoinForm />}</WrongCode>}
    </div>
  );
}

/** The invitation that a code leads to, once it is checked. */
function Ticket({ code }: { code: string }) {
  const { say } = useWords();
  const { data, error, again } = useOutcome([checkGroupCode.name, code], async () =>
    call(checkGroupCode, { code }, await visitingSeat()),
  );
  const refusal = data ? null : refusalOrThrow(error);
  const account = knownAccount(useUser().account);
  if (refusal?.reason === 'group-code-unknown' || refusal?.reason === 'group-of-blocked')
    return (
      <EmptyState
        scene={tornTicket}
        title={say(refusal.reason === 'group-of-blocked' ? 'join.refusedTitle' : 'groups.unknownTitle')}
        text={refusal.message}
        isPage
      >
        {account?.kind === 'member' && <JoinForm code={spacedCode(code)} />}
      </EmptyState>
    );
  if (refusal) return <RetryNotice refusal={refusal} onRetry={again} />;
  if (!data) return <Skeleton count={2} />;
  return (
    <>
      <section className={`${layout.stackM} ${surface.roomyCard} ${textures.ticket} ${styles.ticket}`}>
        <Invitation group={data.group} />
        {account?.kind === 'guest' && <ForMembers text={say('groups.guest')} />}
        {account?.kind === 'member' && <Join code={code} />}
      </section>
      {account === null && (
        // Once signed in, visitors are at this address.
        <section className={`${layout.stackL} ${surface.roomyCard}`}>
          <p>{say('groups.needsAccount')}</p>
          <SignInOrUp />
        </section>
      )}
    </>
  );
}

function Invitation({ group }: { group: OutputOf<typeof checkGroupCode>['group'] }) {
  const { say } = useWords();
  if (group === null)
    return (
      <>
        <h1>{say('groups.linkTitle')}</h1>
        <p>{say('groups.linkHint')}</p>
      </>
    );
  return (
    <>
      <div className={styles.group}>
        <GroupPicture of={group.picture} size="l" />
        <h1 className={styles.name}>{group.name}</h1>
      </div>
      <Inviter of={group.invitedBy} />
      <p>{say('groups.linkHint')}</p>
    </>
  );
}

function Join({ code }: { code: string }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();
  const join = () =>
    void runLast('join', async () => {
      const { id } = await call(joinGroup, { code });
      navigate(`/groups/${id}`, { replace: true });
    });
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" busy={busy !== null} onClick={join}>
        {say('groups.join')}
      </Button>
    </>
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
