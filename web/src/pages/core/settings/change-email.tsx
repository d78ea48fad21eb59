import { useState } from 'react';
import { PasswordField } from '#components/account/password-field.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { changeEmail } from '#data/auth/credentials.ts';
import { SignInError, type SignInFault } from '#data/auth/sign-in.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './settings.module.css';

const ofEmail: readonly SignInFault[] = ['emailInvalid', 'emailMissing', 'emailTaken'];

/** Changes the e-mail address, which counts once its owner opens the link. */
export function ChangeEmail({ hasPassword }: { hasPassword: boolean }) {
  const { say, locale } = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const why = fault instanceof SignInError ? fault.fault : null;
  const isOfEmail = why !== null && ofEmail.includes(why);

  async function submit() {
    setFault(null);
    setSentTo(null);
    if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim()))
      return setFault(new SignInError('emailInvalid'));
    setBusy(true);
    try {
      if (await changeEmail(hasPassword ? password : null, email.trim(), locale)) {
        setSentTo(email.trim());
        setPassword('');
      }
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <details className={`${surface.disclosure} ${styles.more}`}>
      <summary>{say('settings.changeEmail')}</summary>
      <Form className={`${layout.stackS} ${styles.form}`} onSubmit={submit}>
        <TextField
          label={say('settings.newEmail')}
          type="email"
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          hint={say('settings.emailHint')}
          fault={isOfEmail ? say(`welcome.${why}`) : null}
        />
        {hasPassword ? (
          <PasswordField
            label={say('settings.currentPassword')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            fault={why === 'credentialWrong' ? say('settings.wrongCurrent') : null}
          />
        ) : (
          <p className={prose.note}>{say('settings.proveGoogle')}</p>
        )}
        {fault !== null && !isOfEmail && why !== 'credentialWrong' && <Notice>{faultOf(fault, say)}</Notice>}
        {sentTo && <Notice kind="news">{say('settings.sent', { email: sentTo })}</Notice>}
        <Button type="submit" busy={isBusy}>
          {say('settings.changeEmail')}
        </Button>
      </Form>
    </details>
  );
}
