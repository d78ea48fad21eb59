import {
  cancelEmailChange,
  changeEmail,
  type OwnEmailChange,
} from '@cine/contract/operations/core/email-change';
import { second } from '@cine/contract/time';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call, callToDelete, Refusal } from '#data/queries/call.ts';
import { useEmailChange } from '#data/queries/sign-in/use-email-change.ts';
import { useRefetchWhileShown } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './settings.module.css';
import { ProveAgain } from './sign-in-ways/prove-again.tsx';
import { useRecentProof } from './use-recent-proof.ts';

type Props = { uid: string; hasPassword: boolean; lastSignInAt: number | null };

/** Changes the e-mail address, which counts once the former and the new one have confirmed. */
export function ChangeEmail({ uid, hasPassword, lastSignInAt }: Props) {
  const { say } = useWords();
  const { change, error, again } = useEmailChange(uid);
  const [email, setEmail] = useState('');
  const [isMalformed, setMalformed] = useState(false);
  const { busy, fault, run } = useAction();
  const { pendingAct, onceProved, goOn } = useRecentProof(lastSignInAt, (act) => run('wanted', act));

  async function ask() {
    await call(changeEmail, { email: email.trim() });
    setEmail('');
    again();
  }

  async function submit() {
    const isWell = /^[!-?A-~]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim());
    setMalformed(!isWell);
    if (isWell) await run('ask', () => onceProved(ask));
  }

  return (
    <>
      {change && <Pending change={change} onChanged={again} />}
      {error instanceof Refusal && <RetryNotice refusal={error} onRetry={again} isSmall />}
      <details className={`${surface.disclosure} ${styles.more}`}>
        <summary>{say('settings.changeEmail')}</summary>
        <Form className={`${layout.stackS} ${styles.form}`} onSubmit={submit}>
          <TextField
            label={say('settings.newEmail')}
            type="email"
            autoComplete="email"
            value={email}
            onChange={({ target }) => setEmail(target.value)}
            hint={say('settings.emailHint')}
            fault={isMalformed ? say('welcome.emailInvalid') : fault}
          />
          <Button type="submit" busy={busy !== null}>
            {say('settings.changeEmail')}
          </Button>
        </Form>
        {pendingAct && <ProveAgain uid={uid} hasPassword={hasPassword} onProved={goOn} />}
      </details>
    </>
  );
}

/** How often to ask how far a change is, in milliseconds; null once it has ended. */
export function askAgainMs(state: OwnEmailChange['state']): number | null {
  return state === 'waiting' || state === 'confirmed' ? 30 * second : null;
}

/** What was asked for, and which address is still to confirm. */
function Pending({ change, onChanged }: { change: OwnEmailChange; onChanged: () => void }) {
  const { say } = useWords();
  const { email, formerEmail, state, confirmedByFormer, confirmedByNew } = change;
  // It is confirmed elsewhere: at another page, or on another device.
  useRefetchWhileShown(onChanged, askAgainMs(state));
  const { busy, fault, run } = useAction();
  if (state === 'done') return null;
  if (state === 'confirmed')
    return <Notice kind="news">{say('emailChange.own_confirmed', { email })}</Notice>;
  if (state !== 'waiting') return <Notice>{say(`emailChange.own_${state}`, { email })}</Notice>;
  const waiting = [
    ...(confirmedByFormer || formerEmail === null ? [] : [formerEmail]),
    ...(confirmedByNew ? [] : [email]),
  ];

  async function cancel() {
    if (await run('cancel', () => callToDelete(cancelEmailChange, {}, 'email-change-unknown'))) onChanged();
  }

  return (
    <div className={layout.stackS}>
      <Notice kind="news">{say('emailChange.pending', { email })}</Notice>
      <ul>
        {waiting.map((address) => (
          <li key={address}>{say('emailChange.awaits', { email: address })}</li>
        ))}
      </ul>
      <p>
        <Button kind="quiet" busy={busy !== null} onClick={() => void cancel()}>
          {say('emailChange.cancel')}
        </Button>
      </p>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
