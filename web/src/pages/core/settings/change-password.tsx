import { useState } from 'react';
import { PasswordField } from '#components/account/password-field.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { changePassword } from '#data/auth/credentials.ts';
import { SignInError } from '#data/auth/sign-in.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './settings.module.css';

/** The form that changes a password. */
export function ChangePassword() {
  const { say } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [state, setState] = useState<'filling' | 'busy' | 'done'>('filling');
  const ofSignIn = fault instanceof SignInError ? fault.fault : null;
  const ofNext = ofSignIn === 'passwordWeak' || ofSignIn === 'passwordMissing' ? ofSignIn : null;
  const isWrong = ofSignIn === 'credentialWrong';

  async function submit() {
    setFault(null);
    if (next === '') return setFault(new SignInError('passwordMissing'));
    setState('busy');
    try {
      await changePassword(current, next);
      setCurrent('');
      setNext('');
      setState('done');
    } catch (error) {
      setFault(error);
      setState('filling');
    }
  }

  return (
    <details className={`${surface.disclosure} ${styles.more}`}>
      <summary>{say('settings.changePassword')}</summary>
      <Form className={`${layout.stackS} ${styles.form}`} onSubmit={submit}>
        <PasswordField
          label={say('settings.currentPassword')}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          fault={isWrong ? say('settings.wrongCurrent') : null}
        />
        <PasswordField
          label={say('settings.newPassword')}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
          hint={say('welcome.passwordHint')}
          fault={ofNext && say(`welcome.${ofNext}`)}
        />
        {fault !== null && ofNext === null && !isWrong && <Notice>{faultOf(fault, say)}</Notice>}
        {state === 'done' && <Notice kind="news">{say('settings.passwordChanged')}</Notice>}
        <Button type="submit" busy={state === 'busy'}>
          {say('settings.changePassword')}
        </Button>
      </Form>
    </details>
  );
}
