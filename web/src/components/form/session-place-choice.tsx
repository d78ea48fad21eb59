import type { SessionMode } from '@cine/contract/operations/together/sessions';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { ChoiceCard } from './choice-card.tsx';
import { RegionSelect } from './region-select.tsx';

export type SessionPlace = { mode: SessionMode; region: string };

type Props = { value: SessionPlace; onChange: (where: SessionPlace) => void };

const modes: readonly SessionMode[] = ['together', 'apart'];

export function SessionPlaceChoice({ value, onChange }: Props) {
  const { say } = useWords();
  return (
    <>
      <fieldset className={layout.stackM}>
        <legend className="unseen">{say('session.mode')}</legend>
        {modes.map((mode) => (
          <ChoiceCard
            key={mode}
            type="radio"
            name="mode"
            title={say(`session.${mode}`)}
            hint={say(`session.${mode}Hint`)}
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
