import { useState } from 'react';
import { SignInError, type SignInFault, signIn, signUp } from '#data/auth/sign-in.ts';
import { hasToLink } from '#data/auth/ways/to-link.ts';
import { lazyComponent } from '#data/lazy-component.tsx';
import { Refusal } from '#data/queries/refusal.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { PasswordField } from './password-field.tsx';
import styles from './sign-in.module.css';
import type { EmailField, SignInMode } from './sign-in.tsx';
import { usePasskeyOffer } from './use-passkey-offer.ts';
import { RoomForWays } from './ways/room-for-ways.tsx';

const ofEmail: readonly SignInFault[] = ['emailInvalid', 'emailMissing', 'emailTaken'];
const ofPassword: readonly SignInFault[] = ['passwordMissing', 'passwordWeak'];

// After the first paint, which has room for them.
const Ways = lazyComponent(() => import('./ways/ways.tsx'), RoomForWays);

type Props = EmailField & {
  mode: 'sign-in' | 'sign-up';
  isMain: boolean;
  onChangeMode: (mode: SignInMode) => void;
};

/** Signs in or up, with an address and a password or by a provider. */
export function SignInForm({ mode, isMain, email, onEmail, onChangeMode }: Props) {
  const { say, locale } = useWords();
  const [password, setPassword] = useState('');
  const { busy, fault, setFault, attempt } = useSignInAttempt();
  const isNew = mode === 'sign-up';
  usePasskeyOffer(!isNew, locale, (error) => setFault(faultOfPasskey(error)));

  function submit() {
    const wrong = faultIn(email, password);
    if (wrong) return setFault(wrong);
    void attempt(async () => {
      await (isNew ? signUp(email, password, locale) : signIn(email, password));
      if (hasToLink()) await (await import('#data/auth/ways/finish.ts')).linkWhatWaits(locale);
    });
  }

  function toPassword() {
    onChangeMode('sign-in');
    // The form may be another one then.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('input[type=email]')?.focus());
  }

  const faultAmong = (faults: readonly SignInFault[]) =>
    fault && faults.includes(fault) ? say(`welcome.${fault}`) : null;
  const isElsewhere = fault && !ofEmail.includes(fault) && !ofPassword.includes(fault);

  return (
    <Form className={layout.stackL} onSubmit={submit}>
      <h2>{say(isNew ? 'welcome.signUp' : 'welcome.signIn')}</h2>
      <TextField
        label={say('welcome.email')}
        type="email"
        autoComplete={isNew ? 'email' : 'email webauthn'}
        inputMode="email"
        value={email}
        onChange={(event) => onEmail(event.target.value)}
        fault={faultAmong(ofEmail)}
      />
      <PasswordField
        label={say('welcome.password')}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        {...(isNew && { hint: say('welcome.passwordHint') })}
        fault={faultAmong(ofPassword)}
      />
      {isElsewhere && <Notice>{say(`welcome.${fault}`)}</Notice>}
      <Button kind={isMain ? 'main' : 'plain'} type="submit" busy={busy}>
        {say(isNew ? 'welcome.signUp' : 'welcome.signIn')}
      </Button>
      <Ways onPassword={toPassword} />
      <OtherModes isNew={isNew} onChangeMode={onChangeMode} />
    </Form>
  );
}

/** `fault` is why the last attempt failed. */
function useSignInAttempt() {
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [busy, setBusy] = useState(false);

  async function attempt(act: () => Promise<unknown>) {
    setBusy(true);
    setFault(null);
    try {
      await act();
    } catch (error) {
      setFault(error instanceof SignInError ? error.fault : 'failed');
    } finally {
      setBusy(false);
    }
  }
  return { busy, fault, setFault, attempt };
}

function OtherModes({ isNew, onChangeMode }: Pick<Props, 'onChangeMode'> & { isNew: boolean }) {
  const { say } = useWords();
  return (
    <div className={styles.others}>
      <Button kind="quiet" onClick={() => onChangeMode(isNew ? 'sign-in' : 'sign-up')}>
        {say(isNew ? 'welcome.haveAccount' : 'welcome.signUp')}
      </Button>
      {!isNew && (
        <Button kind="quiet" onClick={() => onChangeMode('forgotten')}>
          {say('welcome.forgot')}
        </Button>
      )}
    </div>
  );
}

/** Why a passkey that the browser offered didn't sign in. */
function faultOfPasskey(error: unknown): SignInFault {
  if (error instanceof SignInError) return error.fault;
  return error instanceof Refusal && error.reason === 'passkey-unknown' ? 'passkeyUnknown' : 'failed';
}

function faultIn(email: string, password: string): SignInFault | null {
  if (email.trim() === '') return 'emailMissing';
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim())) return 'emailInvalid';
  // Auth decides whether a password is strong enough.
  return password === '' ? 'passwordMissing' : null;
}
