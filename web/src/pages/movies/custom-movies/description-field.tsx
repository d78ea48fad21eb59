import type { OutputOf } from '@cine/contract/operation';
import {
  completeDescription,
  customMovieLimits,
  maxOverviewBegun,
} from '@cine/contract/operations/movies/custom-movies';
import { Sparkles } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import type { CustomMovieFacts, Draft } from './draft.ts';

type Proposal = OutputOf<typeof completeDescription>;

type Props = {
  draft: Pick<Draft, 'overview' | 'overviewBy'>;
  /** What is entered of the movie; null while something of it is wrong. */
  facts: CustomMovieFacts | null;
  onChange: (part: Pick<Draft, 'overview' | 'overviewBy'>) => void;
};

/** What a movie is about, in its maker's words or from a draft that they take, edit or discard. */
export function DescriptionField({ draft, facts, onChange }: Props) {
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const { busy, fault, run } = useAction();
  const { overview, overviewBy } = draft;
  const begun = overview.trim();
  const canDraft = facts !== null && hasFacts(facts) && begun.length <= maxOverviewBegun;

  async function complete() {
    if (!canDraft) return;
    const { overview: _, overviewBy: __, ...movie } = facts;
    await run('draft', async () => setProposal(await call(completeDescription, { ...movie, begun })));
  }

  function take({ draft: text, answeredBy }: Proposal, isToEdit: boolean) {
    onChange({ overview: text, overviewBy: answeredBy.kind === 'model' ? 'model' : 'maker' });
    setProposal(null);
    if (isToEdit) field.current?.focus();
  }

  return (
    <div className={layout.stackS}>
      <TextArea
        ref={field}
        label={say('descriptions.label')}
        hint={say('descriptions.hint')}
        rows={4}
        value={overview}
        maxLength={customMovieLimits.overview}
        onChange={({ target }) => onChange({ overview: target.value, overviewBy: 'maker' })}
      />
      {overviewBy === 'model' && <p className={prose.note}>{say('descriptions.stays')}</p>}
      <div>
        <Button busy={busy !== null} aria-disabled={!canDraft || undefined} onClick={() => void complete()}>
          <Sparkles aria-hidden />
          {say(begun === '' ? 'descriptions.draft' : 'descriptions.complete')}
        </Button>
      </div>
      {!canDraft && <p className={prose.note}>{say('descriptions.needs')}</p>}
      {fault && <Notice>{fault}</Notice>}
      {proposal && (
        <Proposed
          proposal={proposal}
          isSame={proposal.draft === begun}
          onTake={(isToEdit) => take(proposal, isToEdit)}
          onDiscard={() => {
            setProposal(null);
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}

type ProposedProps = {
  proposal: Proposal;
  isSame: boolean;
  onTake: (isToEdit: boolean) => void;
  onDiscard: () => void;
};

function Proposed({ proposal, isSame, onTake, onDiscard }: ProposedProps) {
  const { say } = useWords();
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section ref={ref} tabIndex={-1} className={`${layout.stackS} ${surface.card}`} aria-labelledby={id}>
      <h2 id={id}>{say('descriptions.drafted')}</h2>
      <p className={prose.lines}>{isSame ? say('descriptions.nothing') : proposal.draft}</p>
      <p className={prose.note}>{saysWhoDrafted(proposal.answeredBy, say)}</p>
      <div className={layout.wrapM}>
        {!isSame && (
          <>
            <Button onClick={() => onTake(false)}>{say('descriptions.use')}</Button>
            <Button onClick={() => onTake(true)}>{say('descriptions.edit')}</Button>
          </>
        )}
        <Button kind="quiet" onClick={onDiscard}>
          {say('descriptions.discard')}
        </Button>
      </div>
    </section>
  );
}

function hasFacts({ year, genres, runtime, language, directors, overview }: CustomMovieFacts): boolean {
  const isAnyKnown = [year, runtime, language, overview].some((each) => each !== null);
  return isAnyKnown || genres.length + directors.length > 0;
}

/** Who worded a draft, and from what. */
export function saysWhoDrafted(by: Proposal['answeredBy'], say: Say): string {
  if (by.kind === 'model')
    return say(by.isStandIn ? 'descriptions.byStandIn' : 'descriptions.byModel', { model: by.model });
  const { because } = by;
  if (because === 'no-model' || because === 'declined') return say('descriptions.byRules');
  if (because === 'unproven') return say('descriptions.byUnproven');
  const isSpent = because === 'day-spent' || because === 'month-spent';
  return say(isSpent ? 'descriptions.bySpent' : 'descriptions.byFault');
}
