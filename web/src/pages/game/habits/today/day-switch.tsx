import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { useWords } from '../../../../words/index.tsx';
import type { WhichDay } from './use-day.ts';

type Props = { which: WhichDay; onChoose: (which: WhichDay) => void };

/** Today, or yesterday for what was forgotten. */
export function DaySwitch({ which, onChoose }: Props) {
  const { say } = useWords();
  return (
    <fieldset className={layout.wrapS}>
      <legend className="unseen">{say('habits.day')}</legend>
      {(['today', 'yesterday'] as const).map((each) => (
        <label key={each} className={surface.pill}>
          <input
            type="radio"
            className="unseen"
            name="day"
            checked={which === each}
            onChange={() => onChoose(each)}
          />
          {say(`habits.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
