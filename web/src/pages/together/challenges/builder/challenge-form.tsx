import { useState } from 'react';
import { completeRules, impossibleRuleOf } from '#components/challenge/rules/read-rules.ts';
import { RuleList } from '#components/challenge/rules/rule-list.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './builder.module.css';
import { type Definition, type Draft, type Fault, mostMovies, readDraft } from './challenge-draft.ts';
import { ChallengePreview } from './challenge-preview.tsx';
import { ListOffer } from './list-offer.tsx';
import { TermsFields } from './terms-fields.tsx';

type Props = {
  first: Draft;
  /** The button's text. */
  save: string;
  onSave: (definition: Definition) => Promise<void>;
  /** Whether the movies that count can't be changed. */
  isListFinal?: boolean;
};

/** The form of a challenge. Only fitting choices are offered, and gaps are pointed out. */
export function ChallengeForm({ first, save, onSave, isListFinal = false }: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const { busy, fault, runLast } = useAction();
  const outcome = readDraft(draft, serverNow(), first.season);
  const faults: readonly Fault[] = isChecked && 'faults' in outcome ? outcome.faults : [];

  function submit() {
    setChecked(true);
    if ('definition' in outcome) void runLast('save', () => onSave(outcome.definition));
  }

  return (
    <Form className={`${layout.stackXxl} ${styles.form}`} onSubmit={submit}>
      <TermsFields terms={draft} onChange={setDraft} faults={faults} most={mostMovies(draft.rules)}>
        {isListFinal ? (
          <p>{say('challengeDrafts.isFinal')}</p>
        ) : (
          <RuleList
            title={say('challengeBuilder.rules')}
            hint={say('challengeBuilder.rulesHint')}
            rules={draft.rules}
            onChange={(rules) => setDraft((before) => ({ ...before, rules }))}
            isChecked={isChecked}
            areTooLong={faults.includes('rulesTooLong')}
            impossible={impossibleRuleOf(completeRules(draft.rules), serverNow())}
            offer={(sentence, rules) => <ListOffer key={sentence} sentence={sentence} rules={rules} />}
          />
        )}
        <ChallengePreview
          rules={completeRules(draft.rules)}
          targetCount={draft.targetCount}
          xpReward={draft.xpReward}
        />
      </TermsFields>
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
