/** Scenes of emblems: haunted hill, claws. */
import type { Random } from '../../../movie/poster/random.ts';
import {
  box,
  circle,
  curve,
  ellipse,
  ground,
  line,
  type Point,
  pointAround,
  polygon,
} from '../../../movie/poster/shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';

export function hauntedHill(random: Random): Picture {
  const x = random.between(70, 130);
  const y = random.between(112, 134);
  const radius = random.between(36, 48);
  const house = random.between(84, 118);
  return {
    shapes: [
      { tone: 'light', d: circle(x, y, radius) },
      {
        tone: 'far',
        d: ground(
          curve([
            [-20, 236],
            [house - 40, 206],
            [house + 36, 206],
            [220, 240],
          ]),
        ),
      },
      { tone: 'near', d: oldHouse(house, 216) },
      {
        tone: 'spark',
        d: box(house - 12, 186, 5, 8) + (random.chance(0.5) ? box(house + 5, 162, 4, 6) : ''),
      },
      {
        tone: 'near',
        d: ground(
          curve([
            [-20, 250],
            [house - 46, 218],
            [house + 40, 218],
            [220, 256],
          ]),
        ),
      },
      {
        tone: 'near',
        d:
          bareTree(random, random.between(14, 34), 262, 1) +
          bareTree(random, random.between(166, 186), 262, -1),
        stroke: 2.6,
      },
      { tone: 'near', d: bats(random, 3), isFine: true },
    ],
  };
}

function oldHouse(x: number, base: number): string {
  return (
    box(x - 18, base - 38, 26, 42) +
    polygon([
      [x - 22, base - 38],
      [x - 5, base - 56],
      [x + 12, base - 38],
    ]) +
    box(x, base - 60, 14, 64) +
    polygon([
      [x - 3, base - 60],
      [x + 7, base - 82],
      [x + 17, base - 60],
    ])
  );
}

function bareTree(random: Random, x: number, foot: number, side: number): string {
  const grow = (from: Point, length: number, angle: number, depth: number): string => {
    const to = pointAround(...from, length, angle);
    const twigs =
      depth === 0
        ? ''
        : [-1, 1]
            .map((way) =>
              grow(to, length * random.between(0.6, 0.76), angle + way * random.between(16, 38), depth - 1),
            )
            .join('');
    return line([from, to]) + twigs;
  };
  return grow([x, foot], random.between(40, 52), -90 + side * random.between(4, 14), 4);
}

function bats(random: Random, count: number): string {
  return random
    .times(count, () => {
      const x = random.between(50, 150);
      const y = random.between(88, 140);
      const s = random.between(5, 8);
      return `M${x} ${y}q${s * 0.5} ${-s * 0.9} ${s * 1.6} ${-s * 0.6}q${-s * 0.5} ${s * 0.5} ${-s * 0.7} ${s}q${-s * 0.5} ${-s * 0.3} ${-s * 0.9} ${s * 0.2}q${-s * 0.4} ${-s * 0.5} ${-s * 0.9} ${-s * 0.2}q${-s * 0.2} ${-s * 0.5} ${-s * 0.7} ${-s}q${s * 1.1} ${-s * 0.3} ${s * 1.6} ${s * 0.6}Z`;
    })
    .join('');
}

export function claws(random: Random): Picture {
  const lean = random.pick([1, -1]) * random.between(18, 40);
  const cuts = random.times(4, (index) => {
    const x = 52 + index * 32 + random.between(-5, 5);
    const top = 84 + Math.abs(index - 1.5) * random.between(6, 16);
    const foot = 216 - Math.abs(index - 1.5) * random.between(6, 22);
    return `M${x + lean / 2} ${top}Q${x - 5} ${(top + foot) / 2} ${x - lean / 2} ${foot}Q${x + 12} ${(top + foot) / 2 + 8} ${x + lean / 2} ${top}Z`;
  });
  const eyes: Point = [random.between(84, 116), random.between(136, 160)];
  return {
    shapes: [
      { tone: 'near', d: box(-20, -20, 240, 380), opacity: 0.55 },
      { tone: 'mid', d: ground(hills(random, 236, 14)) },
      { tone: 'light', d: cuts.join('') },
      { tone: 'spark', d: cuts.join(''), opacity: 0.45 },
      { tone: 'near', d: ellipse(eyes[0] - 13, eyes[1], 4, 6) + ellipse(eyes[0] + 19, eyes[1], 4, 6) },
      { tone: 'near', d: drips(random), isFine: true },
    ],
  };
}

function drips(random: Random): string {
  return random
    .times(9, (index) => {
      const x = index * 25 - 6;
      return `M${x} -20V${random.between(40, 78)}q5 10 10 0V-20Z`;
    })
    .join('');
}
