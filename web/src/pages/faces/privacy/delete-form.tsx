import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { useState } from 'react';
import { accountExists } from '../../../live/auth/account-exists.ts';
import { proveIdentity } from '../../../live/auth/credentials.ts';
import { SignInError } from '../../../live/auth/sign-in.ts';
import { signOutOfDevice, whileSigningOut } from '../../../live/auth/sign-out.ts';
import { useUser } from '../../../live/auth/user.tsx';
import { call, Refusal } from '../../../live/data/call.ts';
import { deferredStoreOf } from '../../../live/offline/deferred/deferred-store.ts';
import { PasswordField } from '../../../pieces/account/password-field.tsx';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { Form } from '../../../pieces/form/form.tsx';
import { TextField } from '../../../pieces/form/text-field.tsx';
import { faultOf } from '../../../pieces/form/use-action.ts';
import layout from '../../../style/layout.module.css';
import prose from '../../../style/prose.module.css';
import { useWords } from '../../../words/index.tsx';
import styles from './privacy.module.css';

/** Lists what is erased and what stays, and asks for a word and the password. */
export function DeleteForm({ onCancel }: { onCancel: () => void }) {
  const { say } = useWords();
  const { identity } = useUser();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  // What is known about the account when the answer was lost.
  const [unanswered, setUnanswered] = useState<'privacy.stillThere' | 'privacy.unknownWhether' | null>(null);
  if (identity.state !== 'signed-in') return null;
  const { uid, isGuest, ways } = identity;
  const hasPassword = ways.includes('password');
  const word = say('privacy.deleteWord');
  const isConfirmed = typed.trim().toLowerCase() === word.toLowerCase();
  const isWrong = fault instanceof SignInError && fault.fault === 'credentialWrong';

  async function submit() {
    setChecked(true);
    setFault(null);
    setUnanswered(null);
    if (!isConfirmed) return;
    setBusy(true);
    try {
      if (await proveIdentity(hasPassword ? password : null)) await whileSigningOut(eraseAccount);
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  async function eraseAccount() {
    const deleted = await call(deleteAccount, {}).then(({ deletes }) => deletes, afterLostAnswer);
    await deferredStoreOf(uid).dropAll();
    const counts = Object.entries(deleted).map(([what, count]) => [what, String(count)]);
    await signOutOfDevice(`/privacy?${new URLSearchParams([['deleted', 'true'], ...counts])}`);
  }

  /** Checks whether the account still exists when the answer was lost; the numbers are unknown then. */
  async function afterLostAnswer(error: unknown): Promise<Record<string, number>> {
    if (!(error instanceof Refusal) || error.isSaid) throw error;
    if (!(await accountExists(() => setUnanswered('privacy.unknownWhether')))) return {};
    setUnanswered('privacy.stillThere');
    throw error;
  }

  return (
    <Form className={layout.stackL} onSubmit={submit}>
      <ul className={styles.list}>
        <li>{say('privacy.goesNow')}</li>
        <li>{say('privacy.goesAll')}</li>
        <li>{say('privacy.goesSessions')}</li>
        <li>{say('privacy.staysChallenges')}</li>
      </ul>
      {hasPassword && (
        <PasswordField
          label={say('settings.currentPassword')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          fault={isWrong ? say('settings.wrongCurrent') : null}
        />
      )}
      {!hasPassword && !isGuest && <p className={prose.soft}>{say('settings.proveGoogle')}</p>}
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
        <Button kind="danger" type="submit" busy={isBusy}>
          {say('privacy.deleteNow')}
        </Button>
        <Button held={isBusy} onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}
