import { CheckBox } from '#components/form/check-box.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from '../habits.module.css';
import type { Part } from './habit-form.tsx';

/** Whether and when a habit reminds. */
export function ReminderFields({ draft: { reminderEnabled, reminderTime }, faultOf, onChange }: Part) {
  const { say } = useWords();
  return (
    <div className={layout.stackS}>
      <CheckBox
        label={say('habits.remind')}
        checked={reminderEnabled}
        onChange={(isOn) => onChange({ reminderEnabled: isOn })}
      />
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
