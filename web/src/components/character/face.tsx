import type { Figure } from '@cine/contract/game/characters/figure';
import { useMemo } from 'react';
import { CharacterPicture } from './character-picture.tsx';
import { equipmentIn } from './equipment-of.ts';

type Props = { figure: Figure; size: number };

/** Head and shoulders. Decorative: a name stands beside it. */
export default function Face({ figure: { characterClass, appearance, worn }, size }: Props) {
  const equipment = useMemo(() => equipmentIn(worn), [worn]);
  return (
    <CharacterPicture
      appearance={appearance}
      characterClass={characterClass}
      equipment={equipment}
      size={size}
      title=""
    />
  );
}
