/** Scenes of emblems: an umbrella. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, circle, ellipse, ground, polygon } from '../../../movie/poster/shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';

export function umbrella(random: Random): Picture {
  const x = 100 + random.pick([1, -1]) * random.between(4, 34);
  const foot = 240;
  const r = random.between(28, 36);
  const top = foot - 92;
  return {
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
