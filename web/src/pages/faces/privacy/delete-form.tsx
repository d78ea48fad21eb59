import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { useState } from 'react';
import { PasswordField } from '#components/account/password-field.tsx';
import { ProveByWays } from '#components/account/ways/prove-by-ways.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { accountExists } from '#data/auth/account-exists.ts';
import { provePassword } from '#data/auth/credentials.ts';
import { isLongAgo } from '#data/auth/recent-sign-in.ts';
import { SignInError } from '#data/auth/sign-in.ts';
import { signOutOfDevice, whileSigningOut } from '#data/auth/sign-out.ts';
import { useUser } from '#data/auth/user.tsx';
import { deferredStoreOf } from '#data/offline/deferred/deferred-store.ts';
import { call, Refusal } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './privacy.module.css';

/** The form that deletes the account, with what goes and what stays. */
export function DeleteForm({ onCancel }: { onCancel: () => void }) {
  const { say } = useWords();
  const { identity } = useUser();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [hasProved, setProved] = useState(false);
  const { isBusy, fault, unanswered, clearFault, erase } = useErasure();
  if (identity.state !== 'signed-in') return null;
  const { uid, email, isGuest, ways, lastSignInAt } = identity;
  const hasPassword = ways.includes('password');
  const byWays = !hasPassword && !isGuest;
  // Where the provider took this page's place, the form is a new one now.
  const isProved = hasProved || (lastSignInAt !== null && !isLongAgo(lastSignInAt));
  const word = say('privacy.deleteWord');
  const isConfirmed = typed.trim().toLowerCase() === word.toLowerCase();
  const isWrong = fault instanceof SignInError && fault.fault === 'credentialWrong';

  async function submit() {
    setChecked(true);
    clearFault();
    if (isConfirmed && (!byWays || isProved)) await erase(hasPassword ? password : null);
  }

  return (
    <Form className={layout.stackL} onSubmit={submit}>
      <WhatGoes />
      {hasPassword && (
        <PasswordField
          label={say('settings.currentPassword')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          fault={isWrong ? say('settings.wrongCurrent') : null}
        />
      )}
      {byWays && !isProved && <p className={prose.soft}>{say('privacy.proveFirst')}</p>}
      {byWays && !isProved && (
        <ProveByWays uid={uid} email={email} hasPassword={false} onProved={() => setProved(true)} />
      )}
      <TextField
        label={say('privacy.typeWord', { word })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        fault={isChecked && !isConfirmed ? say('privacy.wordMissing', { word }) : null}
      />
      {unanswered !== null && <Notice>{say(unanswered)}</Notice>}
      {fault !== null && !isWrong && unanswered === null && <Notice>{faultOf(fault, say)}</Notice>}
      <div className={layout.wrapM}>
        <Button kind="danger" type="submit" busy={isBusy} aria-disabled={byWays && !isProved}>
          {say('privacy.deleteNow')}
        </Button>
        <Button held={isBusy} onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function WhatGoes() {
  const { say } = useWords();
  return (
    <ul className={styles.list}>
      <li>{say('privacy.goesNow')}</li>
      <li>{say('privacy.goesAll')}</li>
      <li>{say('privacy.goesSessions')}</li>
      <li>{say('privacy.staysChallenges')}</li>
    </ul>
  );
}

/** Erases the account once its user has proved to be it, and signs out. */
function useErasure() {
  const { identity } = useUser();
  const [fault, setFault] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  // What is known about the account when the answer was lost.
  const [unanswered, setUnanswered] = useState<'privacy.stillThere' | 'privacy.unknownWhether' | null>(null);

  function clearFault() {
    setFault(null);
    setUnanswered(null);
  }

  async function erase(password: string | null) {
    setBusy(true);
    try {
      if (password !== null) await provePassword(password);
      await whileSigningOut(eraseAccount);
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  async function eraseAccount() {
    const deleted = await call(deleteAccount, {}).then(({ deletes }) => deletes, afterLostAnswer);
    if (identity.state === 'signed-in') await deferredStoreOf(identity.uid).dropAll();
    const counts = Object.entries(deleted).map(([what, count]) => [what, String(count)]);
    await signOutOfDevice(`/privacy?${new URLSearchParams([['deleted', 'true'], ...counts])}`);
  }

  /** Checks whether the account still exists when the answer was lost; the numbers are unknown then. */
  async function afterLostAnswer(error: unknown): Promise<Record<string, number>> {
    if (!(error instanceof Refusal) || error.isFromServer) throw error;
    if (!(await accountExists(() => setUnanswered('privacy.unknownWhether')))) return {};
    setUnanswered('privacy.stillThere');
    throw error;
  }

  return { isBusy, fault, unanswered, clearFault, erase };
}
