/** Posters' motifs of space. */
import type { Random } from '../random.ts';
import { circle, curve, ellipse, ground, line, type Point, pointAround, polygon } from '../shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';

export function planet(random: Random): Picture {
  const x = random.between(78, 122);
  const y = random.between(126, 150);
  const radius = random.between(34, 48);
  const tilt = random.pick([1, -1]) * random.between(10, 28);
  const moon = pointAround(x, y, radius + random.between(26, 40), random.between(190, 350));
  return {
    glow: [x - radius * 0.5, y - radius * 0.5],
    shapes: [
      { tone: 'light', d: stars(random, 34), opacity: 0.9, isFine: true },
      { tone: 'light', d: circle(x, y, radius) },
      { tone: 'mid', d: shade(x, y, radius, random.between(0.25, 0.7)), opacity: 0.85 },
      { tone: 'spark', d: tiltedRing(x, y, radius, tilt), stroke: 4 },
      { tone: 'spark', d: circle(...moon, random.between(5, 10)) },
      { tone: 'mid', d: ground(hills(random, 226, 10)) },
      {
        tone: 'near',
        d: ground(
          curve([
            [-20, 250],
            [60, 232 + random.between(-8, 8)],
            [140, 248],
            [220, 236],
          ]),
        ),
      },
    ],
  };
}

export function stars(random: Random, count: number): string {
  return random
    .times(count, () => circle(random.between(2, 198), random.between(30, 210), random.between(0.5, 1.5)))
    .join('');
}

function shade(x: number, y: number, radius: number, depth: number): string {
  return `M${x} ${y - radius}A${radius} ${radius} 0 0 1 ${x} ${y + radius}A${radius * depth} ${radius} 0 0 0 ${x} ${y - radius}Z`;
}

function tiltedRing(x: number, y: number, radius: number, tilt: number): string {
  const turned = (angle: number): Point => {
    const px = Math.cos((angle * Math.PI) / 180) * radius * 1.75;
    const py = Math.sin((angle * Math.PI) / 180) * radius * 0.42;
    const turn = (tilt * Math.PI) / 180;
    return [x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn)];
  };
  return line(Array.from({ length: 37 }, (_, index) => turned(-38 + index * 7.1)));
}

export function rocket(random: Random): Picture {
  const side = random.pick([1, -1]);
  const x = 100 + side * random.between(4, 20);
  const y = random.between(104, 122);
  const tilt = side * random.between(10, 26);
  const at = (across: number, down: number): Point => {
    const turn = (tilt * Math.PI) / 180;
    return [
      x + across * Math.cos(turn) - down * Math.sin(turn),
      y + across * Math.sin(turn) + down * Math.cos(turn),
    ];
  };
  const smooth = (...points: Point[]) => curve(points.map(([across, down]) => at(across, down)));
  const moon: Point = [100 - side * random.between(30, 52), random.between(104, 128)];
  const trail = at(0, 44);
  return {
    glow: trail,
    shapes: [
      { tone: 'light', d: stars(random, 30), opacity: 0.9, isFine: true },
      { tone: 'far', d: circle(...moon, random.between(16, 26)) },
      {
        tone: 'light',
        d: `M${trail[0] - 5} ${trail[1]}Q${trail[0] - side * 14} 214 ${100 - side * 30 - 26} 262H${100 - side * 30 + 30}Q${trail[0] - side * 6} 216 ${trail[0] + 5} ${trail[1]}Z`,
        opacity: 0.45,
      },
      { tone: 'spark', d: polygon([at(-6, 34), at(0, 62), at(6, 34)]) },
      { tone: 'near', d: polygon([at(-9, 14), at(-20, 40), at(-7, 34), at(7, 34), at(20, 40), at(9, 14)]) },
      {
        tone: 'light',
        d: `${smooth([0, -46], [-15, -18], [-9, 36], [-9, 36])}L${at(9, 36).join(' ')}${smooth([9, 36], [15, -18], [0, -46], [0, -46]).replace('M', 'L')}Z`,
      },
      { tone: 'mid', d: circle(...at(0, -8), 5.5) },
      {
        tone: 'mid',
        d: random
          .times(6, (index) =>
            circle(
              20 + index * 34 + random.between(-8, 8),
              262 + random.between(-6, 6),
              random.between(18, 34),
            ),
          )
          .join(''),
      },
      { tone: 'near', d: ground(hills(random, 268, 6)) },
    ],
  };
}

export function saucer(random: Random): Picture {
  const x = random.between(84, 116);
  const y = random.between(106, 122);
  const across = random.between(40, 52);
  const spread = random.between(40, 58);
  return {
    glow: [x, y + 10],
    shapes: [
      { tone: 'light', d: stars(random, 30), opacity: 0.9, isFine: true },
      { tone: 'far', d: ground(hills(random, 216, 10)) },
      {
        tone: 'light',
        d: polygon([
          [x - 16, y + 6],
          [x + 16, y + 6],
          [x + spread, 238],
          [x - spread, 238],
        ]),
        opacity: 0.35,
      },
      { tone: 'light', d: ellipse(x, 238, spread, 8), opacity: 0.5 },
      { tone: 'spark', d: `M${x - 18} ${y - 4}A18 18 0 0 1 ${x + 18} ${y - 4}Z` },
      { tone: 'near', d: ellipse(x, y, across, 10) },
      {
        tone: 'spark',
        d: [-0.7, -0.35, 0, 0.35, 0.7]
          .map((share) => circle(x + share * across, y + 4 - Math.abs(share) * 2, 2.4))
          .join(''),
      },
      { tone: 'near', d: barn(x - random.pick([1, -1]) * random.between(2, 14), 240) },
      { tone: 'near', d: ground(hills(random, 256, 8)) },
    ],
  };
}

function barn(x: number, foot: number): string {
  return polygon([
    [x - 16, foot],
    [x - 16, foot - 17],
    [x - 10, foot - 27],
    [x, foot - 32],
    [x + 10, foot - 27],
    [x + 16, foot - 17],
    [x + 16, foot],
  ]);
}
