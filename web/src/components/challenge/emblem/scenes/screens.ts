/** Scenes of emblems: television, projector, lens. */
import type { Random } from '../../../movie/poster/random.ts';
import {
  box,
  circle,
  curve,
  ellipse,
  line,
  type Point,
  pointAround,
  polygon,
  type Shape,
} from '../../../movie/poster/shapes.ts';
import type { Picture } from './picture.ts';

export function television(random: Random): Picture {
  const x = random.between(52, 60);
  const y = random.between(124, 136);
  const bars = random.times(
    6,
    (index): Shape => ({
      tone: (['light', 'spark', 'far', 'mid'] as const)[index % 4] ?? 'mid',
      d: box(x + 9 + index * 11, y + 9, 11.2, 48),
    }),
  );
  const lean = random.between(14, 26);
  return {
    shapes: [
      { tone: 'near', d: `M100 ${y}l${-lean} -34M100 ${y}l${lean + 6} -28`, stroke: 3 },
      { tone: 'near', d: `M${x + 8} ${y}h${80}q8 0 8 8v52q0 8 -8 8h-80q-8 0 -8 -8v-52q0 -8 8 -8Z` },
      ...bars,
      { tone: 'near', d: `M${x + 16} ${y + 66}l-6 18M${x + 80} ${y + 66}l6 18`, stroke: 4 },
      { tone: 'light', d: circle(x + 86, y + 18, 4) + circle(x + 86, y + 32, 4) },
      { tone: 'mid', d: box(-20, y + 84, 240, 150) },
    ],
  };
}

export function projector(random: Random): Picture {
  const side = random.pick([1, -1]);
  const from: Point = [100 + side * 86, random.between(84, 100)];
  const screen = 100 - side * 40;
  return {
    shapes: [
      { tone: 'light', d: polygon([from, [screen - 50, 196], [screen + 50, 232]]), opacity: 0.5 },
      { tone: 'light', d: circle(...from, 9) },
      { tone: 'spark', d: dust(random, from, screen), opacity: 0.8, isFine: true },
      { tone: 'mid', d: seats(random, 232, 7) },
      { tone: 'near', d: seats(random, 256, 6) },
      { tone: 'near', d: line([[from[0], 60], from]), stroke: 3 },
    ],
  };
}

function dust(random: Random, [fromX, fromY]: Point, screen: number): string {
  return random
    .times(22, () => {
      const share = random.between(0.2, 1);
      return circle(
        fromX + (screen - fromX) * share + random.between(-16, 16) * share,
        fromY + (210 - fromY) * share + random.between(-12, 12) * share,
        random.between(0.6, 1.5),
      );
    })
    .join('');
}

function seats(random: Random, y: number, count: number): string {
  const across = 220 / count;
  return random
    .times(count, (index) => {
      const x = -10 + index * across;
      const head = random.chance(0.4) ? circle(x + across / 2, y - 8, 7) : '';
      return `M${x + 3} ${y + 80}V${y + 8}q0 -10 10 -10h${across - 26}q10 0 10 10V${y + 80}Z${head}`;
    })
    .join('');
}

export function lens(random: Random): Picture {
  const x = random.between(84, 116);
  const y = random.between(132, 156);
  const turn = random.between(0, 60);
  const blades = random.times(6, (index) =>
    line([pointAround(x, y, 48, turn + index * 60), pointAround(x, y, 21, turn + index * 60 + 66)]),
  );
  const contours = random.times(7, (index) => contour(random, x, y, 62 + index * 17));
  return {
    shapes: [
      { tone: 'far', d: contours.join(''), stroke: 2 },
      { tone: 'near', d: circle(x, y, 52) },
      { tone: 'mid', d: circle(x, y, 46) },
      { tone: 'near', d: blades.join(''), stroke: 3 },
      { tone: 'light', d: polygon(random.times(6, (index) => pointAround(x, y, 20, turn + index * 60 + 6))) },
      { tone: 'spark', d: ellipse(x - 20, y - 26, 7, 4) },
    ],
  };
}

function contour(random: Random, x: number, y: number, radius: number): string {
  const wave = random.between(3, 9);
  const shift = random.between(0, 6);
  const points = Array.from({ length: 37 }, (_, index) => {
    const angle = index * 10;
    return pointAround(x, y, radius + Math.sin((angle / 180) * Math.PI * 3 + shift) * wave, angle);
  });
  return curve(points);
}
