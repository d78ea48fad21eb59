/** The measures of a build on a 300 × 400 canvas with its middle at 150. */
import type { Appearance } from '@cine/contract/game/characters/appearance';
import type { Material } from '../draw/palette.ts';
import { fill, line, type Parts, path } from '../draw/parts.tsx';

/** The measures of a build on a 300 × 400 canvas with its middle at 150: half widths, and limb thickness. */
export type Frame = {
  shoulder: number;
  waist: number;
  hip: number;
  arm: number;
  leg: number;
  jaw: number;
  neck: number;
};
export type Point = readonly [x: number, y: number];

export const frames: Readonly<Record<Appearance['build'], Frame>> = {
  slight: { shoulder: 36, waist: 23, hip: 28, arm: 17, leg: 21, jaw: 15, neck: 11 },
  middling: { shoulder: 43, waist: 29, hip: 33, arm: 20, leg: 25, jaw: 20, neck: 13 },
  sturdy: { shoulder: 52, waist: 42, hip: 43, arm: 25, leg: 30, jaw: 27, neck: 17 },
};

/** Shoulder, elbow and hand: of the arm that holds a weapon, and of the one that hangs. */
export const weaponArm = ({ shoulder }: Frame): readonly [Point, Point, Point] => [
  [150 + shoulder - 8, 171],
  [150 + shoulder + 10, 215],
  [150 + shoulder + 34, 206],
];
export const restingArm = ({ shoulder }: Frame): readonly [Point, Point, Point] => [
  [150 - shoulder + 8, 171],
  [150 - shoulder - 9, 211],
  [150 - shoulder - 7, 256],
];

export const legOf = ({ hip }: Frame, side: 1 | -1): readonly [Point, Point] => [
  [150 + side * hip * 0.5, 254],
  [150 + side * (hip * 0.5 + 5), 352],
];

/** From neck to hip. `right` narrows the right half: what is in light. */
export function trunk({ shoulder, waist, hip, neck }: Frame, right = 1, hem = 262): string {
  const s = shoulder * right;
  const w = waist * right;
  const h = hip * right;
  return path`M${150 - neck} 149Q${150 - shoulder + 6} 152 ${150 - shoulder} 172C${150 - shoulder + 4} 192 ${150 - waist} 200 ${150 - waist} 222C${150 - waist} 238 ${150 - hip} 242 ${150 - hip} ${hem}H${150 + h}C${150 + h} 242 ${150 + w} 238 ${150 + w} 222C${150 + w} 200 ${150 + s - 4} 192 ${150 + s} 172Q${150 + s - 6} 152 ${150 + neck} 149Z`;
}

/** A trunk in two tones. */
export const shadedTrunk = (frame: Frame, material: Material, hem?: number): Parts => [
  fill(`${material}Shade`, trunk(frame, 1, hem)),
  fill(material, trunk(frame, 0.66, hem)),
];

/** What falls from the waist to a hem, and is wider there by `flare`. */
export function skirt({ waist, hip }: Frame, hem: number, flare: number, right = 1): string {
  const out = hip + flare;
  return path`M${150 - waist} 222C${150 - waist - 2} 240 ${150 - out} 250 ${150 - out} ${hem}Q150 ${hem + 9} ${150 + out * right} ${hem}C${150 + out * right} 250 ${150 + waist * right} 240 ${150 + waist * right} 222Z`;
}

/** A limb in two tones, through two or three points. */
export function limb(material: Material, width: number, points: readonly Point[]): Parts {
  const at = (out: number) =>
    points.map(([x, y], index) => path`${index === 0 ? 'M' : 'L'}${x - out} ${y}`).join('');
  return [line(`${material}Shade`, width, at(0)), line(material, width * 0.66, at(width * 0.16))];
}

/** The point that far along the way between two others, from 0 to 1. */
export const between = ([x, y]: Point, [endX, endY]: Point, share: number): Point => [
  x + (endX - x) * share,
  y + (endY - y) * share,
];
