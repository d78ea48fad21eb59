import { frequencyTypes } from '@cine/contract/game/habits/frequency';
import { useId } from 'react';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { Pills } from '#components/form/pills.tsx';
import { weekdayNames } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from '../habits.module.css';
import type { Part } from './habit-form.tsx';

/** How often a habit asks for something: every day, on weekdays, times a week. */
export function FrequencyFields({ draft, faultOf, onChange }: Part) {
  const { say } = useWords();
  const { frequencyType, frequencyCount } = draft;
  return (
    <div className={layout.stackM}>
      <Pills
        legend={say('habits.often')}
        all={frequencyTypes}
        chosen={frequencyType}
        nameOf={(type) => say(`habits.choose_${type}`)}
        onChoose={(type) => onChange({ frequencyType: type })}
      />
      {frequencyType === 'specific_days' && <Weekdays draft={draft} faultOf={faultOf} onChange={onChange} />}
      {frequencyType === 'x_per_week' && (
        <LabelledSelect
          label={say('habits.howManyDays')}
          value={frequencyCount ?? 1}
          onChange={(value) => onChange({ frequencyCount: Number(value) })}
        >
          {[1, 2, 3, 4, 5, 6, 7].map((count) => (
            <option key={count} value={count}>
              {say('habits.often_x_per_week', { count })}
            </option>
          ))}
        </LabelledSelect>
      )}
    </div>
  );
}

function Weekdays({ draft: { frequencyDays }, faultOf, onChange }: Part) {
  const { say, locale } = useWords();
  const id = useId();
  const fault = faultOf('frequencyDays');
  const toggle = (day: number) =>
    onChange({
      frequencyDays: frequencyDays.includes(day)
        ? frequencyDays.filter((each) => each !== day)
        : [...frequencyDays, day].sort((one, other) => one - other),
    });
  return (
    <fieldset
      className={`${layout.stackS} ${layout.titled}`}
      aria-describedby={fault === null ? undefined : `${id}-fault`}
    >
      <legend>{say('habits.onWhichDays')}</legend>
      <div className={layout.wrapS}>
        {weekdayNames(locale).map(({ short, long }, day) => (
          <label key={long} className={surface.pill}>
            <input
              type="checkbox"
              className="unseen"
              aria-label={long}
              aria-invalid={fault === null ? undefined : true}
              checked={frequencyDays.includes(day)}
              onChange={() => toggle(day)}
            />
            {short}
          </label>
        ))}
      </div>
      {fault && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
