import { joinGroup } from '@cine/contract/operations/together/groups';
import { cleanGroupCode, isGroupCodeMisread } from '@cine/contract/text/group-code';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './groups.module.css';

/** Joins a group by its code. */
export function JoinForm({ code = '' }: { code?: string }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(code);
  const [isUnfit, setUnfit] = useState(false);
  const { busy, fault, runLast } = useAction();

  async function submit() {
    const clean = cleanGroupCode(typed);
    setUnfit(clean === null);
    if (clean === null) return;
    await runLast('join', async () => {
      const { id } = await call(joinGroup, { code: clean });
      navigate(`/groups/${id}`, { replace: code !== '' });
    });
  }

  return (
    <Form className={layout.stackM} onSubmit={submit}>
      <TextField
        label={say('groups.code')}
        hint={say('groups.codeHint')}
        fault={isUnfit ? say(isGroupCodeMisread(typed) ? 'common.codeMisread' : 'groups.codeUnfit') : fault}
        value={typed}
        className={styles.typedCode}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        onChange={(event) => {
          setTyped(event.target.value.toUpperCase());
          setUnfit(false);
        }}
      />
      <Button kind={typed.trim() === '' ? 'plain' : 'main'} type="submit" busy={busy !== null}>
        {say('groups.join')}
      </Button>
    </Form>
  );
}
