import { deviceKindOf } from '@cine/contract/device-kind';
import { type Passkey, removePasskey, renamePasskey } from '@cine/contract/operations/core/passkeys';
import { useState } from 'react';
import { passkeyFaultOf } from '#components/account/passkey-fault-of.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call, callToDelete, Refusal } from '#data/queries/call.ts';
import { usePasskeys } from '#data/queries/sign-in/use-passkeys.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from '../settings.module.css';
import { ProveAgain } from '../sign-in-ways/prove-again.tsx';
import ways from '../sign-in-ways/sign-in-ways.module.css';
import { useRecentProof } from '../use-recent-proof.ts';

const maxNameLength = 40;

type Props = {
  uid: string;
  hasPassword: boolean;
  lastSignInAt: number | null;
  /** Whether the account’s own address, if it has one, is verified: passkeys are added only then. */
  isProved: boolean;
};

/** A member's passkeys: made, named, removed. */
export function Passkeys({ uid, hasPassword, lastSignInAt, isProved }: Props) {
  const { say } = useWords();
  const { displayName, username } = useAccount();
  const { passkeys, error, again } = usePasskeys(uid);
  const { busy, fault, run, forgetFault } = useAction(passkeyFaultOf);
  const { pendingAct, onceProved, goOn } = useRecentProof(lastSignInAt, (act) => run('wanted', act));

  async function make() {
    const { makePasskey } = await import('#data/auth/passkeys/passkeys.ts');
    const name = deviceKindOf(navigator.userAgent) || say('settings.passkey');
    await makePasskey(name, { name: username ?? displayName, displayName });
    again();
  }

  async function remove({ id }: Passkey) {
    forgetFault();
    await callToDelete(removePasskey, { id }, 'passkey-unknown');
    again();
  }

  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <h3>{say('settings.passkeys')}</h3>
      <p className={prose.note}>{say('settings.passkeysHint')}</p>
      {passkeys === null && error instanceof Refusal && (
        <RetryNotice refusal={error} onRetry={again} isSmall />
      )}
      {passkeys && passkeys.length > 0 && (
        <ul className={layout.stackS}>
          {passkeys.map((each) => (
            <li key={each.id}>
              <OnePasskey
                passkey={each}
                onRename={forgetFault}
                onRenamed={again}
                onRemove={() => onceProved(() => remove(each))}
              />
            </li>
          ))}
        </ul>
      )}
      {passkeys && 'PublicKeyCredential' in window && (
        <div>
          <Button
            busy={busy !== null}
            disabled={!isProved}
            onClick={() => void run('make', () => onceProved(make))}
          >
            {say('settings.addPasskey')}
          </Button>
        </div>
      )}
      {!isProved && <p className={prose.note}>{say('settings.addressFirst')}</p>}
      {fault && <Notice>{fault}</Notice>}
      {pendingAct && <ProveAgain uid={uid} hasPassword={hasPassword} onProved={goOn} />}
    </div>
  );
}

type OneProps = {
  passkey: Passkey;
  /** Called as its name begins to be edited. */
  onRename: () => void;
  onRenamed: () => void;
  onRemove: () => Promise<unknown>;
};

function OnePasskey({ passkey, onRename, onRenamed, onRemove }: OneProps) {
  const { say, locale } = useWords();
  const { name, createdAt, lastUsedAt } = passkey;
  const [draft, setDraft] = useState<string | null>(null);
  const { busy, fault, run, forgetFault } = useAction();
  const day = (instant: string) => dayInWords(Date.parse(instant), locale, serverNow());

  function edit() {
    onRename();
    forgetFault();
    setDraft(name);
  }

  async function rename() {
    const isDone = await run('rename', () => call(renamePasskey, { id: passkey.id, name: draft ?? '' }));
    if (!isDone) return;
    setDraft(null);
    onRenamed();
  }

  if (draft !== null)
    return (
      <Form className={layout.stackS} onSubmit={rename}>
        <TextField
          label={say('settings.passkeyName')}
          value={draft}
          maxLength={maxNameLength}
          onChange={({ target }) => setDraft(target.value)}
          fault={fault}
        />
        <div className={layout.wrapS}>
          <Button type="submit" busy={busy !== null}>
            {say('common.save')}
          </Button>
          <Button kind="quiet" onClick={() => setDraft(null)}>
            {say('common.cancel')}
          </Button>
        </div>
      </Form>
    );
  return (
    <div className={ways.way}>
      <p>
        <strong>{name}</strong>{' '}
        <small>
          {dotted([
            say('settings.passkeyMade', { when: day(createdAt) }),
            lastUsedAt === null
              ? say('settings.passkeyUnused')
              : say('settings.passkeyUsed', { when: day(lastUsedAt) }),
          ])}
        </small>
      </p>
      <div className={layout.wrapS}>
        <Button kind="quiet" onClick={edit}>
          {say('settings.renamePasskey')}
        </Button>
        <ConfirmButton
          kind="quiet"
          title={say('settings.removePasskeyTitle', { name })}
          hint={say('settings.removePasskeyHint')}
          yes={say('settings.removePasskey')}
          no={say('common.cancel')}
          act={onRemove}
        >
          {say('settings.removePasskey')}
        </ConfirmButton>
      </div>
    </div>
  );
}
