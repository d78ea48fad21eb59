import { maxOfDay, maxUnit } from '@cine/contract/operations/game/habits';
import { CheckBox } from '#components/form/check-box.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from '../habits.module.css';
import type { Part } from './habit-form.tsx';

/** How much a habit asks for, and in which unit. */
export function TargetFields({ draft: { counts, targetValue, unit }, faultOf, onChange }: Part) {
  const { say } = useWords();
  return (
    <div className={layout.stackS}>
      <CheckBox
        label={say('habits.counts')}
        checked={counts}
        onChange={(isOn) => onChange({ counts: isOn })}
      />
      {counts && (
        <div className={styles.pair}>
          <TextField
            label={say('habits.target')}
            fault={faultOf('targetValue')}
            type="number"
            inputMode="numeric"
            min={1}
            max={maxOfDay}
            value={targetValue}
            onChange={({ target }) => onChange({ targetValue: target.value })}
          />
          <TextField
            label={say('habits.unit')}
            hint={say('habits.unitHint')}
            fault={faultOf('unit')}
            value={unit}
            autoComplete="off"
            maxLength={maxUnit}
            onChange={({ target }) => onChange({ unit: target.value })}
          />
        </div>
      )}
    </div>
  );
}
