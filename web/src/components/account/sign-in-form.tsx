import { useState } from 'react';
import { SignInError, type SignInFault, signIn, signInWithGoogle, signUp } from '#data/auth/sign-in.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { PasswordField } from './password-field.tsx';
import styles from './sign-in.module.css';
import type { SignInMode } from './sign-in.tsx';

const ofEmail: readonly SignInFault[] = ['emailInvalid', 'emailMissing', 'emailTaken'];
const ofPassword: readonly SignInFault[] = ['passwordMissing', 'passwordWeak'];

type Props = { mode: 'sign-in' | 'sign-up'; isMain: boolean; onChangeMode: (mode: SignInMode) => void };

/** Signs in or up, with an address and a password or with Google. */
export function SignInForm({ mode, isMain, onChangeMode }: Props) {
  const { say, locale } = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { busy, fault, setFault, attempt } = useSignInAttempt();
  const isNew = mode === 'sign-up';

  function submit() {
    const wrong = faultIn(email, password);
    if (wrong) return setFault(wrong);
    void attempt('form', () => (isNew ? signUp(email, password, locale) : signIn(email, password)));
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
        autoComplete="email"
        inputMode="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
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
      <Button kind={isMain ? 'main' : 'plain'} type="submit" busy={busy === 'form'} held={busy === 'google'}>
        {say(isNew ? 'welcome.signUp' : 'welcome.signIn')}
      </Button>
      <Button
        busy={busy === 'google'}
        held={busy === 'form'}
        onClick={() => void attempt('google', signInWithGoogle)}
      >
        {say('welcome.google')}
      </Button>
      <OtherModes {...{ isNew, onChangeMode }} />
    </Form>
  );
}

type Way = 'form' | 'google';

/** Signs in one way at a time; `busy` is the way, and `fault` why the last attempt failed. */
function useSignInAttempt() {
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [busy, setBusy] = useState<Way | null>(null);

  async function attempt(way: Way, act: () => Promise<unknown>) {
    setBusy(way);
    setFault(null);
    try {
      await act();
    } catch (error) {
      setFault(error instanceof SignInError ? error.fault : 'failed');
    } finally {
      setBusy(null);
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

function faultIn(email: string, password: string): SignInFault | null {
  if (email.trim() === '') return 'emailMissing';
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim())) return 'emailInvalid';
  // Auth decides whether a password is strong enough.
  return password === '' ? 'passwordMissing' : null;
}
