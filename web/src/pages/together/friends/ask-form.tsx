import type { InputOf } from '@cine/contract/operation';
import { type Bond, requestFriend } from '@cine/contract/operations/together/friends';
import { cleanFriendCode } from '@cine/contract/text/friend-code';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** Asks somebody to be friends by code or username. */
export function AskForm({ code = '' }: { code?: string }) {
  const { say } = useWords();
  const [typed, setTyped] = useState(code);
  const [isUnfit, setUnfit] = useState(false);
  const [bond, setBond] = useState<Bond | null>(null);
  const { busy, fault, run } = useAction();

  async function submit() {
    const input = askedIn(typed);
    setBond(null);
    setUnfit(input === null);
    if (input === null) return;
    await run('ask', async () => {
      const answer = await call(requestFriend, input);
      setBond(answer.bond);
      setTyped('');
    });
  }

  return (
    <Form className={layout.stackM} onSubmit={submit}>
      <TextField
        label={say('friends.addLabel')}
        hint={say('friends.addHint')}
        fault={isUnfit ? say('friends.addUnfit') : fault}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={21}
        onChange={(event) => {
          setTyped(event.target.value);
          setUnfit(false);
        }}
      />
      <Button kind={typed.trim() === '' ? 'plain' : 'main'} type="submit" busy={busy !== null}>
        {say('friends.ask')}
      </Button>
      {bond && <Notice kind="news">{say(bond === 'friends' ? 'friends.befriended' : 'friends.sent')}</Notice>}
    </Form>
  );
}

/** What was typed as a request's input: eight hexadecimal digits are a code unless an @ says otherwise. */
function askedIn(typed: string): InputOf<typeof requestFriend> | null {
  const code = cleanFriendCode(typed);
  if (code !== null) return { code };
  const username = typed.trim().replace(/^@/, '');
  return /^[A-Za-z][A-Za-z0-9_]{2,19}$/.test(username) ? { username } : null;
}
