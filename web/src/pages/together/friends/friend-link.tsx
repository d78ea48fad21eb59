import { cleanFriendCode } from '@cine/contract/text/friend-code';
import { spacedCode } from '@cine/contract/text/spaced-code';
import { ForMembers } from '#components/account/for-members.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import { AskForm } from './ask-form.tsx';
import styles from './friends.module.css';

/** Where a user's link leads: asks before it asks them. */
export default function FriendLink({ code: typed }: { code: string }) {
  const { say } = useWords();
  const { kind } = useAccount();
  const code = cleanFriendCode(typed);
  return (
    <div className={layout.stackL}>
      <BackLink href="/friends">{say('friends.title')}</BackLink>
      {kind === 'guest' && (
        <>
          <h1>{say('friends.linkTitle')}</h1>
          <ForMembers text={say('friends.guest')} />
        </>
      )}
      {kind === 'member' && code === null && (
        <EmptyState
          scene={tornTicket}
          title={say('friends.linkWrong')}
          text={say('friends.linkWrongHint')}
          isPage
        >
          <AskForm />
        </EmptyState>
      )}
      {kind === 'member' && code !== null && (
        <section className={`${layout.stackM} ${surface.roomyCard} ${textures.ticket} ${styles.ticket}`}>
          <h1>{say('friends.linkTitle')}</h1>
          <p>{say('friends.linkHint')}</p>
          <AskForm key={code} code={spacedCode(code)} />
        </section>
      )}
    </div>
  );
}
