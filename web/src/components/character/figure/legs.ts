import type { Material } from '../draw/palette.ts';
import { fill, line, type Parts, path } from '../draw/parts.tsx';
import { between, type Frame, legOf, limb } from './frame.ts';

const sides = [-1, 1] as const;

export function trousers(frame: Frame, material: Material): Parts {
  const { hip, waist } = frame;
  return [
    ...sides.flatMap((side) => limb(material, frame.leg, legOf(frame, side))),
    fill(
      `${material}Shade`,
      path`M${150 - waist} 222C${150 - waist} 238 ${150 - hip} 240 ${150 - hip} 260L150 282L${150 + hip} 260C${150 + hip} 240 ${150 + waist} 238 ${150 + waist} 222Z`,
    ),
    fill(
      material,
      path`M${150 - waist} 222C${150 - waist} 238 ${150 - hip} 240 ${150 - hip} 260L${150 - hip * 0.4} 272L${150 + hip * 0.5} 250V222Z`,
    ),
  ];
}

/** Boots up to a share of the leg, from 0 at the hip to 1 at the ankle. */
export function boots(frame: Frame, material: Material, from: number): Parts {
  return sides.flatMap((side) => {
    const [top, ankle] = legOf(frame, side);
    const x = ankle[0];
    const half = frame.leg / 2 + 2;
    const toe = (out: number) => x + side * out;
    const foot = (shrink: number) =>
      path`M${toe(-half + shrink)} 350H${toe(half - shrink)}C${toe(half + 8 - shrink)} 356 ${toe(half + 13 - shrink)} 366 ${toe(half + 11 - shrink)} ${374 - shrink}H${toe(-half + shrink)}Z`;
    return [
      ...limb(material, frame.leg + 4, [between(top, ankle, from), ankle]),
      fill(`${material}Shade`, foot(0)),
      fill(material, foot(side === -1 ? 2.5 : 4)),
      line(`${material}Deep`, 3, path`M${toe(-half)} 373.5H${toe(half + 11)}`),
    ];
  });
}

/** The turned-down tops of boots. */
export function bootTops(frame: Frame, material: Material, at: number): Parts {
  return sides.flatMap((side) => {
    const [top, ankle] = legOf(frame, side);
    const [x, y] = between(top, ankle, at);
    const half = frame.leg / 2 + 5;
    return [
      fill(
        `${material}Shade`,
        path`M${x - half} ${y - 6}Q${x} ${y - 1} ${x + half} ${y - 6}L${x + half - 1} ${y + 9}Q${x} ${y + 15} ${x - half + 1} ${y + 9}Z`,
      ),
      fill(
        material,
        path`M${x - half} ${y - 6}Q${x} ${y - 1} ${x + half * 0.4} ${y - 3}L${x + half * 0.3} ${y + 12}Q${x} ${y + 14} ${x - half + 1} ${y + 9}Z`,
      ),
    ];
  });
}
