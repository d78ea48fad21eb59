import { useState } from 'react';
import { PasswordField } from '#components/account/password-field.tsx';
import { ProveByWays } from '#components/account/ways/prove-by-ways.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { provePassword } from '#data/auth/credentials.ts';
import { useUser } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from '../settings.module.css';

type Props = { uid: string; hasPassword: boolean; onProved: () => void };

/** Asks a member who signed in a while ago to prove again who they are, before how they sign in changes. */
export function ProveAgain({ uid, hasPassword, onProved }: Props) {
  const { say } = useWords();
  const { identity } = useUser();
  const email = identity.state === 'signed-in' ? identity.email : null;
  const [password, setPassword] = useState('');
  const { busy, fault, run } = useAction();

  async function submit() {
    if (await run('prove', () => provePassword(password))) onProved();
  }

  return (
    <div className={layout.stackS}>
      <Notice kind="news">{say('settings.proveAgain')}</Notice>
      {hasPassword && (
        <Form className={`${layout.stackS} ${styles.form}`} onSubmit={submit}>
          <PasswordField
            label={say('settings.currentPassword')}
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          {fault && <Notice>{fault}</Notice>}
          <Button type="submit" busy={busy !== null}>
            {say('settings.proveNow')}
          </Button>
        </Form>
      )}
      <ProveByWays uid={uid} email={email} hasPassword={hasPassword} onProved={onProved} />
    </div>
  );
}
