/** Scenes of emblems: paper hills, kite. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, circle, curve, ground, type Point, polygon } from '../../../movie/poster/shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';

export function paperHills(random: Random): Picture {
  const balloon: Point = [random.between(52, 148), random.between(96, 124)];
  const [x, y] = balloon;
  const r = random.between(20, 27);
  return {
    shapes: [
      { tone: 'light', d: clouds(random, 3), opacity: 0.8 },
      { tone: 'far', d: ground(hills(random, 186, 20)) },
      {
        tone: 'spark',
        d: `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}Q${x + r * 0.8} ${y + r * 0.9} ${x + 5} ${y + r * 1.5}H${x - 5}Q${x - r * 0.8} ${y + r * 0.9} ${x - r} ${y}Z`,
      },
      {
        tone: 'light',
        d: `M${x - r * 0.35} ${y - r * 0.93}Q${x - r * 0.7} ${y + r * 0.4} ${x - 3} ${y + r * 1.5}H${x + 3}Q${x + r * 0.7} ${y + r * 0.4} ${x + r * 0.35} ${y - r * 0.93}Z`,
        opacity: 0.7,
      },
      { tone: 'near', d: box(x - 5, y + r * 1.7, 10, 8) },
      {
        tone: 'near',
        d: `M${x - 5} ${y + r * 1.5}v${r * 0.3}M${x + 5} ${y + r * 1.5}v${r * 0.3}`,
        stroke: 1.2,
        isFine: true,
      },
      { tone: 'mid', d: ground(hills(random, 216, 16)) },
      { tone: 'near', d: lollipops(random, 216, 5) },
      { tone: 'near', d: ground(hills(random, 248, 12)) },
    ],
  };
}

function clouds(random: Random, count: number): string {
  return random
    .times(count, () => {
      const x = random.between(10, 180);
      const y = random.between(82, 130);
      const size = random.between(7, 12);
      return (
        circle(x - size, y, size * 0.7) +
        circle(x, y - size * 0.35, size) +
        circle(x + size * 1.1, y, size * 0.75) +
        box(x - size, y, size * 2.1, size * 0.72)
      );
    })
    .join('');
}

function lollipops(random: Random, base: number, count: number): string {
  return random
    .times(count, (index) => {
      const x = (index + random.between(0.1, 0.8)) * (200 / count);
      const tall = random.between(14, 30);
      const r = random.between(7, 13);
      const foot = base + 18;
      return box(x - 1.5, foot - tall, 3, tall) + circle(x, foot - tall - r * 0.6, r);
    })
    .join('');
}

export function kite(random: Random): Picture {
  const side = random.pick([1, -1]);
  const house = 100 - side * random.between(14, 36);
  const x = 100 + side * random.between(28, 48);
  const y = random.between(88, 112);
  const tail: Point[] = random.times(
    6,
    (index): Point => [x - side * index * 9, y + 20 + index * 14 + (index % 2) * 8],
  );
  return {
    shapes: [
      { tone: 'light', d: circle(100 - side * 54, 96, random.between(14, 20)) },
      { tone: 'far', d: ground(hills(random, 200, 14)) },
      { tone: 'mid', d: circle(house, 320, 118) },
      {
        tone: 'near',
        d:
          box(house - 18, 176, 36, 30) +
          polygon([
            [house - 24, 178],
            [house, 156],
            [house + 24, 178],
          ]) +
          box(house + 9, 156, 6, 14),
      },
      { tone: 'light', d: box(house - 11, 184, 8, 8) + box(house + 4, 184, 8, 8) },
      {
        tone: 'spark',
        d: polygon([
          [x, y - 20],
          [x + 14, y],
          [x, y + 22],
          [x - 14, y],
        ]),
      },
      { tone: 'light', d: `M${x} ${y - 20}V${y + 22}M${x - 14} ${y}H${x + 14}`, stroke: 1.4, isFine: true },
      { tone: 'near', d: curve(tail), stroke: 1.8 },
      { tone: 'near', d: ground(hills(random, 256, 10)) },
    ],
  };
}
