import { cleanGroupCode, isGroupCodeMisread } from '@cine/contract/text/group-code';
import { cleanJoinCode, isJoinCodeMisread } from '@cine/contract/text/join-code';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import styles from './join-by-code.module.css';

type Props = {
  /** A code that was refused, to be corrected. */
  refused?: { code: string; fault: string | null };
  onKnown?: (code: string) => void;
  /** Going back from the session skips this page. */
  replaces?: boolean;
};

/** Checks a code as soon as it is complete; a group's code leads to its page. */
export function JoinByCode({ refused, onKnown, replaces = false }: Props) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const [isJoining, setJoining] = useState(false);
  const { code, fault, isChecking, type, check, setFault } = useTypedCode(refused);

  async function submit() {
    const clean = cleanJoinCode(code);
    const ofGroup = cleanGroupCode(code);
    if (ofGroup !== null) return navigate(`/g/${ofGroup}`);
    if (clean === null) {
      const isMisread = isJoinCodeMisread(code) || isGroupCodeMisread(code);
      return setFault(say(isMisread ? 'common.codeMisread' : 'common.codeInvalid'));
    }
    setJoining(true);
    const isKnown = await check(clean);
    setJoining(false);
    if (!isKnown) return;
    if (onKnown) onKnown(clean);
    else navigate(`/join/${clean}`, { replace: replaces });
  }

  return (
    <Form className={layout.stackM} onSubmit={submit}>
      <TextField
        label={say('common.code')}
        value={code}
        onChange={(event) => type(event.target.value.toUpperCase())}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        className={styles.code}
        fault={fault}
        hint={say(isChecking ? 'common.codeChecking' : 'common.codeHint')}
      />
      <Button
        kind={(cleanJoinCode(code) ?? cleanGroupCode(code)) === null ? 'plain' : 'main'}
        type="submit"
        busy={isJoining}
      >
        {say('common.join')}
      </Button>
    </Form>
  );
}

/** The code that is typed, checked once it is complete, and what is wrong with it. */
function useTypedCode(refused: Props['refused']) {
  const { say } = useWords();
  const [code, setCode] = useState(refused?.code ?? '');
  const [fault, setFault] = useState<string | null>(refused?.fault ?? null);
  const [isChecking, setChecking] = useState(false);
  const latest = useRef<string | null>(null);

  /** Returns whether the code is known, and still the one that is typed. */
  async function check(clean: string): Promise<boolean> {
    latest.current = clean;
    setFault(null);
    setChecking(true);
    const newFault = await import('./code-fault.ts')
      .then(({ codeFault }) => codeFault(clean, say))
      .catch(() => say('common.unreachable'));
    if (latest.current !== clean) return false;
    setChecking(false);
    setFault(newFault);
    return newFault === null;
  }

  function type(typed: string) {
    setCode(typed);
    const clean = cleanJoinCode(typed);
    if (clean !== null && clean !== latest.current) void check(clean);
    if (clean !== null) return;
    latest.current = null;
    setFault(null);
    setChecking(false);
  }

  return { code, fault, isChecking, type, check, setFault };
}
