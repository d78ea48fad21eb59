import type { Rule } from '@cine/contract/game/challenge-rules';
import { draftChallenge } from '@cine/contract/operations/together/challenge-drafts';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

type Props = {
  sentence: string;
  /** What its movies must meet, besides fitting the sentence. */
  rules: readonly Rule[];
};

/** Offers to make a list of the movies that a sentence means, where rules say it badly. */
export function ListOffer({ sentence, rules }: Props) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const [keyFor] = useState(keysForRetries);
  const { busy, fault, runLast } = useAction();

  async function draft(): Promise<void> {
    const input = { sentence, rules: [...rules] };
    const { id } = await call(draftChallenge, { ...input, key: keyFor(input) });
    navigate(`/challenges/drafts/${id}`);
  }

  return (
    <div className={layout.narrowStack}>
      <p className={prose.note}>{say('challengeDrafts.offerHint')}</p>
      <Button busy={busy !== null} onClick={() => void runLast('draft', draft)}>
        <ListChecks aria-hidden />
        {say('challengeDrafts.offer')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
