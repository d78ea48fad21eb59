import { type Asked, maxSentence, readSentence } from '@cine/contract/operations/movies/smart-search';
import { type KeyboardEvent, useState } from 'react';
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
  onAsked: (asked: Asked) => void;
  /** The parts that `onAsked` uses or that hold anyway; the others are said to be left out. */
  taken: readonly (keyof Asked)[];
};

const nothingAsked: Asked = {
  rules: [],
  mood: null,
  text: '',
  providers: [],
  onMyServices: false,
  unseen: false,
  order: null,
};

/** Reads a sentence about movies, and says what of it is left out. */
export function SentenceField({ action, onAsked, taken }: Props) {
  const teller = useWords();
  const { say } = teller;
  const [sentence, setSentence] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const { busy, fault, run } = useAction();

  async function read(): Promise<void> {
    if (sentence.trim() === '') return;
    const { asked, notUnderstood } = await call(readSentence, { sentence });
    const others = { ...asked, ...Object.fromEntries(taken.map((part) => [part, nothingAsked[part]])) };
    setLeftOut([...partsInWords(others, teller).map(({ words }) => words), ...notUnderstood]);
    onAsked(asked);
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
      {leftOut.length > 0 && (
        <p className={prose.note} role="status">
          {say('search.leftOut', { words: leftOut.join(' · ') })}
        </p>
      )}
    </div>
  );
}
