import { useState } from 'react';
import { madeXpNow } from '#components/challenge/pay/pays-now.ts';
import { completeRules, impossibleRuleOf } from '#components/challenge/rules/read-rules.ts';
import { RuleList } from '#components/challenge/rules/rule-list.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './builder.module.css';
import { type Definition, type Draft, type Fault, readDraft, withTarget } from './challenge-draft.ts';
import { ChallengePreview } from './challenge-preview.tsx';
import { RewardFields } from './reward-fields.tsx';
import { SeasonFields } from './season-fields.tsx';
import { TitleFields } from './title-fields.tsx';

type Props = {
  first: Draft;
  /** The button's text. */
  save: string;
  onSave: (definition: Definition) => Promise<void>;
};

const audiences = ['personal', 'group'] as const;

/** The form of a challenge. Only fitting choices are offered, and gaps are pointed out. */
export function ChallengeForm({ first, save, onSave }: Props) {
  const { say } = useWords();
  const progress = ifKnown(useProgress(useAccount().uid));
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const { busy, fault, runLast } = useAction();
  const outcome = readDraft(draft, serverNow(), first.season);
  const faults: readonly Fault[] = isChecked && 'faults' in outcome ? outcome.faults : [];

  function change(part: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...part }));
  }

  function submit() {
    setChecked(true);
    if ('definition' in outcome) void runLast('save', () => onSave(outcome.definition));
  }

  return (
    <Form className={`${layout.stackXxl} ${styles.form}`} onSubmit={submit}>
      <TitleFields
        titles={draft.titles}
        onChange={(titles) => change({ titles })}
        isFaulty={faults.includes('title')}
      />
      <RuleList
        title={say('challengeBuilder.rules')}
        hint={say('challengeBuilder.rulesHint')}
        rules={draft.rules}
        onChange={(rules) => change({ rules })}
        isChecked={isChecked}
        areTooLong={faults.includes('rulesTooLong')}
        impossible={impossibleRuleOf(completeRules(draft.rules), serverNow())}
      />
      <ChallengePreview
        rules={completeRules(draft.rules)}
        targetCount={draft.targetCount}
        xpReward={draft.xpReward}
      />
      <RewardFields
        draft={draft}
        onTarget={(count) => setDraft((before) => withTarget(before, count))}
        onXp={(xpReward) => change({ xpReward })}
        left={progress && madeXpNow(progress)}
      />
      <ChoiceCards
        className={`${layout.stackM} ${styles.group}`}
        legend={say('challengeBuilder.audience')}
        options={audiences}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
        titleOf={(audience) => say(`challengeBuilder.${audience}`)}
        hintOf={(audience) => say(`challengeBuilder.${audience}Hint`)}
      />
      <SeasonFields
        season={draft.season}
        onChange={(season) => change({ season })}
        fault={faults.includes('season') ? 'wrong' : faults.includes('seasonOver') ? 'over' : null}
      />
      <div className={layout.narrowStack}>
        {fault && <Notice>{fault}</Notice>}
        {faults.length > 0 && <Notice>{say('challengeBuilder.incomplete')}</Notice>}
        <Button kind="main" type="submit" busy={busy !== null}>
          {save}
        </Button>
      </div>
    </Form>
  );
}
