import { cleanJoinCode } from '@cine/contract/text/join-code';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../words/index.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import styles from './join-by-code.module.css';

/** Joins a session by its six-letter code. */
export function JoinByCode() {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);

  function submit() {
    const clean = cleanJoinCode(code);
    setWrong(clean === null);
    if (clean !== null) navigate(`/join/${clean}`);
  }

  return (
    <Form className={styles.form} onSubmit={submit}>
      <TextField
        label={say('common.code')}
        value={code}
        onChange={(event) => setCode(event.target.value.toUpperCase())}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={12}
        className={styles.code}
        fault={isWrong ? say('common.codeInvalid') : null}
        hint={say('common.codeHint')}
      />
      <Button kind={cleanJoinCode(code) === null ? 'plain' : 'main'} type="submit">
        {say('common.join')}
      </Button>
    </Form>
  );
}
