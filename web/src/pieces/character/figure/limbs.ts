import type { Material } from '../draw/palette.ts';
import { fill, fine, line, type Parts, path } from '../draw/parts.tsx';
import { between, type Frame, limb, type Point, restingArm, weaponArm } from './frame.ts';
import type { Garment } from './garment.ts';

/** An arm and its sleeves, over a hand. */
export function arm(
  frame: Frame,
  which: 'weapon' | 'resting',
  worn: readonly Garment[],
  hand: Parts = [],
): Parts {
  const points = which === 'weapon' ? weaponArm(frame) : restingArm(frame);
  return [
    ...limb('skin', frame.arm, [points[0], points[1], between(points[1], points[2], 0.7)]),
    ...hand,
    ...worn.flatMap(({ sleeves = {} }) => sleeveParts(frame, points, sleeves)),
  ];
}

/** A sleeved arm alone, for a garment without a body. */
export function sleeveParts(
  frame: Frame,
  [shoulder, elbow, hand]: readonly [Point, Point, Point],
  { upper, fore, cuff }: NonNullable<Garment['sleeves']>,
): Parts {
  const wrist = between(elbow, hand, 0.6);
  const width = frame.arm + 5;
  const whole: Parts =
    upper && upper === fore
      ? limb(upper, width, [shoulder, elbow, wrist])
      : [
          ...(fore ? limb(fore, width - 2, [between(elbow, hand, 0.2), wrist]) : []),
          ...(upper ? limb(upper, width, [shoulder, between(shoulder, elbow, 0.75)]) : []),
        ];
  return cuff ? [...whole, ...band(cuff, width, elbow, hand)] : whole;
}

/** A cuff across a forearm. */
function band(material: Material, width: number, elbow: Point, hand: Point): Parts {
  const [x, y] = between(elbow, hand, 0.76);
  const length = Math.hypot(hand[0] - elbow[0], hand[1] - elbow[1]);
  const half = (width / 2 - 4) / length;
  const [across, down] = [(elbow[1] - hand[1]) * half, (hand[0] - elbow[0]) * half];
  return [
    line(`${material}Shade`, 8, path`M${x - across} ${y - down}L${x + across} ${y + down}`),
    line(material, 6, path`M${x - across} ${y - down}L${x} ${y}`),
  ];
}

/** The hand that hangs. */
export function restingHand(frame: Frame, material: Material): Parts {
  const [x, y] = restingArm(frame)[2];
  const size = 9 + frame.arm / 10;
  return [
    fill(
      `${material}Shade`,
      path`M${x - size} ${y}C${x - size} ${y - 9} ${x + size} ${y - 9} ${x + size} ${y}C${x + size + 1} ${y + 15} ${x - size + 3} ${y + 17} ${x - size} ${y}Z`,
    ),
    fill(
      material,
      path`M${x - size} ${y}C${x - size} ${y - 9} ${x + size - 5} ${y - 9} ${x + size - 5} ${y}C${x + size - 4} ${y + 14} ${x - size + 3} ${y + 15} ${x - size} ${y}Z`,
    ),
    fill(
      material,
      path`M${x + size - 6} ${y - 2}C${x + size + 3} ${y - 3} ${x + size + 4} ${y + 6} ${x + size} ${y + 9}C${x + size - 4} ${y + 9} ${x + size - 5} ${y + 4} ${x + size - 6} ${y - 2}Z`,
    ),
  ];
}

/** Fingers around what is held, with the hand's middle at 0, 0. */
export const fist = (material: Material): Parts => [
  fill(`${material}Shade`, 'M-11 -9Q0 -14 10 -9Q14 0 10 9Q0 14 -10 10Q-14 0 -11 -9Z'),
  fill(material, 'M-11 -9Q-2 -13 6 -10Q10 0 6 8Q-2 12 -10 9Q-13 0 -11 -9Z'),
  fine(line(`${material}Shade`, 1.8, 'M-9 -4H5M-10 1H6M-9 6H5')),
];

/** A hand beneath what lies on it. */
export const palm = (material: Material): Parts => [
  fill(`${material}Shade`, 'M-12 -4Q6 -9 17 -6Q20 -2 16 2Q4 11 -9 8Q-15 2 -12 -4Z'),
  fill(material, 'M-12 -4Q4 -8 14 -5Q10 4 -8 5Q-14 1 -12 -4Z'),
];
