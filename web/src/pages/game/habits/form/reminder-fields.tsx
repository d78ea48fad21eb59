import { TextField } from '../../../../pieces/form/text-field.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { useWords } from '../../../../words/index.tsx';
import styles from '../habits.module.css';
import type { Part } from './habit-form.tsx';

/** Whether and when its owner is reminded of a habit, on days on which it is to be done. */
export function ReminderFields({ draft: { reminderEnabled, reminderTime }, faultOf, onChange }: Part) {
  const { say } = useWords();
  return (
    <div className={layout.stackS}>
      <label className={surface.check}>
        <input
          type="checkbox"
          checked={reminderEnabled}
          onChange={({ target }) => onChange({ reminderEnabled: target.checked })}
        />
        {say('habits.remind')}
      </label>
      {reminderEnabled && (
        <div className={styles.time}>
          <TextField
            label={say('habits.remindAt')}
            fault={faultOf('reminderTime')}
            type="time"
            value={reminderTime}
            onChange={({ target }) => onChange({ reminderTime: target.value })}
          />
        </div>
      )}
    </div>
  );
}
