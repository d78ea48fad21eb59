import { type PersonalToken, revokeToken } from '@cine/contract/operations/core/tokens';
import { useState } from 'react';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useUser } from '#data/auth/user.tsx';
import { callToDelete, Refusal } from '#data/queries/call.ts';
import { useTokens } from '#data/queries/sign-in/use-tokens.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Section } from '../section.tsx';
import styles from '../settings.module.css';
import ways from '../sign-in-ways/sign-in-ways.module.css';
import { MakeToken } from './make-token.tsx';
import { NewToken } from './new-token.tsx';

/** A member's personal tokens: made, shown once, revoked. */
export function Tokens() {
  const { identity } = useUser();
  if (identity.state !== 'signed-in' || identity.isGuest) return null;
  const { uid, ways: ownWays, lastSignInAt } = identity;
  return <OwnTokens uid={uid} hasPassword={ownWays.includes('password')} lastSignInAt={lastSignInAt} />;
}

type Props = { uid: string; hasPassword: boolean; lastSignInAt: number | null };

function OwnTokens({ uid, hasPassword, lastSignInAt }: Props) {
  const { say } = useWords();
  const { tokens, error, again } = useTokens(uid);
  const [secret, setSecret] = useState<string | null>(null);

  async function revoke({ id }: PersonalToken) {
    await callToDelete(revokeToken, { id }, 'token-unknown');
    again();
  }

  return (
    <Section title={say('settings.tokens')} anchor="tokens">
      <div className={`${layout.stackS} ${styles.setting}`}>
        <p className={prose.note}>{say('settings.tokensHint')}</p>
        {tokens === null && error instanceof Refusal && (
          <RetryNotice refusal={error} onRetry={again} isSmall />
        )}
        {tokens && tokens.length > 0 && (
          <ul className={layout.stackS}>
            {tokens.map((each) => (
              <li key={each.id}>
                <OneToken token={each} onRevoke={() => revoke(each)} />
              </li>
            ))}
          </ul>
        )}
        {secret !== null && <NewToken secret={secret} onDone={() => setSecret(null)} />}
        {tokens && secret === null && (
          <MakeToken
            {...{ uid, hasPassword, lastSignInAt }}
            onMade={(made) => {
              setSecret(made);
              again();
            }}
          />
        )}
      </div>
    </Section>
  );
}

function OneToken({ token, onRevoke }: { token: PersonalToken; onRevoke: () => Promise<unknown> }) {
  const { say, locale } = useWords();
  const { name, scope, expiresAt, lastUsedAt } = token;
  const day = (instant: string) => dayInWords(Date.parse(instant), locale, serverNow());
  return (
    <div className={ways.way}>
      <p>
        <strong>{name}</strong>{' '}
        <small>
          {dotted([
            say(`settings.tokenScope_${scope}`),
            say('settings.tokenUntil', { when: day(expiresAt) }),
            lastUsedAt === null
              ? say('settings.tokenUnused')
              : say('settings.tokenUsed', { when: day(lastUsedAt) }),
          ])}
        </small>
      </p>
      <ConfirmButton
        kind="quiet"
        title={say('settings.revokeTokenTitle', { name })}
        hint={say('settings.revokeTokenHint')}
        yes={say('settings.revokeToken')}
        no={say('common.cancel')}
        act={onRevoke}
      >
        {say('settings.revokeToken')}
      </ConfirmButton>
    </div>
  );
}
