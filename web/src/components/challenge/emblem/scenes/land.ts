/** Scenes of emblems: desert, mountains. */
import type { Random } from '../../../movie/poster/random.ts';
import {
  box,
  circle,
  curve,
  ground,
  line,
  type Point,
  polygon,
  type Shape,
} from '../../../movie/poster/shapes.ts';
import type { Picture } from './picture.ts';

export function desert(random: Random): Picture {
  const sun: Point = [random.between(60, 140), random.between(118, 148)];
  const radius = random.between(30, 46);
  const slits = random.chance(0.5) ? random.times(4, (index) => sun[1] + 6 + index * 8) : [];
  const side = random.pick([1, -1]);
  const cactusX = 100 + side * random.between(38, 62);
  const foot = random.between(236, 250);
  return {
    shapes: [
      { tone: 'light', d: circle(...sun, radius) },
      { tone: 'far', d: ground(mesas(random, 190, 46)) },
      ...slits.map(
        (y, index): Shape => ({ tone: 'far', d: box(sun[0] - radius, y, radius * 2, 2 + index * 0.7) }),
      ),
      { tone: 'mid', d: ground(mesas(random, 214, 30)) },
      { tone: 'near', d: ground(hills(random, foot, 6)) },
      { tone: 'near', d: cactus(cactusX, foot + 4, random.between(44, 66), random.pick([1, -1])), stroke: 7 },
    ],
  };
}

function mesas(random: Random, base: number, high: number): string {
  const points: Point[] = [[-20, base]];
  let x = random.between(-50, 0);
  while (x < 220) {
    const top = base - random.between(high * 0.45, high);
    const plateau = random.between(22, 58);
    const slope = random.between(5, 12);
    points.push([x, base], [x + slope, top], [x + slope + plateau, top], [x + 2 * slope + plateau, base]);
    x += 2 * slope + plateau + random.between(10, 52);
  }
  return line(points);
}

function cactus(x: number, foot: number, tall: number, side: number): string {
  const arm = (height: number, reach: number, up: number) =>
    `M${x} ${foot - height}h${reach * 0.6}q${reach * 0.4} 0 ${reach * 0.4} ${-Math.abs(reach) * 0.4}v${-up}`;
  return `M${x} ${foot}V${foot - tall}${arm(tall * 0.4, 15 * side, 14)}${arm(tall * 0.55, -14 * side, 12)}`;
}

export function mountains(random: Random): Picture {
  const sun: Point = [random.between(50, 150), random.between(96, 122)];
  const peaks = random.times(
    3,
    (index): Point => [random.between(20, 60) + index * 56, random.between(108, 150)],
  );
  const bend = random.between(-34, 34);
  const from = random.between(80, 120);
  return {
    shapes: [
      { tone: 'light', d: circle(...sun, random.between(16, 26)) },
      {
        tone: 'far',
        d: peaks
          .map(([x, y]) =>
            polygon([
              [x - 74, 240],
              [x, y],
              [x + 74, 240],
            ]),
          )
          .join(''),
      },
      { tone: 'light', d: peaks.map(([x, y]) => snow(random, x, y)).join(''), opacity: 0.85 },
      { tone: 'mid', d: ground(hills(random, 214, 14)) },
      {
        tone: 'spark',
        d: `M${from - 3} 216C${from + bend} 236 ${from - bend} 250 ${from - 26} 300H${from + 30}C${from - bend + 26} 256 ${from + bend + 10} 238 ${from + 3} 216Z`,
        opacity: 0.75,
      },
      { tone: 'near', d: firs(random, 240, 9) },
    ],
  };
}

function snow(random: Random, x: number, y: number): string {
  const drop = random.between(14, 22);
  const half = (drop * 74) / (240 - y);
  return polygon([
    [x, y],
    [x + half, y + drop],
    [x + half * 0.4, y + drop * 0.75],
    [x, y + drop * 1.15],
    [x - half * 0.45, y + drop * 0.7],
    [x - half, y + drop],
  ]);
}

function firs(random: Random, base: number, count: number): string {
  return random
    .times(count, (index) => {
      const x = (index + random.between(0.1, 0.9)) * (220 / count) - 10;
      // The middle stays open.
      const tall = random.between(22, 46) * (0.5 + Math.abs(x - 100) / 100);
      const foot = base + random.between(0, 22);
      return (
        polygon([
          [x - tall * 0.28, foot],
          [x, foot - tall],
          [x + tall * 0.28, foot],
        ]) +
        polygon([
          [x - tall * 0.2, foot - tall * 0.4],
          [x, foot - tall * 1.15],
          [x + tall * 0.2, foot - tall * 0.4],
        ])
      );
    })
    .join('');
}

export function hills(random: Random, y: number, high: number): string {
  return curve([
    [-20, y],
    ...random.times(4, (index): Point => [10 + index * 60, y + random.between(-high, high)]),
    [220, y],
    [220, y],
  ]);
}
