import type { InputOf, OutputOf } from '@cine/contract/operation';
import { type Asked, maxSentence, readSentence } from '@cine/contract/operations/movies/smart-search';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import { useAction } from '../form/use-action.ts';
import { AskModel } from './ask-model.tsx';
import { partsInWords } from './asked-in-words.ts';

type Props = {
  /** What the button does. */
  action: string;
  /** Uses what is asked, and returns what it leaves out. */
  onAsked: (search: Asked) => Asked;
  /** What else may be done with a sentence that was read. */
  offer?: ((sentence: string, search: Asked) => ReactNode) | undefined;
};

type Done = {
  input: InputOf<typeof readSentence> & { sentence: string };
  answer: OutputOf<typeof readSentence>;
  leftOut: readonly string[];
  notUnderstood: readonly string[];
};

/** Reads a sentence about movies, and says what of it is left out. */
export function SentenceField({ action, onAsked, offer }: Props) {
  const teller = useWords();
  const { say } = teller;
  const [sentence, setSentence] = useState('');
  /** What was read, of which sentence, and what the page left out of it. */
  const [done, setDone] = useState<Done | null>(null);
  const { busy, fault, run } = useAction();
  const left = done ? [...done.leftOut, ...done.notUnderstood] : [];
  // What is asked is used by the page as it is once the answer is there.
  const use = useRef(onAsked);
  useEffect(() => {
    use.current = onAsked;
  });

  /** What the page leaves out of what is asked, in words. */
  function leftOutOf(search: Asked): string[] {
    return partsInWords(use.current(search), teller).map(({ words }) => words);
  }

  async function read(): Promise<void> {
    if (sentence.trim() === '') return;
    const input = { sentence: sentence.trim(), mayBeTitle: false };
    const answer = await call(readSentence, input);
    setDone({ input, answer, leftOut: leftOutOf(answer.asked), notUnderstood: answer.notUnderstood });
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
      <p className={prose.note} role="status" hidden={left.length === 0}>
        {left.length > 0 && say('search.leftOut', { words: left.join(' · ') })}
      </p>
      {done && (
        <AskModel
          key={done.input.sentence}
          input={done.input}
          read={done.answer}
          onRead={(added, notUnderstood) =>
            setDone({ ...done, leftOut: [...done.leftOut, ...leftOutOf(added)], notUnderstood })
          }
        />
      )}
      {offer && done && offer(done.input.sentence, done.answer.asked)}
    </div>
  );
}
