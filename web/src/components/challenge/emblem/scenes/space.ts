/** Scenes of emblems: a planet among stars. */
import type { Random } from '../../../movie/poster/random.ts';
import { circle, curve, ground, line, type Point, pointAround } from '../../../movie/poster/shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';

export function planet(random: Random): Picture {
  const x = random.between(78, 122);
  const y = random.between(126, 150);
  const radius = random.between(34, 48);
  const tilt = random.pick([1, -1]) * random.between(10, 28);
  const moon = pointAround(x, y, radius + random.between(26, 40), random.between(190, 350));
  return {
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
