import type { ItemCategory } from '@cine/contract/game/items/item';
import type { Rarity } from '@cine/contract/game/rarity';
import { useMemo } from 'react';
import { DrawnParts, type Parts } from './draw/parts.tsx';
import { frames, type Point, restingArm } from './figure/frame.ts';
import { sleeveParts } from './figure/limbs.ts';
import styles from './item-picture.module.css';
import type { Armor } from './items/armors.ts';
import { type Box, viewBoxOf } from './items/box.ts';
import { drawingOf, paletteOf, type WornItem } from './items/worn.ts';

type Props = WornItem & {
  category: ItemCategory;
  rarity: Rarity;
  /** In pixels, as wide as high. */
  size: number;
};

/** Smaller pictures leave fine lines out, which would be noise. */
const finest = 72;
const frame = frames.middling;

/** A picture of a piece of equipment. Decorative: its name stands beside it. */
export function ItemPicture({ category, art, dye = null, rarity, size }: Props) {
  const alone = useMemo(() => aloneOf(category, art.shape), [category, art.shape]);
  const palette = paletteOf({ art, dye });
  return (
    <span className={styles.tile} data-rarity={rarity} style={{ '--size': `${size}px` }} aria-hidden>
      {alone && (
        <svg className={styles.item} viewBox={viewBoxOf(alone.box)} aria-hidden>
          <g transform={alone.transform}>
            <DrawnParts of={alone.parts} in={palette} isPlain={size < finest} />
          </g>
        </svg>
      )}
    </span>
  );
}

type StandaloneDrawing = { parts: Parts; box: Box; transform?: string };

function aloneOf(category: ItemCategory, shape: string): StandaloneDrawing | null {
  if (category === 'weapon') {
    const drawing = drawingOf(category, shape);
    if (!drawing) return null;
    const { parts, front = [], turn, box } = drawing;
    return { parts: [...parts, ...front], box, transform: `rotate(${turn})` };
  }
  if (category === 'armor') {
    const drawing = drawingOf(category, shape);
    return drawing ? { parts: hangingArmor(drawing), box: drawing.box } : null;
  }
  if (category === 'helmet') {
    const drawing = drawingOf(category, shape);
    return drawing ? { parts: [...(drawing.back ?? []), ...drawing.parts], box: drawing.box } : null;
  }
  if (category === 'accessory') {
    const drawing = drawingOf(category, shape);
    if (!drawing) return null;
    const { back, trunk, neck, hand, face = [], alone, box } = drawing;
    return {
      parts: alone ?? [...[back, trunk, neck, hand].flatMap((draw) => draw?.(frame) ?? []), ...face],
      box,
    };
  }
  const drawing = drawingOf(category, shape);
  return drawing ? { parts: drawing.parts, box: drawing.box } : null;
}

const [shoulderPoint, elbow, hand] = restingArm(frame).map(([x, y]): Point => [300 - x, y]);
/** The arm on the other side hangs, too. */
const mirroredArm = [shoulderPoint!, elbow!, hand!] as const;

/** Armour without a body in it. */
function hangingArmor({ back, legs, trunk, sleeves = {}, shoulder, collar, shield }: Armor): Parts {
  if (shield) return shield(frame);
  return [
    ...(back?.(frame) ?? []),
    ...(legs?.(frame) ?? []),
    ...trunk(frame),
    ...(sleeves.upper
      ? [restingArm(frame), mirroredArm].flatMap((points) => sleeveParts(frame, points, sleeves))
      : []),
    ...([-1, 1] as const).flatMap((side) => shoulder?.(frame, (out) => 150 + side * out) ?? []),
    ...(collar?.(frame) ?? []),
  ];
}
