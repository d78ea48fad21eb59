/** Motifs of drawn posters: umbrella, lit window. */
import type { Random } from '../random.ts';
import { box, circle, ellipse, ground, type Point, polygon } from '../shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';

export function umbrella(random: Random): Picture {
  const x = 100 + random.pick([1, -1]) * random.between(4, 34);
  const foot = 240;
  const r = random.between(28, 36);
  const top = foot - 92;
  return {
    glow: [200 - x, 112],
    shapes: [
      { tone: 'light', d: circle(200 - x, 112, random.between(14, 22)), opacity: 0.85 },
      { tone: 'far', d: ground(hills(random, 206, 10)) },
      { tone: 'mid', d: box(-20, 228, 240, 112) },
      { tone: 'light', d: ellipse(x, foot + 6, 30, 4), opacity: 0.3 },
      { tone: 'near', d: `M${x + 7} ${top + 2}V${foot - 38}`, stroke: 2.4 },
      {
        tone: 'spark',
        d: `M${x + 7 - r} ${top + r * 0.55}A${r} ${r} 0 0 1 ${x + 7 + r} ${top + r * 0.55}q${-r * 0.25} -7 ${-r * 0.5} 0q${-r * 0.25} -7 ${-r * 0.5} 0q${-r * 0.25} -7 ${-r * 0.5} 0q${-r * 0.25} -7 ${-r * 0.5} 0Z`,
      },
      { tone: 'near', d: walker(x, foot) },
      { tone: 'near', d: ground(hills(random, 268, 6)) },
    ],
  };
}

function walker(x: number, foot: number): string {
  return (
    circle(x - 1, foot - 59, 6) +
    polygon([
      [x - 7, foot - 52],
      [x + 5, foot - 52],
      [x + 9, foot - 40],
      [x + 12, foot - 16],
      [x - 12, foot - 16],
      [x - 9, foot - 40],
    ]) +
    polygon([
      [x - 6, foot - 17],
      [x - 2, foot - 17],
      [x - 5, foot + 4],
      [x - 9, foot + 4],
    ]) +
    polygon([
      [x + 2, foot - 17],
      [x + 6, foot - 17],
      [x + 8, foot + 4],
      [x + 4, foot + 4],
    ])
  );
}

export function litWindow(random: Random): Picture {
  const x = random.between(46, 60);
  const y = random.between(96, 106);
  const across = random.between(88, 100);
  const down = random.between(112, 122);
  const moon: Point = [x + random.between(26, across - 26), y + random.between(22, 40)];
  return {
    glow: moon,
    shapes: [
      { tone: 'near', d: box(-20, 0, 240, 340), opacity: 0.35 },
      { tone: 'far', d: box(x, y, across, down) },
      { tone: 'light', d: circle(...moon, random.between(11, 17)) },
      { tone: 'mid', d: roofs(random, x, y + down, across) },
      {
        tone: 'near',
        d: `M${x} ${y}h${across}v${down}h${-across}ZM${x + across / 2} ${y}v${down}M${x} ${y + down * 0.5}h${across}`,
        stroke: 4,
      },
      {
        tone: 'spark',
        d: curtain(x - 12, y - 8, down + 30, 1) + curtain(x + across + 12, y - 8, down + 30, -1),
        opacity: 0.9,
      },
      { tone: 'near', d: box(x - 14, y + down, across + 28, 7) },
    ],
  };
}

function roofs(random: Random, x: number, base: number, across: number): string {
  const step = across / 4;
  return polygon([
    [x, base],
    ...random
      .times(4, (index): Point[] => {
        const top = base - random.between(14, 40);
        return [
          [x + index * step, top],
          [x + index * step + step / 2, top - random.between(4, 12)],
          [x + (index + 1) * step, top],
        ];
      })
      .flat(),
    [x + across, base],
  ]);
}

function curtain(x: number, y: number, down: number, side: number): string {
  return `M${x - side * 8} ${y}H${x + side * 38}Q${x + side * 34} ${y + down * 0.5} ${x + side * 8} ${y + down * 0.66}Q${x + side * 18} ${y + down * 0.85} ${x + side * 14} ${y + down}H${x - side * 8}Z`;
}
