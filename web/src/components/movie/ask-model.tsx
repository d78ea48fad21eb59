import type { InputOf, OutputOf } from '@cine/contract/operation';
import type { AnsweredBy } from '@cine/contract/operations/core/ai';
import {
  type Asked,
  type readSentence,
  readSentenceByModel,
} from '@cine/contract/operations/movies/smart-search';
import { useState } from 'react';
import { call } from '#data/queries/call.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { useAction } from '../form/use-action.ts';
import { askedBesides } from './asked-besides.ts';

type Props = {
  input: InputOf<typeof readSentence>;
  /** What was read without a model. */
  read: OutputOf<typeof readSentence>;
  /** Gets what a model adds, and the words that aren't understood by then. */
  onRead: (added: Asked, notUnderstood: readonly string[]) => void;
};

/** Has a language model read the words of a sentence that weren't understood, and says what came of it. */
export function AskModel({ input, read, onRead }: Props) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [outcome, setOutcome] = useState<string | null>(null);

  async function ask(): Promise<void> {
    const { asked, notUnderstood, answeredBy } = await call(readSentenceByModel, input);
    const isMore = notUnderstood.length < read.notUnderstood.length;
    setOutcome(answeredBy && outcomeInWords(answeredBy, isMore, say));
    if (isMore) onRead(askedBesides(read.asked, asked), notUnderstood);
  }

  return (
    <>
      {read.mayAskModel && outcome === null && (
        <Button busy={busy !== null} onClick={() => void run('ask', ask)}>
          {say('search.askModel')}
        </Button>
      )}
      {fault && <Notice>{fault}</Notice>}
      <p className={prose.note} role="status" hidden={outcome === null}>
        {outcome}
      </p>
    </>
  );
}

function outcomeInWords(by: AnsweredBy, isMore: boolean, say: Say): string {
  if (by.kind === 'model') {
    if (!isMore) return say('search.modelKnewNoMore');
    return say(by.isStandIn ? 'search.readByStandIn' : 'search.readByModel', { model: by.model });
  }
  const isSpent = by.because === 'day-spent' || by.because === 'month-spent';
  return say(isSpent ? 'search.modelSpent' : 'search.modelFailed');
}
