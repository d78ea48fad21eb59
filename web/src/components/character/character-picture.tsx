import { useId, useMemo } from 'react';
import styles from './character-picture.module.css';
import { DrawnParts } from './draw/parts.tsx';
import hairStyles from './figure/hair.svg?sheet';
import { type Dressed, type Layer, type Limb, limbsOf } from './figure/layers.ts';
import { drawingsOf } from './items/worn.ts';

type Props = Dressed & {
  /** The height in pixels. Below 96 head and shoulders, as wide as high; from there a figure, 3 by 4. */
  size: number;
  /** What a screen reader says. */
  title: string;
};

const smallestFigure = 96;
/** Where head and shoulders end. */
const chest = 184;

/** A character's whole figure. Limbs are named by `data-limb`, and turn around their joints. */
export function CharacterPicture({
  appearance,
  characterClass,
  equipment,
  snack = null,
  size,
  title,
}: Props) {
  const id = useId();
  const limbs = useMemo(
    () => limbsOf({ appearance, characterClass, equipment, snack }),
    [appearance, characterClass, equipment, snack],
  );
  const isBust = size < smallestFigure;
  const top = topOf({ appearance, characterClass, equipment });
  const side = chest - top;
  return (
    <svg
      className={isBust ? styles.bust : styles.figure}
      viewBox={isBust ? `${150 - side / 2} ${top} ${side} ${side}` : '0 -14 300 400'}
      width={isBust ? size : size * 0.75}
      height={size}
      role="img"
      aria-labelledby={`${id}title`}
    >
      <title id={`${id}title`}>{title}</title>
      <radialGradient id={`${id}light`}>
        <stop className={styles.bright} offset="0" />
        <stop className={styles.dim} offset="1" />
      </radialGradient>
      {isBust ? (
        <path d="M-20 -60H320V240H-20Z" fill={`url(#${id}light)`} />
      ) : (
        <>
          <ellipse cx="150" cy="190" rx="150" ry="200" fill={`url(#${id}light)`} />
          <ellipse className={styles.floor} cx="150" cy="374" rx="118" ry="12" />
        </>
      )}
      {limbs.map((limb) => (
        <LimbGroup key={limb.name} of={limb} isPlain={isBust} id={id} />
      ))}
    </svg>
  );
}

function LimbGroup({ of: { name, joint, layers }, isPlain, id }: { of: Limb; isPlain: boolean; id: string }) {
  return (
    <g className={styles.limb} data-limb={name} style={{ transformOrigin: `${joint[0]}px ${joint[1]}px` }}>
      {layers.map((layer, index) => {
        const key = `${id}${name}${index}`;
        return <LayerGroup key={key} of={layer} isPlain={isPlain} cutId={key} />;
      })}
    </g>
  );
}

/** Where head and shoulders begin: above hair and helmet, without the tip of a tall hat. */
function topOf({ appearance, equipment }: Dressed): number {
  const { helmet } = drawingsOf(equipment);
  const hair = hairStyles[appearance.hair].top;
  const showsHair = helmet?.hair.how === 'free' || helmet?.hair.how === 'ring';
  const top = Math.min(helmet?.top ?? hair, showsHair ? hair : chest);
  return Math.max(4, Math.min(34, top - 6));
}

type LayerProps = { of: Layer; isPlain?: boolean; cutId: string };

function LayerGroup({ of: { parts, palette, transform, cut }, isPlain = false, cutId }: LayerProps) {
  if (parts.length === 0) return null;
  return (
    <g transform={transform} clipPath={cut && `url(#${cutId})`}>
      {cut && (
        <clipPath id={cutId}>
          <path d={cut} />
        </clipPath>
      )}
      <DrawnParts of={parts} in={palette} isPlain={isPlain} />
    </g>
  );
}
