import {
  createToken,
  maxTokenDays,
  maxTokenName,
  type TokenScope,
  tokenScopes,
} from '@cine/contract/operations/core/tokens';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from '../settings.module.css';
import { ProveAgain } from '../sign-in-ways/prove-again.tsx';
import { useRecentProof } from '../use-recent-proof.ts';

const lifetimes = [7, 30, 90, maxTokenDays];

type Props = {
  uid: string;
  hasPassword: boolean;
  lastSignInAt: number | null;
  onMade: (secret: string) => void;
};

/** Makes a token, once its owner has proved who they are. */
export function MakeToken({ uid, hasPassword, lastSignInAt, onMade }: Props) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('read');
  const [days, setDays] = useState(90);
  const { busy, fault, run } = useAction();
  const { pendingAct, onceProved, goOn } = useRecentProof(lastSignInAt, (act) => run('wanted', act));

  async function make() {
    const { secret } = await call(createToken, { name, scope, days });
    onMade(secret);
  }

  return (
    <details className={`${surface.disclosure} ${styles.more}`}>
      <summary>{say('settings.makeToken')}</summary>
      <Form
        className={`${layout.stackS} ${styles.form}`}
        onSubmit={() => run('make', () => onceProved(make))}
      >
        <TextField
          label={say('settings.tokenName')}
          value={name}
          maxLength={maxTokenName}
          onChange={({ target }) => setName(target.value)}
          fault={fault}
        />
        <LabelledSelect
          label={say('settings.tokenScope')}
          value={scope}
          onChange={(chosen) => setScope(chosen as TokenScope)}
        >
          {tokenScopes.map((each) => (
            <option key={each} value={each}>
              {say(`settings.tokenScope_${each}`)}
            </option>
          ))}
        </LabelledSelect>
        <LabelledSelect
          label={say('settings.tokenLasts')}
          value={days}
          onChange={(chosen) => setDays(Number(chosen))}
        >
          {lifetimes.map((count) => (
            <option key={count} value={count}>
              {say('settings.tokenDays', { count })}
            </option>
          ))}
        </LabelledSelect>
        <p className={prose.note}>{say('settings.tokenNever')}</p>
        <Button type="submit" busy={busy !== null}>
          {say('settings.makeToken')}
        </Button>
      </Form>
      {pendingAct && <ProveAgain uid={uid} hasPassword={hasPassword} onProved={goOn} />}
    </details>
  );
}
