import { BadgeCheck, CircleAlert } from 'lucide-react';
import { ChoosePassword } from '#components/account/choose-password.tsx';
import { SignIn } from '#components/account/sign-in.tsx';
import { useMailSentTo } from '#components/account/use-mail-sent-to.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { refreshIdentity } from '#data/auth/identity.ts';
import { sendVerificationLink } from '#data/auth/sign-in.ts';
import { useUser } from '#data/auth/user.tsx';
import { useProviders } from '#data/auth/ways/provider-list.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { ChangeEmail } from './change-email.tsx';
import { ChangePassword } from './change-password.tsx';
import { LastSignIns } from './last-sign-ins.tsx';
import { Passkeys } from './passkeys/index.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { SignInWays } from './sign-in-ways/index.tsx';

/** How the user signs in: address, password, providers, passkeys; adds and removes. */
export function SignInMethods() {
  const { say } = useWords();
  const { identity } = useUser();
  const providers = useProviders();
  if (identity.state !== 'signed-in') return null;
  if (identity.isGuest)
    return (
      <Section title={say('settings.become')} isOpen>
        <p>{say('settings.becomeHint')}</p>
        <SignIn first="sign-up" />
      </Section>
    );
  const { uid, email, emailVerified, ways, lastSignInAt } = identity;
  const hasPassword = ways.includes('password');
  return (
    <Section
      title={say('settings.signIn')}
      anchor="sign-ins"
      now={emailVerified || email === null ? email : say('settings.notVerified')}
    >
      {email !== null && <Address email={email} isVerified={emailVerified} />}
      <ChangeEmail uid={uid} hasPassword={hasPassword} lastSignInAt={lastSignInAt} />
      {hasPassword && <ChangePassword />}
      {!hasPassword && email !== null && (
        <div className={styles.setting}>
          <ChoosePassword email={email} hint={say('settings.choosePasswordHint')} />
        </div>
      )}
      {providers && providers.length > 0 && (
        <SignInWays
          {...{ uid, hasPassword, lastSignInAt, providers }}
          isProved={email === null || emailVerified}
        />
      )}
      <Passkeys {...{ uid, hasPassword, lastSignInAt }} isProved={email === null || emailVerified} />
      <LastSignIns uid={uid} />
    </Section>
  );
}

/** An unverified address can't be relied on to restore a password. */
function Address({ email, isVerified }: { email: string; isVerified: boolean }) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const { sentTo, send } = useMailSentTo();
  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <p className={styles.address}>
        <strong>
          {email.slice(0, email.indexOf('@'))}
          <wbr />
          {email.slice(email.indexOf('@'))}
        </strong>{' '}
        <span className={styles.badge} data-good={isVerified || undefined}>
          {isVerified ? <BadgeCheck aria-hidden /> : <CircleAlert aria-hidden />}
          {say(isVerified ? 'settings.verified' : 'settings.notVerified')}
        </span>
      </p>
      {!isVerified && (
        <>
          <p className={prose.note}>{say('settings.unverified')}</p>
          <p className={layout.wrapS}>
            <Button
              {...buttonStateOf('send')}
              onClick={() => void run('send', () => send(email, () => sendVerificationLink(locale)))}
            >
              {say('settings.sendAgain')}
            </Button>
            <Button
              kind="quiet"
              {...buttonStateOf('look')}
              onClick={() => void run('look', () => refreshIdentity())}
            >
              {say('settings.verifiedNow')}
            </Button>
          </p>
        </>
      )}
      {sentTo && <Notice kind="news">{say('settings.sent', { email: sentTo })}</Notice>}
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
