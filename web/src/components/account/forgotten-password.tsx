import { useState } from 'react';
import { SignInError, type SignInFault, sendPasswordLink } from '#data/auth/sign-in.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import styles from './sign-in.module.css';
import type { EmailField } from './sign-in.tsx';

/** Mails a link for a forgotten password. The message is the same whether or not the account exists. */
export function ForgottenPassword({ email, onEmail, onBack }: EmailField & { onBack: () => void }) {
  const { say, locale } = useWords();
  const [busy, setBusy] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [fault, setFault] = useState<SignInFault | null>(null);

  async function submit() {
    setBusy(true);
    setFault(null);
    try {
      await sendPasswordLink(email, locale);
      setSentTo(email);
    } catch (error) {
      const why = error instanceof SignInError ? error.fault : 'failed';
      if (why === 'credentialWrong') setSentTo(email);
      else setFault(why);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form className={layout.stackL} onSubmit={submit}>
      <h2>{say('welcome.resetTitle')}</h2>
      <p>{say('welcome.resetHint')}</p>
      <TextField
        label={say('welcome.email')}
        type="email"
        autoComplete="email"
        value={email}
        onChange={(event) => onEmail(event.target.value)}
        fault={fault && say(`welcome.${fault}`)}
      />
      {sentTo && <Notice kind="news">{say('welcome.linkSent', { email: sentTo })}</Notice>}
      <Button kind="main" type="submit" busy={busy}>
        {say('welcome.sendLink')}
      </Button>
      <div className={styles.others}>
        <Button kind="quiet" onClick={onBack}>
          {say('common.back')}
        </Button>
      </div>
    </Form>
  );
}
