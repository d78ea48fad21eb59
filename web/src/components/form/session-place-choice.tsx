import type { SessionMode } from '@cine/contract/operations/together/sessions';
import { useWords } from '#i18n/index.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import { RegionSelect } from './region-select.tsx';

export type SessionPlace = { mode: SessionMode; region: string };

type Props = { value: SessionPlace; onChange: (where: SessionPlace) => void };

const modes: readonly SessionMode[] = ['together', 'apart'];

/** Chooses whether an evening is together or apart, and in which region. */
export function SessionPlaceChoice({ value, onChange }: Props) {
  const { say } = useWords();
  return (
    <>
      <ChoiceCards
        isLegendUnseen
        legend={say('session.mode')}
        options={modes}
        value={value.mode}
        onChange={(mode) => onChange({ ...value, mode })}
        titleOf={(mode) => say(`session.${mode}`)}
        hintOf={(mode) => say(`session.${mode}Hint`)}
      />
      {value.mode === 'together' && (
        <RegionSelect value={value.region} onChange={(region) => onChange({ ...value, region })} />
      )}
    </>
  );
}
