import { type CharacterView, changeCharacter } from '@cine/contract/operations/game/characters';
import { Link } from 'wouter';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import prose from '../../../style/prose.module.css';
import styles from './character.module.css';
import { ChangeLook } from './look/change-look.tsx';
import { Portrait } from './portrait.tsx';
import { Stats } from './stats/stats.tsx';
import type { ChangeCharacter } from './use-character.ts';
import { useWorn } from './wardrobe/use-worn.ts';
import { Wardrobe } from './wardrobe/wardrobe.tsx';

type Props = { character: CharacterView; milestones: readonly number[]; changeBy: ChangeCharacter };

export function Own({ character, milestones, changeBy }: Props) {
  const { say } = useWords();
  const worn = useWorn(character, changeBy);
  return (
    <div className={styles.page}>
      <Portrait of={{ ...character, equipped: worn.value }} />
      <div className={layout.stackXxl}>
        <div className={layout.spreadRow}>
          <p className={prose.lead}>{say(`character.class_${character.characterClass}`)}</p>
          <Link href="/shop" className={layout.tapLink}>
            {say('shop.title')}
          </Link>
          <Link href="/duels" className={layout.tapLink}>
            {say('duels.title')}
          </Link>
          <ChangeLook character={character} onChange={(look) => changeBy(changeCharacter, look)} />
        </div>
        <Stats character={character} milestones={milestones} changeBy={changeBy} />
        <Wardrobe character={character} worn={worn} changeBy={changeBy} />
      </div>
    </div>
  );
}
