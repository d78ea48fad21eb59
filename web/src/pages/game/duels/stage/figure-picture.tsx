import type { Figure } from '@cine/contract/game/characters/figure';
import { UserRound } from 'lucide-react';
import { useMemo } from 'react';
import { CharacterPicture } from '../../../../components/character/character-picture.tsx';
import { equipmentIn } from '../../../../components/character/equipment-of.ts';
import styles from './stage.module.css';

type Props = { figure: Figure | null; name: string };

/** In pixels; the stage makes it smaller where there is less room. */
const height = 320;

/** A fighter, or an outline of somebody who has left. */
export function FigurePicture({ figure, name }: Props) {
  if (!figure) return <UserRound className={styles.outline} role="img" aria-label={name} />;
  return <Drawn figure={figure} name={name} />;
}

function Drawn({ figure: { characterClass, appearance, worn }, name }: Props & { figure: Figure }) {
  const equipment = useMemo(() => equipmentIn(worn), [worn]);
  return (
    <CharacterPicture
      appearance={appearance}
      characterClass={characterClass}
      equipment={equipment}
      size={height}
      title={name}
    />
  );
}
