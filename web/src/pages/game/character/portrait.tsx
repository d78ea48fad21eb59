import type { CharacterView } from '@cine/contract/operations/game/characters';
import { CharacterPicture } from '#components/character/character-picture.tsx';
import { type EquippedItems, equipmentOf } from '#components/character/equipment-of.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './character.module.css';

type Props = {
  of: Pick<CharacterView, 'name' | 'characterClass' | 'appearance'> & {
    equipped: EquippedItems;
  } & Partial<Pick<CharacterView, 'dyed' | 'snack'>>;
  /** It follows what is chosen below it, and so stays in sight. */
  isLive?: boolean;
};

/** In pixels, on a wide screen. */
const height = 600;

/** The whole figure, as large as there is room. */
export function Portrait({ of, isLive = false }: Props) {
  const { name, characterClass, appearance, equipped, dyed, snack } = of;
  const { say } = useWords();
  return (
    <div className={styles.portrait} data-live={isLive || undefined}>
      <CharacterPicture
        appearance={appearance}
        characterClass={characterClass}
        equipment={equipmentOf(equipped, dyed)}
        snack={snack?.id ?? null}
        size={height}
        title={name.trim() || say('character.title')}
      />
    </div>
  );
}
