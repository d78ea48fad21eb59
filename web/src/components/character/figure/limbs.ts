/** Drawings of arms and hands. */
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
    ...worn.flatMap(({ sleeves = {} }, index) => {
      const { cuff, ...others } = sleeves;
      const isCovered = worn.slice(index + 1).some((over) => over.sleeves?.fore);
      return sleeveParts(frame, points, isCovered ? others : sleeves);
    }),
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
          ...(fore ? bracer(fore, width - 1, elbow, hand) : []),
          ...(upper ? limb(upper, width, [shoulder, between(shoulder, elbow, 0.75)]) : []),
        ];
  return cuff ? [...whole, ...band(cuff, width, elbow, hand)] : whole;
}

/** A cuff across a forearm. */
function band(material: Material, width: number, elbow: Point, hand: Point): Parts {
  const middle = between(elbow, hand, 0.76);
  const [across, down] = acrossOf(elbow, hand, width / 2 - 4);
  const start = path`M${middle[0] - across} ${middle[1] - down}L`;
  return [
    line(`${material}Shade`, 8, path`${start}${middle[0] + across} ${middle[1] + down}`),
    line(material, 6, path`${start}${middle[0]} ${middle[1]}`),
  ];
}

/** A stiff piece along a forearm, narrower at the wrist. */
function bracer(material: Material, width: number, elbow: Point, hand: Point): Parts {
  const [[x, y], [endX, endY]] = [between(elbow, hand, 0.08), between(elbow, hand, 0.8)];
  const [wideX, wideY] = acrossOf(elbow, hand, width / 2);
  const [slimX, slimY] = acrossOf(elbow, hand, width / 2 - 3);
  const piece = (far: number) =>
    path`M${x - wideX} ${y - wideY}L${endX - slimX} ${endY - slimY}L${endX + slimX * far} ${endY + slimY * far}L${x + wideX * far} ${y + wideY * far}Z`;
  return [
    line(`${material}Shade`, 3, piece(1)),
    fill(`${material}Shade`, piece(1)),
    fill(material, piece(0.3)),
    fine(line(`${material}Lit`, 1.8, path`M${x - wideX} ${y - wideY}L${x + wideX} ${y + wideY}`)),
  ];
}

/** From a forearm's middle to its edge. */
function acrossOf([x, y]: Point, [endX, endY]: Point, half: number): Point {
  const length = Math.hypot(endX - x, endY - y);
  return [((y - endY) * half) / length, ((endX - x) * half) / length];
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
