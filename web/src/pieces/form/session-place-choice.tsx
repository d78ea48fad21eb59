import type { SessionMode } from '@cine/contract/sessions';
import { useWords } from '../../words/index.tsx';
import { Choice } from './choice-card.tsx';
import { RegionSelect } from './region-select.tsx';
import styles from './session-place-choice.module.css';

/** How an evening is had, and where its screen is. */
export type Where = { mode: SessionMode; region: string };

type Props = { value: Where; onChange: (where: Where) => void };

const modes: readonly SessionMode[] = ['together', 'apart'];

/** Around one screen in a country, or each at home. */
export function WhereChoice({ value, onChange }: Props) {
  const { say } = useWords();
  return (
    <>
      <fieldset className={styles.modes}>
        <legend className="unseen">{say('evening.mode')}</legend>
        {modes.map((mode) => (
          <Choice
            key={mode}
            type="radio"
            name="mode"
            title={say(`evening.${mode}`)}
            hint={say(`evening.${mode}Hint`)}
            checked={value.mode === mode}
            onChange={() => onChange({ ...value, mode })}
          />
        ))}
      </fieldset>
      {value.mode === 'together' && (
        <RegionSelect value={value.region} onChange={(region) => onChange({ ...value, region })} />
      )}
    </>
  );
}
