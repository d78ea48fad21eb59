import { type Asked, maxSentence, readSentence } from '@cine/contract/operations/movies/smart-search';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import { useAction } from '../form/use-action.ts';
import { partsInWords } from './asked-in-words.ts';

type Props = {
  /** What the button does. */
  action: string;
  /** Uses what is asked, and returns what it leaves out. */
  onAsked: (asked: Asked) => Asked;
};

/** Reads a sentence about movies, and says what of it is left out. */
export function SentenceField({ action, onAsked }: Props) {
  const teller = useWords();
  const { say } = teller;
  const [sentence, setSentence] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const { busy, fault, run } = useAction();
  // What is asked is used by the page as it is once the answer is there.
  const use = useRef(onAsked);
  useEffect(() => {
    use.current = onAsked;
  });

  async function read(): Promise<void> {
    if (sentence.trim() === '') return;
    const { asked, notUnderstood } = await call(readSentence, { sentence, mayBeTitle: false });
    const rest = partsInWords(use.current(asked), teller);
    setLeftOut([...rest.map(({ words }) => words), ...notUnderstood]);
  }

  function pressKey(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    // Reads the sentence instead of submitting the form.
    event.preventDefault();
    void run('read', read);
  }

  return (
    <div className={layout.stackS}>
      <TextField
        label={say('search.sentence')}
        placeholder={say('search.sentenceExample')}
        value={sentence}
        maxLength={maxSentence}
        autoComplete="off"
        onChange={({ target }) => setSentence(target.value)}
        onKeyDown={pressKey}
      />
      <Button busy={busy !== null} onClick={() => void run('read', read)}>
        {action}
      </Button>
      {fault && <Notice>{fault}</Notice>}
      <p className={prose.note} role="status" hidden={leftOut.length === 0}>
        {leftOut.length > 0 && say('search.leftOut', { words: leftOut.join(' · ') })}
      </p>
    </div>
  );
}
