import { type AutomaticKind, automaticKinds, classicAfterYears } from '@cine/contract/game/habits/automatic';
import { habitDifficulties } from '@cine/contract/game/habits/habit';
import { habitPay, paidHabits } from '@cine/contract/game/pay/rewards';
import { maxHabitDescription, maxHabitName } from '@cine/contract/operations/game/habits';
import { useId, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCard } from '#components/form/choice-card.tsx';
import { Form } from '#components/form/form.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from '../habits.module.css';
import { CategoryField } from './category-field.tsx';
import { type Draft, type FaultField, faultsOf, type HabitInput, habitOf } from './draft.ts';
import { FrequencyFields } from './frequency-fields.tsx';
import { LookFields } from './look-fields.tsx';
import { ReminderFields } from './reminder-fields.tsx';
import { TargetFields } from './target-fields.tsx';

export type Part = {
  draft: Draft;
  /** What a field lacks, once the form was to be saved. */
  faultOf: (field: FaultField) => string | null;
  onChange: (part: Partial<Draft>) => void;
};

type Props = {
  first: Draft;
  /** Whether its owner may still choose what it is kept by. */
  isNew: boolean;
  save: string;
  onSave: (chosen: HabitInput) => Promise<unknown>;
};

/** The form of a habit. */
export function HabitForm({ first, isNew, save, onSave }: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState(first);
  const [isTried, setTried] = useState(false);
  const { busy, fault, runLast } = useAction();
  const faults = isTried ? faultsOf(draft) : [];
  const part: Part = {
    draft,
    faultOf: (field) => (faults.includes(field) ? say(`habits.fault_${field}`) : null),
    onChange: (changed) => setDraft((former) => ({ ...former, ...changed })),
  };

  async function submit() {
    setTried(true);
    if (faultsOf(draft).length === 0) await runLast('save', () => onSave(habitOf(draft)));
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      <TextField
        label={say('habits.name')}
        fault={part.faultOf('name')}
        value={draft.name}
        autoComplete="off"
        maxLength={maxHabitName}
        onChange={({ target }) => part.onChange({ name: target.value })}
      />
      {isNew && <KeptBy {...part} />}
      <FrequencyFields {...part} />
      {draft.automatic === null && <TargetFields {...part} />}
      <PayChoice {...part} />
      <LookFields {...part} />
      <CategoryField {...part} />
      <ReminderFields {...part} />
      <TextField
        label={say('habits.description')}
        hint={say('habits.descriptionHint')}
        fault={part.faultOf('description')}
        value={draft.description}
        autoComplete="off"
        maxLength={maxHabitDescription}
        onChange={({ target }) => part.onChange({ description: target.value })}
      />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" type="submit" busy={busy !== null}>
          {save}
        </Button>
      </div>
    </Form>
  );
}

function PayChoice({ draft: { difficulty }, onChange }: Part) {
  const { say } = useWords();
  const id = useId();
  const { perDay, mostOf } = paidHabits;
  return (
    <fieldset className={`${layout.stackS} ${layout.titled}`}>
      <legend>{say('habits.difficulty')}</legend>
      <div className={styles.cards}>
        {habitDifficulties.map((each) => (
          <ChoiceCard
            key={each}
            type="radio"
            name={id}
            title={say(`habits.difficulty_${each}`)}
            hint={say('habits.pays', habitPay[each])}
            checked={each === difficulty}
            onChange={() => onChange({ difficulty: each })}
          />
        ))}
      </div>
      <p className={prose.note}>
        {say('habits.caps', { day: perDay, medium: mostOf.medium, hard: mostOf.hard })}
      </p>
    </fieldset>
  );
}

/** Whether its owner says when a habit was done, or their movies do. */
function KeptBy({ draft: { automatic }, onChange }: Part) {
  const { say } = useWords();
  return (
    <div className={layout.stackXs}>
      <LabelledSelect
        label={say('habits.keptBy')}
        value={automatic ?? ''}
        onChange={(value) => onChange({ automatic: value === '' ? null : (value as AutomaticKind) })}
      >
        <option value="">{say('habits.keptByMe')}</option>
        {automaticKinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`habits.keptBy_${kind}`, { years: classicAfterYears })}
          </option>
        ))}
      </LabelledSelect>
      {automatic !== null && <p className={prose.note}>{say('habits.keptForGood')}</p>}
    </div>
  );
}
