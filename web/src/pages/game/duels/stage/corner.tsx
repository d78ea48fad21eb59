import type { Turn } from '@cine/combat';
import type { Figure } from '@cine/contract/game/characters/figure';
import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import { UserRound } from 'lucide-react';
import { useMemo } from 'react';
import { CharacterPicture } from '#components/character/character-picture.tsx';
import { equipmentIn } from '#components/character/equipment-of.ts';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import textures from '#style/textures.module.css';
import type { Combatant } from './combatant.ts';
import type { Pose } from './directions.ts';
import styles from './stage.module.css';
import { takenBy, wholePoints } from './turn-in-words.ts';

type Props = {
  side: DuelSide;
  of: Combatant;
  /** In tenths of a hit point. */
  left: number;
  /** Null while they fight. */
  pose: Pose | null;
  /** The attack on them that is being shown, and which one it is. */
  suffers: { turn: Turn; at: number } | null;
};

/** One side of a duel on the stage, with its hit points. */
export function Corner({ side, of: { name, hero, figure, hitPoints }, left, pose, suffers }: Props) {
  const { say } = useWords();
  return (
    <div className={`${styles.corner} ${pose === 'won' ? textures.beam : ''}`} data-side={side}>
      <p className={styles.name}>{name}</p>
      <p className={`${prose.note} ${styles.hero}`}>{hero}</p>
      <div className={styles.points} aria-hidden>
        <span style={{ transform: `scaleX(${left / hitPoints})` }} />
      </div>
      <p className={`${prose.note} ${styles.left}`}>
        {say('duels.hitPoints', { left: wholePoints(left), full: wholePoints(hitPoints) })}
      </p>
      <div className={styles.mirror}>
        <div className={styles.figure} data-figure data-pose={pose ?? undefined}>
          <FigurePicture figure={figure} name={name} />
        </div>
      </div>
      {suffers && <Blow key={suffers.at} turn={suffers.turn} />}
    </div>
  );
}

/** What an attack did, above who suffers it; the caption says it in words. */
function Blow({ turn }: { turn: Turn }) {
  const { say, locale } = useWords();
  const { result } = turn;
  const taken = numberFormat(locale, {}).format(-takenBy(turn));
  return (
    <p className={styles.blow} data-result={result} aria-hidden>
      {result === 'dodged' && say('duels.dodged')}
      {result === 'critical' && say('duels.critical', { taken })}
      {result === 'hit' && taken}
    </p>
  );
}

type FigurePictureProps = { figure: Figure | null; name: string };

/** In pixels; the stage makes it smaller where there is less room. */
const height = 320;

/** A fighter, or an outline of a user who has left. */
function FigurePicture({ figure, name }: FigurePictureProps) {
  if (!figure) return <UserRound className={styles.outline} role="img" aria-label={name} />;
  return <DrawnFigure figure={figure} name={name} />;
}

function DrawnFigure({
  figure: { characterClass, appearance, worn },
  name,
}: FigurePictureProps & { figure: Figure }) {
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
