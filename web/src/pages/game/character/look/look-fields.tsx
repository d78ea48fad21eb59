import {
  type Appearance,
  builds,
  eyeColours,
  hairColours,
  hairStyles,
  skins,
} from '@cine/contract/game/characters/appearance';
import type { CharacterClass } from '@cine/contract/game/characters/classes';
import { maxCharacterName } from '@cine/contract/operations/game/characters';
import { CharacterPicture } from '#components/character/character-picture.tsx';
import {
  eyeColours as eyePaints,
  hairColours as hairPaints,
  skinColours,
} from '#components/character/draw/palette.ts';
import { LookChoice } from '#components/form/look-choice.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useWords } from '#i18n/index.tsx';
import type { Look } from './use-look.ts';

type Props = {
  look: Look;
  characterClass: CharacterClass;
  /** Set once saving was tried without a name. */
  isNameless: boolean;
  onChange: (look: Look) => void;
};

/** A character's name and looks as fields, with its picture. */
export function LookFields({ look: { name, appearance }, characterClass, isNameless, onChange }: Props) {
  const { say } = useWords();
  const choose = (part: Partial<Appearance>) => onChange({ name, appearance: { ...appearance, ...part } });
  const drawn = (part: Partial<Appearance>, size: number) => (
    <CharacterPicture
      appearance={{ ...appearance, ...part }}
      characterClass={characterClass}
      equipment={{}}
      size={size}
      title=""
    />
  );
  return (
    <>
      <TextField
        label={say('character.name')}
        fault={isNameless ? say('character.nameless') : null}
        value={name}
        autoComplete="off"
        maxLength={maxCharacterName}
        onChange={({ target }) => onChange({ name: target.value, appearance })}
      />
      <LookChoice
        legend={say('character.build')}
        nameOf={(each) => say(`character.build_${each}`)}
        values={builds}
        chosen={appearance.build}
        onChoose={(build) => choose({ build })}
      >
        {(build) => drawn({ build }, 112)}
      </LookChoice>
      <LookChoice
        legend={say('character.skin')}
        nameOf={(each) => say(`character.skin_${each}`)}
        values={skins}
        chosen={appearance.skin}
        colours={skinColours}
        onChoose={(skin) => choose({ skin })}
      />
      <LookChoice
        legend={say('character.hair')}
        nameOf={(each) => say(`character.hair_${each}`)}
        values={hairStyles}
        chosen={appearance.hair}
        onChoose={(hair) => choose({ hair })}
      >
        {(hair) => drawn({ hair }, 56)}
      </LookChoice>
      <LookChoice
        legend={say('character.hairColour')}
        nameOf={(each) => say(`character.colour_${each}`)}
        values={hairColours}
        chosen={appearance.hairColour}
        colours={hairPaints}
        onChoose={(hairColour) => choose({ hairColour })}
      />
      <LookChoice
        legend={say('character.eyes')}
        nameOf={(each) => say(`character.eyes_${each}`)}
        values={eyeColours}
        chosen={appearance.eyes}
        colours={eyePaints}
        onChoose={(eyes) => choose({ eyes })}
      />
    </>
  );
}
