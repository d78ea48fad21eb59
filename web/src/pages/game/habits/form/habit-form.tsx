import { maxHabitDescription, maxHabitName } from '@cine/contract/operations/game/habits';
import { useState } from 'react';
import { Notice } from '../../../../components/feedback/notice.tsx';
import { Button } from '../../../../components/form/button.tsx';
import { Form } from '../../../../components/form/form.tsx';
import { TextField } from '../../../../components/form/text-field.tsx';
import { useAction } from '../../../../components/form/use-action.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import { CategoryField } from './category-field.tsx';
import { type Chosen, type Draft, type FaultField, faultsOf, habitOf } from './draft.ts';
import { FrequencyFields } from './frequency-fields.tsx';
import { KeptBy } from './kept-by.tsx';
import { LookFields } from './look-fields.tsx';
import { PayChoice } from './pay-choice.tsx';
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
  /** Whether it may still be chosen what it is kept by. */
  isNew: boolean;
  save: string;
  onSave: (chosen: Chosen) => Promise<unknown>;
};

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
