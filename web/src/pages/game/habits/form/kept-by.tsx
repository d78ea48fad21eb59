import { type AutomaticKind, automaticKinds, classicAfterYears } from '@cine/contract/game/habits/automatic';
import { LabelledSelect } from '../../../../components/form/labelled-select.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import type { Part } from './habit-form.tsx';

/** Whether its owner says when a habit was done, or their movies do. */
export function KeptBy({ draft: { automatic }, onChange }: Part) {
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
